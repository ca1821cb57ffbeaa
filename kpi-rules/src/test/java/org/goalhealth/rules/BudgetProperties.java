package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.report.BudgetView;
import org.goalhealth.report.Report;
import org.goalhealth.time.Cadence;

/** What holds of every suggested budget, whatever lines, bounds, locks, returns and limits there are. */
class BudgetProperties {

    private static final Kpi RETURN =
            Kpi.builder("media-return").every(Cadence.MONTH).by("place").ratio().build();

    record Row(long amount, int minShare, long room, boolean capped, boolean locked, String returned) {

        Budget.Line line(int index) {
            Optional<Money> max = capped ? Optional.of(money(amount + room)) : Optional.empty();
            return new Budget.Line(place(index), money(amount), money(amount / 100 * minShare), max, locked);
        }

        boolean isLow() {
            return returned.equals("1/1");
        }

        boolean isStrong() {
            return returned.equals("3/1");
        }
    }

    @Property(tries = 400)
    void theTotalIsKeptAndNoLineLeavesItsBounds(
            @ForAll("rows") @Size(min = 1, max = 7) List<Row> rows, @ForAll @IntRange(max = 150) int move) {
        Report report = report(rows, move);
        BudgetView view = report.budgets().get(0);

        long before = 0;
        long after = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Budget.Line line = row.line(i);
            long proposed = view.lines().get(i).proposed().minor();
            before += row.amount();
            after += proposed;
            assertThat(proposed).isGreaterThanOrEqualTo(line.min().minor());
            assertThat(proposed)
                    .isLessThanOrEqualTo(line.max().map(Money::minor).orElse(Long.MAX_VALUE));
            if (row.locked() || (!row.isLow() && !row.isStrong())) {
                assertThat(proposed).isEqualTo(row.amount());
            }
            if (row.isLow()) {
                assertThat(proposed).isLessThanOrEqualTo(row.amount());
                assertThat((row.amount() - proposed) * 100).isLessThanOrEqualTo(row.amount() * move);
            }
            if (row.isStrong()) {
                assertThat(proposed).isGreaterThanOrEqualTo(row.amount());
            }
        }
        assertThat(after).isEqualTo(before);
    }

    @Property(tries = 200)
    void everyMoveIsWholeUnitsAndEveryAlertSaysWhatItMovesOrWhatBinds(
            @ForAll("rows") @Size(min = 1, max = 7) List<Row> rows, @ForAll @IntRange(max = 150) int move) {
        Report report = report(rows, move);
        Set<Segment> low = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isLow()) {
                low.add(place(i));
            }
        }

        assertThat(report.findings()).map(finding -> finding.segment()).containsExactlyInAnyOrderElementsOf(low);
        report.findings().forEach(finding -> {
            BudgetShift shift = (BudgetShift) finding.suggestions().get(0);
            assertThat(shift.from()).isEqualTo(finding.segment());
            assertThat(shift.moves().isEmpty() && shift.bindings().isEmpty()).isFalse();
            assertThat(shift.moves())
                    .allSatisfy(to -> assertThat(to.amount().minor())
                            .isPositive()
                            .satisfies(minor -> assertThat(minor % 100).isZero()));
        });
    }

    @Property(tries = 200)
    void asMuchMovesAsCanBeGivenOrTaken(
            @ForAll("rows") @Size(min = 1, max = 7) List<Row> rows, @ForAll @IntRange(max = 100) int move) {
        long gives = 0;
        long room = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.locked()) {
                continue;
            }
            if (row.isLow()) {
                long kept = row.line(i).min().minor();
                gives += Math.min(row.amount() * move / 100, row.amount() - kept) / 100;
            } else if (row.isStrong()) {
                room += row.capped() ? row.room() / 100 : 1_000_000_000_000L;
            }
        }

        assertThat(moved(report(rows, move))).isEqualTo(Math.min(gives, room) * 100);
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000_000),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.longs().between(0, 20_000_000),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(4, false), net.jqwik.api.Tuple.of(1, true)),
                        Arbitraries.of("1/1", "1/1", "2/1", "3/1", "3/1", "0/0"))
                .as(Row::new)
                .list();
    }

    private static Report report(List<Row> rows, int move) {
        List<String> places = new ArrayList<>();
        Budget.Line[] lines = new Budget.Line[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            places.add("p" + i);
            lines[i] = rows.get(i).line(i);
        }
        Given given = Given.plan(p ->
                        p.dimension(new Dimension("place", places)).kpi(RETURN).budget(budget(RETURN, lines)))
                .limit("low-return", Map.of("move", move + " %"));
        for (int i = 0; i < rows.size(); i++) {
            String returned = rows.get(i).returned();
            given.series(RETURN, place(i), returned + " " + returned);
        }
        return given.report();
    }

    private static long moved(Report report) {
        long moved = 0;
        for (BudgetShift shift : report.budgets().get(0).shifts()) {
            for (Suggestion.Move move : shift.moves()) {
                moved += move.amount().minor();
            }
        }
        return moved;
    }

    private static Segment place(int index) {
        return Segment.of("place", "p" + index);
    }

    private static Money money(long minor) {
        return new Money(minor, PlanParts.CNY);
    }
}
