package org.goalhealth.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.finding.Suggestion.Concentration;
import org.goalhealth.finding.Suggestion.LineChange;
import org.goalhealth.finding.Suggestion.Performance;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.Headroom;
import org.goalhealth.time.Cadence;

/** What holds of every concentrated budget, whatever lines, bounds and locks there are. */
class ConcentrationsProperties {

    private static final Currency CNY = Currency.getInstance("CNY");

    record Row(long amount, int keeps, long room, boolean capped, boolean locked, boolean performance) {
        Budget.Line line(int index) {
            Optional<Money> max = capped ? Optional.of(new Money(amount + room, CNY)) : Optional.empty();
            Budget.Line line = new Budget.Line(
                    place(index), new Money(amount, CNY), new Money(amount / 100 * keeps, CNY), max, locked);
            return performance ? line.forPerformance() : line;
        }
    }

    @Property
    void theTotalIsKeptAndNoLineLeavesItsBounds(
            @ForAll("rows") @Size(min = 1, max = 8) List<Row> rows, @ForAll @IntRange(min = 1, max = 3) int core) {
        Budget budget = budget(rows);
        Concentration to = Concentrations.of(budget, core(rows, core), Percent.of(60), Headroom.NONE);

        Map<Segment, Budget.Line> lines = new HashMap<>();
        budget.lines().forEach(line -> lines.put(line.segment(), line));
        long moved = 0;
        for (LineChange change :
                Stream.concat(to.core().stream(), to.others().stream()).toList()) {
            Budget.Line line = Objects.requireNonNull(lines.get(change.line()));
            assertThat(change.from()).isEqualTo(line.amount());
            assertThat(change.to()).isGreaterThanOrEqualTo(line.min());
            line.max().ifPresent(max -> assertThat(change.to()).isLessThanOrEqualTo(max));
            if (line.locked()) {
                assertThat(change.to()).isEqualTo(change.from());
            }
            long by = change.to().minor() - change.from().minor();
            assertThat(by % 100).isZero();
            moved += by;
        }
        assertThat(moved).isZero();
        assertThat(to.core()).allMatch(change -> change.to().compareTo(change.from()) >= 0);
        assertThat(to.others()).allMatch(change -> change.to().compareTo(change.from()) < 0);
        assertThat(to.core()).extracting(LineChange::line).containsExactlyElementsOf(core(rows, core));
    }

    @Property
    void performanceAdsGetNoMoreThanTheirShareAndTheBoundsAllow(
            @ForAll("rows") @Size(min = 1, max = 8) List<Row> rows, @ForAll @IntRange(min = 1, max = 100) int goal) {
        Budget budget = budget(rows);
        Optional<Performance> ads = Concentrations.performance(budget, Percent.of(goal), Headroom.NONE);
        long total = budget.total().minor();
        long present = sum(rows, Row::performance);
        if (ads.isEmpty()) {
            return;
        }
        Performance more = ads.get();
        assertThat(more.present()).isEqualTo(Fraction.of(present, total));
        assertThat(more.present()).isLessThan(Percent.of(goal).share());
        assertThat(more.more().minor())
                .isPositive()
                .satisfies(minor -> assertThat(minor % 100).isZero());
        assertThat(more.reached()).isEqualTo(Fraction.of(present + more.more().minor(), total));
        // One unit less is not enough: what is rounded up is a unit at most.
        assertThat(Fraction.of(present + more.more().minor() - 100, total))
                .isLessThan(Percent.of(goal).share());
        long spare = 0;
        for (Budget.Line line : budget.lines()) {
            spare += line.performance() || line.locked()
                    ? 0
                    : line.amount().minor() - line.min().minor();
        }
        assertThat(more.more().minor()).isLessThanOrEqualTo(spare);
    }

    @Property
    void amountsAThousandTimesAsLargeReleaseAThousandTimesAsMuchButForWhatIsRounded(
            @ForAll("rows") @Size(min = 1, max = 6) List<Row> rows) {
        List<Segment> core = core(rows, 1);
        long released = released(budget(rows), core);
        long larger = released(aThousandTimes(budget(rows)), core);
        assertThat(larger).isBetween(released * 1000, (released + 100L * rows.size()) * 1000);
    }

    private static Budget aThousandTimes(Budget budget) {
        List<Budget.Line> lines = budget.lines().stream()
                .map(line -> new Budget.Line(
                        line.segment(),
                        larger(line.amount()),
                        larger(line.min()),
                        line.max().map(ConcentrationsProperties::larger),
                        line.locked()))
                .toList();
        return new Budget(budget.id(), budget.name(), budget.returnKpi(), budget.currency(), budget.every(), lines);
    }

    private static Money larger(Money money) {
        return new Money(money.minor() * 1000, money.currency());
    }

    private static long released(Budget budget, List<Segment> core) {
        return Concentrations.of(budget, core, Percent.of(60), Headroom.NONE).others().stream()
                .mapToLong(change -> change.from().minor() - change.to().minor())
                .sum();
    }

    private static List<Segment> core(List<Row> rows, int core) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < Math.min(core, rows.size()); i++) {
            segments.add(place(rows.size() - 1 - i));
        }
        return segments;
    }

    private static long sum(List<Row> rows, Predicate<Row> counted) {
        return rows.stream().filter(counted).mapToLong(Row::amount).sum();
    }

    private static Budget budget(List<Row> rows) {
        List<Budget.Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(row.line(lines.size())));
        return new Budget(
                new BudgetId("media"), LocalText.of("media"), new KpiId("media-return"), CNY, Cadence.MONTH, lines);
    }

    private static Segment place(int index) {
        return Segment.of("place", "p" + index);
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(0, 0, 40, 100),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false))
                .as(Row::new)
                .list();
    }
}
