package org.goalhealth.budget.response;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;

/**
 * A budget as it could stand, and what that brings.
 *
 * @param lines in the budget's order
 * @param response what the lines with a curve bring together
 * @param range in which that lies; absent where every curve was given
 * @param change by how much that is more than at present; absent where a line moves that has no curve
 * @param changeRange in which that lies
 * @param sure the worst of the lines that move; of all that have a curve where none does
 */
public record WhatIfRow(
        List<LineAt> lines,
        double response,
        Optional<Range> range,
        Optional<Double> change,
        Optional<Range> changeRange,
        Sureness sure) {

    /**
     * One line.
     *
     * @param curve what it brings; absent where it has none that can be relied on, and no proportional reading is
     *     offered in its place
     */
    public record LineAt(Segment line, Money present, Money spend, Optional<LineResponse> curve) {

        /** What it brings. */
        public Optional<Double> response() {
            return curve.flatMap(LineResponse::curve).map(it -> it.at(amount(spend)));
        }

        public Optional<Range> range() {
            return curve.flatMap(it -> it.range(amount(spend)));
        }

        /** What its next unit brings. */
        public Optional<Double> marginal() {
            return curve.flatMap(LineResponse::curve).map(it -> it.marginal(amount(spend)));
        }

        public Optional<Range> marginalRange() {
            return curve.flatMap(it -> it.marginalRange(amount(spend)));
        }

        boolean moves() {
            return !spend.equals(present);
        }

        private static double amount(Money money) {
            return money.amount().doubleValue();
        }
    }

    public WhatIfRow {
        lines = List.copyOf(lines);
    }

    static WhatIfRow of(List<LineAt> lines) {
        List<LineAt> known =
                lines.stream().filter(line -> line.curve().isPresent()).toList();
        boolean complete =
                lines.stream().noneMatch(line -> line.moves() && line.curve().isEmpty());
        double response = known.stream()
                .mapToDouble(line -> line.response().orElseThrow())
                .sum();
        double change = known.stream()
                .filter(LineAt::moves)
                .mapToDouble(line -> {
                    double from = LineAt.amount(line.present());
                    double more = LineAt.amount(line.spend()) - from;
                    return line.curve()
                            .flatMap(LineResponse::curve)
                            .orElseThrow()
                            .gain(from, more);
                })
                .sum();
        return new WhatIfRow(
                lines,
                response,
                drawn(known, draw -> sum(known, draw, false)),
                complete ? Optional.of(change) : Optional.empty(),
                complete ? drawn(known, draw -> sum(known, draw, true)) : Optional.empty(),
                sureness(lines, known));
    }

    /** What the lines with a curve bring for each unit they spend; absent where they spend nothing. */
    public Optional<Double> perSpend() {
        double spend = lines.stream()
                .filter(line -> line.curve().isPresent())
                .mapToDouble(line -> LineAt.amount(line.spend()))
                .sum();
        return spend > 0 ? Optional.of(response / spend) : Optional.empty();
    }

    private static Sureness sureness(List<LineAt> lines, List<LineAt> known) {
        if (lines.stream().anyMatch(line -> line.moves() && line.curve().isEmpty()) || known.isEmpty()) {
            return Sureness.NO;
        }
        boolean moved = known.stream().anyMatch(LineAt::moves);
        return known.stream()
                .filter(line -> !moved || line.moves())
                .map(line -> line.curve().orElseThrow().sure())
                .reduce(Sureness.YES, Sureness::orWorse);
    }

    private static Optional<Range> drawn(List<LineAt> known, IntToDoubleFunction figure) {
        int draws = known.stream()
                .mapToInt(line -> line.curve().orElseThrow().draws().size())
                .max()
                .orElse(0);
        return draws == 0
                ? Optional.empty()
                : Optional.of(
                        Range.of(IntStream.range(0, draws).mapToDouble(figure).toArray()));
    }

    private static double sum(List<LineAt> known, int draw, boolean change) {
        return known.stream()
                .mapToDouble(line -> line.curve()
                        .orElseThrow()
                        .gain(change ? LineAt.amount(line.present()) : 0, LineAt.amount(line.spend()), draw))
                .sum();
    }
}
