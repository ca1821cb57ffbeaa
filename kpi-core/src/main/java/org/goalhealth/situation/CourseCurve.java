package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.Course;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How much of a target is planned to be reached by the end of each of the KPI's periods that count to it.
 *
 * <p>Shares of one, exact, and never less than the period before. Immutable and thread-safe.
 */
final class CourseCurve {

    private final int first;
    private final int last;
    /** By period, from the first on; null where each brings the same. */
    private final Fraction @Nullable [] shares;

    private CourseCurve(int first, int last, Fraction @Nullable [] shares) {
        this.first = first;
        this.last = last;
        this.shares = shares;
    }

    /**
     * The curve over a KPI's periods {@code first} to {@code last}.
     *
     * @param course an even one where it is absent
     */
    static CourseCurve of(Optional<Course> course, PlanCalendar calendar, Cadence every, int first, int last) {
        return new CourseCurve(
                first,
                last,
                course.orElse(Course.Linear.LINEAR) instanceof Course.Weighted weighted
                        ? shares(weighted, calendar, every, first, last)
                        : null);
    }

    /** What is planned to be reached by the end of a period: nothing before the first, all from the last on. */
    Fraction until(int ordinal) {
        if (ordinal < first) {
            return Fraction.ZERO;
        }
        if (ordinal >= last) {
            return Fraction.ONE;
        }
        return shares == null ? Fraction.of(ordinal - first + 1L, last - first + 1L) : shares[ordinal - first];
    }

    private static Fraction[] shares(
            Course.Weighted course, PlanCalendar calendar, Cadence every, int first, int last) {
        int[] parts = new int[last - first + 1];
        int[] periods = new int[course.weights().size()];
        int begin = part(course, calendar, every, first);
        for (int i = 0; i < parts.length; i++) {
            // A fiscal quarter may begin within a month: what is left of that month counts to the first part.
            parts[i] = Math.min(part(course, calendar, every, first + i) - begin, periods.length - 1);
            periods[parts[i]]++;
        }
        Fraction[] shares = new Fraction[parts.length];
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < parts.length; i++) {
            sum = sum.plus(Fraction.of(course.weights().get(parts[i])).dividedBy(Fraction.of(periods[parts[i]])));
            shares[i] = sum;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sum.signum() == 0 ? Fraction.of(i + 1L, shares.length) : shares[i].dividedBy(sum);
        }
        return shares;
    }

    private static int part(Course.Weighted course, PlanCalendar calendar, Cadence every, int ordinal) {
        return course.every() == every ? ordinal : calendar.enclosing(course.every(), every, ordinal);
    }
}
