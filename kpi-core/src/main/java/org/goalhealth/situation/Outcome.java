package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;

/**
 * What a KPI came to in some segments over some closed periods: figures added up, a ratio from its added parts.
 *
 * @param ratio whether the KPI is a ratio, such as revenue over spend
 * @param every of which cadence the periods are
 * @param periods how many they are, one after the other; 1 or more
 * @param from the first day
 * @param until the last day
 */
public record Outcome(
        KpiId kpi, boolean ratio, Cadence every, int periods, LocalDate from, LocalDate until, List<Line> lines) {

    public Outcome {
        lines = List.copyOf(lines);
        if (periods < 1) {
            throw new IllegalArgumentException("an outcome over " + periods + " periods\n  give 1 or more");
        }
    }

    /**
     * What one segment came to.
     *
     * @param sum absent where a figure of the time is missing
     */
    public record Line(Segment segment, Optional<Sum> sum) {}

    /**
     * Figures added up.
     *
     * @param part what a ratio is made of, as revenue; of any other KPI the figures themselves
     * @param base what a ratio is taken over, as spend; of any other KPI how many figures were added
     */
    public record Sum(Fraction part, Fraction base) {
        Sum plus(Sum other) {
            return new Sum(part.plus(other.part), base.plus(other.base));
        }
    }

    /** Whether every segment has all its figures. */
    public boolean isWhole() {
        return lines.stream().allMatch(line -> line.sum().isPresent());
    }

    /** What a segment came to; missing where it has not all its figures, or is not looked at. */
    public Reading figure(Segment segment) {
        return lines.stream()
                .filter(line -> line.segment().equals(segment))
                .findFirst()
                .flatMap(Line::sum)
                .map(this::reading)
                .orElse(Reading.Missing.MISSING);
    }

    /** All segments together; empty where one has not all its figures, or where they are several and the KPI no ratio. */
    public Optional<Sum> total() {
        return isWhole() && (ratio || lines.size() == 1)
                ? lines.stream().flatMap(line -> line.sum().stream()).reduce(Sum::plus)
                : Optional.empty();
    }

    /** What all segments together came to. */
    public Reading totalFigure() {
        return total().map(this::reading).orElse(Reading.Missing.MISSING);
    }

    private Reading reading(Sum sum) {
        return ratio ? Reading.ratio(sum.part, sum.base) : Reading.of(sum.part);
    }
}
