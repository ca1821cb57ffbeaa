package org.goalhealth.report;

import java.util.Optional;
import java.util.OptionalInt;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Fingerprint;

/** What became of an alert: it is in both backtests, or in one of them. */
public sealed interface EpisodeMatch {

    /** Only the second has it. */
    record Gained(Episode episode) implements EpisodeMatch {
        @Override
        public Optional<Episode> before() {
            return Optional.empty();
        }

        @Override
        public Optional<Episode> after() {
            return Optional.of(episode);
        }
    }

    /** Only the first has it. */
    record Lost(Episode episode) implements EpisodeMatch {
        @Override
        public Optional<Episode> before() {
            return Optional.of(episode);
        }

        @Override
        public Optional<Episode> after() {
            return Optional.empty();
        }
    }

    /** Both have it. */
    record Kept(Episode one, Episode other) implements EpisodeMatch {

        /**
         * By how many periods it fires later in the second, below zero where it fires earlier; empty where the two are
         * judged by periods of different lengths.
         */
        public OptionalInt shift() {
            var from = one.fired().period();
            var to = other.fired().period();
            return from.cadence() == to.cadence() ? OptionalInt.of(to.ordinal() - from.ordinal()) : OptionalInt.empty();
        }

        /** Whether it is worse, or less bad, at its worst. */
        public boolean isOfOtherSeverity() {
            return one.worst().severity() != other.worst().severity();
        }

        @Override
        public Optional<Episode> before() {
            return Optional.of(one);
        }

        @Override
        public Optional<Episode> after() {
            return Optional.of(other);
        }
    }

    /** The first backtest's episode, where it has one. */
    Optional<Episode> before();

    /** The second backtest's episode, where it has one. */
    Optional<Episode> after();

    /** The second's episode, or the first's where there is no other. */
    default Episode shown() {
        return after().or(this::before).orElseThrow();
    }

    default Fingerprint fingerprint() {
        return shown().first().fingerprint();
    }
}
