package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.plan.Course;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;

class CourseCurveTest {

    private static final PlanCalendar ISO = PlanCalendar.iso(ZoneId.of("UTC"));

    @Test
    void withoutWeightsEachPeriodBringsTheSame() {
        CourseCurve curve = curve(Optional.empty(), Cadence.WEEK, "2026-Q1");
        int first = first(Cadence.WEEK, "2026-Q1");

        assertThat(curve.until(first - 1)).isEqualTo(Fraction.ZERO);
        assertThat(curve.until(first)).isEqualTo(Fraction.of(1, 13));
        assertThat(curve.until(first + 12)).isEqualTo(Fraction.ONE);
    }

    @Test
    void withinAPartItsWeightIsSpreadEvenly() {
        // Five weeks of 2026 count to January, four each to February and March.
        CourseCurve curve = curve(weights(Cadence.MONTH, 2, 1, 1), Cadence.WEEK, "2026-Q1");
        int first = first(Cadence.WEEK, "2026-Q1");

        assertThat(curve.until(first)).isEqualTo(Fraction.of(2, 20));
        assertThat(curve.until(first + 4)).isEqualTo(Fraction.of(1, 2));
        assertThat(curve.until(first + 5)).isEqualTo(Fraction.of(9, 16));
        assertThat(curve.until(first + 8)).isEqualTo(Fraction.of(3, 4));
        assertThat(curve.until(first + 12)).isEqualTo(Fraction.ONE);
    }

    @Property(tries = 100)
    void theCurveNeverFallsAndEachPartBringsItsWeight(
            @ForAll @Size(4) List<@IntRange(max = 9) Integer> weights, @ForAll @IntRange(max = 8) int one) {
        int[] parts = weights.stream().mapToInt(weight -> weight).toArray();
        parts[one % 4] += 1;
        int sum = IntStream.of(parts).sum();
        CourseCurve curve = curve(weights(Cadence.QUARTER, parts), Cadence.DAY, "2026");

        int before = first(Cadence.DAY, "2026") - 1;
        int reached = 0;
        for (int quarter = 1; quarter <= 4; quarter++) {
            int last = ISO.ordinal(Cadence.DAY, ISO.parse("2026-Q" + quarter).lastDay());
            for (int day = before + 1; day <= last; day++) {
                assertThat(curve.until(day)).isGreaterThanOrEqualTo(curve.until(day - 1));
            }
            reached += parts[quarter - 1];
            assertThat(curve.until(last)).isEqualTo(Fraction.of(reached, sum));
            before = last;
        }
    }

    private static Optional<Course> weights(Cadence every, int... weights) {
        return Optional.of(new Course.Weighted(
                every, Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList()));
    }

    private static CourseCurve curve(Optional<Course> course, Cadence every, String period) {
        int first = first(every, period);
        var judged = ISO.parse(period);
        int last = ISO.firstWithin(every, judged.cadence(), judged.ordinal() + 1) - 1;
        return CourseCurve.of(course, ISO, every, first, last);
    }

    private static int first(Cadence every, String period) {
        var judged = ISO.parse(period);
        return ISO.firstWithin(every, judged.cadence(), judged.ordinal());
    }
}
