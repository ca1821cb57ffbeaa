package org.goalhealth.rules;

import java.util.List;

/** What rules of test packs call to fail in ways that a rule alone cannot. */
public final class Trouble {

    private static final ThreadLocal<Boolean> ARMED = ThreadLocal.withInitial(() -> false);
    private static final ThreadLocal<List<Object>> LAST = ThreadLocal.withInitial(List::of);

    private Trouble() {}

    /** The next condition that asks fails, and no other. */
    static void once() {
        ARMED.set(true);
    }

    public static boolean mayCome(String text) {
        if (ARMED.get()) {
            ARMED.set(false);
            throw new IllegalStateException("out of the blue, at " + text);
        }
        return false;
    }

    /** Fails where two rules ask about one fact, one right after the other. */
    public static boolean betweenTwo(Object fact, String rule) {
        List<Object> last = LAST.get();
        LAST.set(List.of(System.identityHashCode(fact), rule));
        if (last.size() == 2
                && last.get(0).equals(System.identityHashCode(fact))
                && !last.get(1).equals(rule)) {
            LAST.set(List.of());
            throw new IllegalStateException("two at once");
        }
        return false;
    }

    public static List<String> from(String text) {
        return List.of(text.substring(text.length() + 1));
    }

    public static boolean without(String text, boolean end) {
        return end || without(text + "x", false) || without(text, end);
    }
}
