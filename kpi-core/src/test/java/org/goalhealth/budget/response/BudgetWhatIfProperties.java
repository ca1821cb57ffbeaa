package org.goalhealth.budget.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.budget.response.BudgetWhatIf.Limits;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Suggestion.Move;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.ResponseCurve;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.time.Cadence;

/** Whatever the budget, its curves and what is suggested. */
class BudgetWhatIfProperties {

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final double ROUNDING = 1e-9;

    record Curved(long minor, int min, Optional<Integer> max, boolean locked, Optional<ResponseCurve> curve) {}

    @Property(tries = 300)
    void everyRowKeepsTheTotalAndLeavesLockedLinesAndThoseWithoutACurve(
            @ForAll @Size(min = 2, max = 6) List<@From("curved") Curved> lines, @ForAll @IntRange(max = 100) int move) {
        BudgetWhatIf whatIf = whatIf(lines, move, 50, List.of());
        for (WhatIfRow row : rows(whatIf)) {
            assertThat(row.lines().stream().map(WhatIfRow.LineAt::spend).reduce(Money.zero(YUAN), Money::plus))
                    .isEqualTo(whatIf.budget().total());
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).locked() || lines.get(i).curve().isEmpty()) {
                    assertThat(row.lines().get(i).spend())
                            .isEqualTo(whatIf.budget().lines().get(i).amount());
                }
            }
        }
    }

    @Property(tries = 300)
    void theBestMoveKeepsMinimumsMaximumsAndTheShareThatIsGiven(
            @ForAll @Size(min = 2, max = 6) List<@From("curved") Curved> lines, @ForAll @IntRange(max = 100) int move) {
        BudgetWhatIf whatIf = whatIf(lines, move, 50, List.of());
        whatIf.best().ifPresent(row -> {
            for (int i = 0; i < lines.size(); i++) {
                Budget.Line line = whatIf.budget().lines().get(i);
                Money spend = row.lines().get(i).spend();
                assertThat(spend).isGreaterThanOrEqualTo(line.min());
                line.max().ifPresent(max -> assertThat(spend).isLessThanOrEqualTo(max));
                assertThat(line.amount().minus(spend).minor() * 100)
                        .isLessThanOrEqualTo(line.amount().minor() * move);
            }
        });
    }

    @Property(tries = 300)
    void theBestMoveIsNoWorseThanThePresentOrTheSuggestedAndWiderLimitsAreNoWorseStill(
            @ForAll @Size(min = 2, max = 6) List<@From("curved") Curved> lines,
            @ForAll @IntRange(max = 100) int move,
            @ForAll @IntRange(max = 100) int wider,
            @ForAll @IntRange(max = 100) int share) {
        Curved from = lines.get(0);
        Curved to = lines.get(1);
        long amount = from.minor() / 100 * share / 100;
        boolean suggests =
                amount > 0 && from.curve().isPresent() && to.curve().isPresent() && !from.locked() && !to.locked();
        List<BudgetShift> shifts = suggests
                ? List.of(new BudgetShift(
                        new BudgetId("media"),
                        region(0),
                        List.of(new Move(region(1), Money.of(amount, YUAN))),
                        List.of()))
                : List.of();
        BudgetWhatIf whatIf = whatIf(lines, move, wider, shifts);
        whatIf.best().ifPresent(best -> {
            double least = best.response() * (1 + ROUNDING);
            assertThat(least).isGreaterThanOrEqualTo(whatIf.present().response());
            whatIf.suggested().ifPresent(row -> assertThat(least).isGreaterThanOrEqualTo(row.response()));
            assertThat(whatIf.widened().orElseThrow().response() * (1 + ROUNDING))
                    .isGreaterThanOrEqualTo(best.response());
        });
    }

    @Provide
    Arbitrary<Curved> curved() {
        Arbitrary<Double> any = Arbitraries.doubles().between(1, 1e6);
        Arbitrary<Double> share = Arbitraries.doubles().between(0.1, 1);
        Arbitrary<ResponseCurve> curves = Arbitraries.oneOf(
                Combinators.combine(any, any).as(ResponseCurve.Log::new),
                Combinators.combine(any, any, share).as(ResponseCurve.Hill::new),
                Combinators.combine(any, share).as(ResponseCurve.Power::new));
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000_000),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 300).optional(),
                        Arbitraries.of(true, false, false, false),
                        curves.optional(0.8))
                .as(Curved::new);
    }

    private static BudgetWhatIf whatIf(List<Curved> lines, int move, int wider, List<BudgetShift> shifts) {
        List<Budget.Line> amounts = new ArrayList<>();
        List<LineResponse> responses = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Curved line = lines.get(i);
            int at = i;
            amounts.add(new Budget.Line(
                    region(i),
                    new Money(line.minor(), YUAN),
                    new Money(line.minor() * line.min() / 100, YUAN),
                    line.max().map(more -> new Money(line.minor() + line.minor() * more / 100, YUAN)),
                    line.locked()));
            line.curve().ifPresent(curve -> responses.add(LineResponse.given(region(at), curve)));
        }
        Budget budget = new Budget(
                new BudgetId("media"), LocalText.of("media"), new KpiId("back"), YUAN, Cadence.MONTH, amounts);
        return BudgetWhatIf.of(budget, responses, shifts, new Limits(line -> Percent.of(move), Percent.of(wider)));
    }

    private static List<WhatIfRow> rows(BudgetWhatIf whatIf) {
        List<WhatIfRow> rows = new ArrayList<>(List.of(whatIf.present()));
        whatIf.best().ifPresent(rows::add);
        whatIf.widened().ifPresent(rows::add);
        return rows;
    }

    private static Segment region(int index) {
        return Segment.of("region", "r" + index);
    }
}
