package org.goalhealth.benchmarks;

import java.io.IOException;
import java.util.Arrays;

/** How long loop and library took for the same work in one process, in turn. */
final class Duel {

    private static final int LEAST_WARM_UP = 3;

    /** Does the work once and says how many nanoseconds it took. */
    interface Work {
        long nanos() throws IOException;
    }

    private final long[] loop;
    private final long[] library;

    private Duel(int runs) {
        loop = new long[runs];
        library = new long[runs];
    }

    /** Runs both in turn: half as often as wanted to warm up, then for the record. */
    static Duel of(int runs, Work loop, Work library) throws IOException {
        for (int i = 0; i < Math.max(LEAST_WARM_UP, runs / 2); i++) {
            loop.nanos();
            library.nanos();
        }
        Duel duel = new Duel(runs);
        for (int i = 0; i < runs; i++) {
            duel.loop[i] = loop.nanos();
            duel.library[i] = library.nanos();
        }
        Arrays.sort(duel.loop);
        Arrays.sort(duel.library);
        return duel;
    }

    /** Nanoseconds, sorted. */
    long[] loop() {
        return loop;
    }

    /** Nanoseconds, sorted. */
    long[] library() {
        return library;
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
