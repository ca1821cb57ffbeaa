package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;

/** Laws of goals on their way. */
class PaceProperties {

    private static final Course SEASONAL = new Course.Weighted(
            Cadence.QUARTER, List.of(BigDecimal.ONE, new BigDecimal("2"), BigDecimal.ONE, BigDecimal.valueOf(3)));

    @Property(tries = 60)
    void aWorseFigureNeverImprovesTheStatus(
            @ForAll @Size(min = 2, max = 11) List<@IntRange(max = 200) Integer> months,
            @ForAll @IntRange(max = 10) int which,
            @ForAll @IntRange(min = 1, max = 100) int by,
            @ForAll boolean lower) {
        List<Integer> worse = new ArrayList<>(months);
        int at = which % months.size();
        worse.set(at, months.get(at) + (lower ? by : -by));

        if (!found(kpi(lower), months, 1).isEmpty()) {
            assertThat(found(kpi(lower), worse, 1)).hasSize(1);
        }
    }

    @Property(tries = 60)
    void aThousandTimesAllAmountsIsTheSame(
            @ForAll @Size(min = 2, max = 11) List<@IntRange(max = 200) Integer> months, @ForAll boolean lower) {
        List<Finding> one = found(kpi(lower), months, 1);
        List<Finding> thousand = found(kpi(lower), months, 1000);

        assertThat(thousand).hasSameSizeAs(one);
        if (!one.isEmpty()) {
            assertThat(thousand.get(0).evidence().periods())
                    .isEqualTo(one.get(0).evidence().periods());
            assertThat(thousand.get(0).evidence().figure(Name.DAYS).map(days -> days.value()))
                    .isEqualTo(one.get(0).evidence().figure(Name.DAYS).map(days -> days.value()));
            assertThat(figure(thousand.get(0), Name.VALUE))
                    .isEqualTo(figure(one.get(0), Name.VALUE).times(Fraction.of(1000)));
        }
    }

    @Property(tries = 60)
    void whatIsNeededReachesTheTargetAndOneCentLessDoesNot(
            @ForAll @Size(min = 2, max = 11) List<@IntRange(max = 90) Integer> months) {
        List<Finding> found = found(kpi(false), months, 1);
        Assume.that(!found.isEmpty());
        Fraction left = Fraction.of(12 - months.size());
        Fraction needed = figure(found.get(0), Name.NEEDED);
        Fraction soFar = Fraction.of(months.stream().mapToInt(month -> month).sum());

        assertThat(soFar.plus(needed.times(left))).isEqualTo(Fraction.of(1200));
        assertThat(soFar.plus(needed.minus(Fraction.of(1, 100)).times(left))).isLessThan(Fraction.of(1200));
    }

    private static Kpi kpi(boolean lower) {
        return Kpi.builder("sales")
                .every(Cadence.MONTH)
                .better(lower ? Direction.LOWER : Direction.HIGHER)
                .build();
    }

    private static List<Finding> found(Kpi kpi, List<Integer> months, int scale) {
        StringBuilder figures = new StringBuilder();
        months.forEach(month -> figures.append((long) month * scale).append(' '));
        return Given.kpi(kpi, figures.toString())
                .and(p -> p.goal(goal("growth", kpi, Segment.TOTAL, "2026", Integer.toString(1200 * scale), SEASONAL)))
                .findings("W15");
    }
}
