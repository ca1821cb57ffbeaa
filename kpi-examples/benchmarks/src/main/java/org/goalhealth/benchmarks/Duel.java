package org.goalhealth.benchmarks;

import java.io.IOException;
import java.util.Arrays;

/**
 * How long loop and library took for the same work in one process, in turn.
 *
 * @param loop sorted, in nanoseconds
 * @param library sorted, in nanoseconds
 */
record Duel(long[] loop, long[] library) {

    private static final int LEAST_WARM_UP = 3;

    /** Does the work once and says how many nanoseconds it took. */
    interface Work {
        long nanos() throws IOException;
    }

    /** Runs both in turn: half as often as wanted to warm up, then for the record. */
    static Duel of(int runs, Work loop, Work library) throws IOException {
        for (int i = 0; i < Math.max(LEAST_WARM_UP, runs / 2); i++) {
            loop.nanos();
            library.nanos();
        }
        Duel duel = new Duel(new long[runs], new long[runs]);
        for (int i = 0; i < runs; i++) {
            duel.loop[i] = loop.nanos();
            duel.library[i] = library.nanos();
        }
        Arrays.sort(duel.loop);
        Arrays.sort(duel.library);
        return duel;
    }

    /** How many times as long the library takes: of medians. */
    double ratio() {
        return (double) median(library) / median(loop);
    }

    static long best(long[] sorted) {
        return sorted[0];
    }

    static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }
}
