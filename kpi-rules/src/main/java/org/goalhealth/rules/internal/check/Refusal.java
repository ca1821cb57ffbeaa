package org.goalhealth.rules.internal.check;

/** What an exception of this library says, taken apart: what is wrong, and what to do. */
record Refusal(String message, String hint) {

    static Refusal of(IllegalArgumentException e) {
        String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
        return new Refusal(lines[0], lines.length > 1 ? lines[1] : "mend it");
    }
}
