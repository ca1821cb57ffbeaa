package org.goalhealth.situation;

/**
 * A streak as it was when a period was the latest.
 *
 * @param length how many periods it has; missing ones that it holds over are not among them
 * @param from the first of them; without any it says nothing
 * @param missing how many periods are missing between the last of them and the latest
 */
record Streak(int length, int from, int missing) {

    static final Streak NONE = new Streak(0, 0, 0);

    /** An unbroken streak up to the latest period. */
    static Streak of(int length, int latest) {
        return new Streak(length, latest - length + 1, 0);
    }

    /** One and the same for all that are without length, of which nothing else matters. */
    Streak orNone() {
        return length == 0 ? NONE : this;
    }
}
