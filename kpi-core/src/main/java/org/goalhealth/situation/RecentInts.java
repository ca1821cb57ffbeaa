package org.goalhealth.situation;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** What was worked out for the last few ordinals that were asked for, as many facts ask for the same. Not thread-safe. */
final class RecentInts {

    private static final int KEPT = 16;

    private final IntUnaryOperator worksOut;
    private final int[] asked = new int[KEPT];
    private final int[] answered = new int[KEPT];

    RecentInts(IntUnaryOperator worksOut) {
        this.worksOut = worksOut;
        Arrays.fill(asked, Integer.MIN_VALUE);
    }

    int of(int ordinal) {
        int at = ordinal & (KEPT - 1);
        if (asked[at] != ordinal) {
            answered[at] = worksOut.applyAsInt(ordinal);
            asked[at] = ordinal;
        }
        return answered[at];
    }
}
