package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * What a target is held against before it is set (G13). All figures are in the KPI's unit.
 *
 * @param history of the years before, the earliest first; none, or two at least
 * @param industry what others reach
 * @param market what the market can give
 */
public record Calibration(List<BigDecimal> history, Optional<Industry> industry, Optional<Market> market) {

    /** What others reach. */
    public sealed interface Industry {

        /** What three in five of them do not exceed. */
        record Percentile60(BigDecimal figure) implements Industry {}

        /** Their mean, of which a part is taken. */
        record Mean(BigDecimal figure) implements Industry {}
    }

    /**
     * The most that a market can give.
     *
     * @param size how many customers there are; absent where the KPI is a share of them
     * @param reachable how many of them can be won
     */
    public record Market(Optional<BigDecimal> size, Percent reachable) {

        public Market {
            if (reachable.share().signum() <= 0 || reachable.share().compareTo(Fraction.ONE) > 0) {
                throw new IllegalArgumentException(
                        "of a market " + reachable + " can be reached\n  give a share above 0 % and up to 100 %");
            }
            size.ifPresent(it -> {
                if (it.signum() <= 0) {
                    throw new IllegalArgumentException("a market of " + it.toPlainString()
                            + " has nobody in it\n  give how many there are, or leave size out");
                }
            });
        }

        /** 50,000 firms of which 8 % can be won are 4,000. */
        public Fraction ceiling() {
            return size.map(it -> Fraction.of(it).times(reachable.share())).orElse(reachable.share());
        }
    }

    public Calibration {
        history = List.copyOf(history);
        if (history.size() == 1) {
            throw new IllegalArgumentException(
                    "a history of one year shows no step\n  give the figures of two years or more, the earliest first");
        }
        if (history.isEmpty() && industry.isEmpty() && market.isEmpty()) {
            throw new IllegalArgumentException(
                    "a calibration holds a target against nothing\n  give history, industry or market");
        }
    }
}
