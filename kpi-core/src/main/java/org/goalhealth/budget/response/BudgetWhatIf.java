package org.goalhealth.budget.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goalhealth.budget.response.WhatIfRow.LineAt;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Suggestion.Move;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.Headroom;

/**
 * What a budget brings as it stands, as it is suggested to be, as it would be best within its limits, and with wider
 * limits (B7).
 *
 * <p>Only lines whose curve can be relied on are moved; all others stay as they are and are not counted. Immutable and
 * thread-safe.
 *
 * @param responses of the lines whose response the plan gives or asks for, in the budget's order
 * @param suggested absent where nothing is suggested
 * @param best absent where fewer than two lines could be moved
 * @param widened absent where {@code best} is
 * @param limits what the last two were held to
 */
public record BudgetWhatIf(
        Budget budget,
        List<LineResponse> responses,
        WhatIfRow present,
        Optional<WhatIfRow> suggested,
        Optional<WhatIfRow> best,
        Optional<WhatIfRow> widened,
        Limits limits) {

    /**
     * How far lines may move.
     *
     * @param move how much of its amount a line gives at most, beside keeping its minimum
     * @param wider by how much of its amount a line may give and take more than that, its minimum and maximum
     *     included, once limits are widened; and by how much of it the budget's {@code maxMove} is then more
     * @param least how sure a curve is at least on which a move may rest
     * @param headroom what goals may lose, which no widening changes
     */
    public record Limits(Function<Segment, Percent> move, Percent wider, Sureness least, Headroom headroom) {

        /** Resting on curves for which something speaks, be it weakly, where no goal has a floor. */
        public Limits(Function<Segment, Percent> move, Percent wider) {
            this(move, wider, Sureness.WEAK, Headroom.NONE);
        }

        /** These limits for curves that are at least so sure. */
        public Limits resting(Sureness onLeast) {
            return new Limits(move, wider, onLeast, headroom);
        }

        /** These limits with another widening. */
        public Limits widenedBy(Percent other) {
            return new Limits(move, other, least, headroom);
        }
    }

    public BudgetWhatIf {
        responses = List.copyOf(responses);
    }

    /** Works the rows out; {@code shifts} are the moves that are suggested. */
    public static BudgetWhatIf of(
            Budget budget, List<LineResponse> responses, List<BudgetShift> shifts, Limits limits) {
        return new Making(budget, responses, limits).rows(shifts);
    }

    /** The response of a line; absent where the plan says nothing of it. */
    public Optional<LineResponse> response(Segment line) {
        return responses.stream().filter(one -> one.line().equals(line)).findFirst();
    }

    /** Whether a response counts, and moves rest on it. */
    public boolean counts(LineResponse response) {
        return response.isAtLeast(limits.least());
    }

    private record Making(Budget budget, List<LineResponse> responses, Limits limits) {

        BudgetWhatIf rows(List<BudgetShift> shifts) {
            List<Money> now = budget.lines().stream().map(Budget.Line::amount).toList();
            List<Money> proposed = proposed(now, shifts);
            boolean movable = budget.lines().stream()
                            .filter(line ->
                                    !line.locked() && usable(line.segment()).isPresent())
                            .count()
                    >= 2;
            Optional<List<Money>> suggested = proposed.equals(now) ? Optional.empty() : Optional.of(proposed);
            return new BudgetWhatIf(
                    budget,
                    responses,
                    row(now),
                    suggested.map(this::row),
                    movable ? Optional.of(row(best(proposed, false))) : Optional.empty(),
                    movable ? Optional.of(row(best(proposed, true))) : Optional.empty(),
                    limits);
        }

        private static List<Money> proposed(List<Money> now, List<BudgetShift> shifts, List<Segment> lines) {
            List<Money> amounts = new ArrayList<>(now);
            for (BudgetShift shift : shifts) {
                int from = lines.indexOf(shift.from());
                for (Move move : shift.moves()) {
                    int to = lines.indexOf(move.to());
                    amounts.set(from, amounts.get(from).minus(move.amount()));
                    amounts.set(to, amounts.get(to).plus(move.amount()));
                }
            }
            return amounts;
        }

        private List<Money> proposed(List<Money> now, List<BudgetShift> shifts) {
            return proposed(
                    now,
                    shifts,
                    budget.lines().stream().map(Budget.Line::segment).toList());
        }

        private Optional<LineResponse> usable(Segment line) {
            return responses.stream()
                    .filter(one -> one.line().equals(line) && one.isAtLeast(limits.least()))
                    .findFirst();
        }

        private List<Money> best(List<Money> proposed, boolean wider) {
            List<BestSplit.Part> parts = new ArrayList<>();
            List<Integer> moved = new ArrayList<>();
            for (int i = 0; i < budget.lines().size(); i++) {
                Budget.Line line = budget.lines().get(i);
                Optional<LineResponse> response = usable(line.segment());
                if (line.locked() || response.isEmpty()) {
                    continue;
                }
                LineBounds own = LineBounds.of(budget, line, response.get(), limits);
                LineBounds bounds = (wider ? own.widened() : own).including(proposed.get(i));
                parts.add(new BestSplit.Part(
                        response.get().curve().orElseThrow(),
                        line.amount().amount().doubleValue(),
                        -bounds.gives(),
                        bounds.takes()));
                moved.add(i);
            }
            long[] units = BestSplit.moving(parts, atOnce(proposed, wider));
            List<Money> amounts = new ArrayList<>(
                    budget.lines().stream().map(Budget.Line::amount).toList());
            for (int i = 0; i < units.length; i++) {
                Money by = Money.of(units[i], budget.currency());
                amounts.set(moved.get(i), amounts.get(moved.get(i)).plus(by));
            }
            return amounts;
        }

        /** How many units may move in all. */
        private long atOnce(List<Money> proposed, boolean wider) {
            if (budget.maxMove().isEmpty()) {
                return Long.MAX_VALUE;
            }
            long suggested = 0;
            for (int i = 0; i < proposed.size(); i++) {
                suggested += Math.max(
                        0, proposed.get(i).minus(budget.lines().get(i).amount()).minor());
            }
            Money most = budget.maxMove().get();
            Fraction allowed = Fraction.of(most.minor())
                    .times(wider ? Fraction.ONE.plus(limits.wider().share()) : Fraction.ONE);
            return Math.max(suggested, allowed.floor().longValueExact()) / most.minorPerMajor();
        }

        private WhatIfRow row(List<Money> amounts) {
            Map<Segment, LineResponse> curves = responses.stream()
                    .filter(one -> one.isAtLeast(limits.least()))
                    .collect(Collectors.toMap(LineResponse::line, one -> one));
            List<LineAt> lines = new ArrayList<>();
            for (int i = 0; i < amounts.size(); i++) {
                Segment segment = budget.lines().get(i).segment();
                lines.add(new LineAt(
                        segment,
                        budget.lines().get(i).amount(),
                        amounts.get(i),
                        Optional.ofNullable(curves.get(segment))));
            }
            return WhatIfRow.of(lines);
        }
    }
}
