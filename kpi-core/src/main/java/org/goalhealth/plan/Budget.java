package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;

/**
 * Money spread over segments, judged by what it returns (B1).
 *
 * @param returnKpi the KPI that says what a line returns, as revenue over spend; it is cut by the lines' dimensions
 * @param every how often the amounts stand
 * @param lines in declared order, which also settles ties when money is apportioned
 * @param maxMove the most that all moves suggested at one date come to together; absent where only the lines limit them
 */
public record Budget(
        BudgetId id,
        LocalText name,
        KpiId returnKpi,
        Currency currency,
        Cadence every,
        List<Line> lines,
        Optional<Money> maxMove) {

    /** A budget that may move as much at once as its lines let it. */
    public Budget(BudgetId id, LocalText name, KpiId returnKpi, Currency currency, Cadence every, List<Line> lines) {
        this(id, name, returnKpi, currency, every, lines, Optional.empty());
    }

    public Budget {
        lines = List.copyOf(lines);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("budget " + id + " is in " + currency
                    + ", which has no minor unit\n  use a currency that is paid with");
        }
        if (maxMove.isPresent()) {
            checkMaxMove(id, currency, maxMove.get());
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("budget " + id + " has no lines\n  give at least one");
        }
        for (Line line : lines) {
            if (!line.amount().currency().equals(currency)) {
                throw new IllegalArgumentException("budget " + id + " is in " + currency + ", its line "
                        + line.segment() + " in " + line.amount().currency() + "\n  use one currency");
            }
        }
        if (lines.stream().map(Line::segment).distinct().count() != lines.size()) {
            throw new IllegalArgumentException(
                    "budget " + id + " has two lines for one segment\n  give each segment one line");
        }
    }

    private static void checkMaxMove(BudgetId id, Currency currency, Money most) {
        if (!most.currency().equals(currency)) {
            throw new IllegalArgumentException("budget " + id + " is in " + currency + ", its max-move in "
                    + most.currency() + "\n  use one currency");
        }
        if (most.minor() < 0) {
            throw new IllegalArgumentException(
                    "budget " + id + " has max-move " + most + ", less than nothing\n  give 0 or more");
        }
    }

    /** This budget with a limit to what moves at once. */
    public Budget withMaxMove(Money most) {
        return new Budget(id, name, returnKpi, currency, every, lines, Optional.of(most));
    }

    /** This budget with other lines. */
    public Budget with(List<Line> others) {
        return new Budget(id, name, returnKpi, currency, every, others, maxMove);
    }

    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * The money of one segment.
     *
     * @param min what the line keeps whatever it returns
     * @param max what the line can use at most; none means no limit
     * @param locked whether the line takes part in no move
     * @param alternatives where its money goes once its goal has fallen far behind
     * @param targetReturn what it is meant to return, as revenue over spend; above 0 (B5)
     * @param performance whether it pays for ads that are paid by what they bring (B6)
     * @param response how what its spend brings is known, for the what-if (B7)
     */
    public record Line(
            Segment segment,
            Money amount,
            Money min,
            Optional<Money> max,
            boolean locked,
            Optional<Alternatives> alternatives,
            Optional<BigDecimal> targetReturn,
            boolean performance,
            Optional<Response> response) {

        /** A line without alternatives and a target, which pays for no performance ads. */
        public Line(Segment segment, Money amount, Money min, Optional<Money> max, boolean locked) {
            this(segment, amount, min, max, locked, Optional.empty(), Optional.empty(), false, Optional.empty());
        }

        /** This line with alternatives. */
        public Line with(Alternatives others) {
            return new Line(
                    segment, amount, min, max, locked, Optional.of(others), targetReturn, performance, response);
        }

        /** This line with another amount. */
        public Line with(Money other) {
            return new Line(segment, other, min, max, locked, alternatives, targetReturn, performance, response);
        }

        /** This line with what it is meant to return. */
        public Line returning(BigDecimal target) {
            return new Line(
                    segment, amount, min, max, locked, alternatives, Optional.of(target), performance, response);
        }

        /** This line as one that pays for performance ads. */
        public Line forPerformance() {
            return new Line(segment, amount, min, max, locked, alternatives, targetReturn, true, response);
        }

        /** This line with a known response. */
        public Line with(Response known) {
            return new Line(
                    segment, amount, min, max, locked, alternatives, targetReturn, performance, Optional.of(known));
        }

        public Line {
            if (min.minor() < 0 || min.compareTo(amount) > 0) {
                throw new IllegalArgumentException(label(segment) + " has min " + min + " and amount " + amount
                        + "\n  min is between 0 and the amount");
            }
            if (max.isPresent() && max.get().compareTo(amount) < 0) {
                throw new IllegalArgumentException(label(segment) + " has max " + max.get() + " and amount " + amount
                        + "\n  max is the amount or more");
            }
            if (targetReturn.isPresent() && targetReturn.get().signum() <= 0) {
                throw new IllegalArgumentException(label(segment) + " has target-return "
                        + targetReturn.get().toPlainString() + "\n  a target-return is above 0");
            }
        }

        private static String label(Segment segment) {
            return segment.isTotal() ? "the line of the total" : "line '" + segment + "'";
        }
    }
}
