package org.goalhealth.rules.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;

/** Turns the short notation of series into observations of a plan. Not thread-safe. */
final class SeriesFigures {

    private final Plan plan;
    private final LocalDate start;
    private final List<Observation> observations = new ArrayList<>();
    private Optional<LocalDate> end = Optional.empty();

    SeriesFigures(Plan plan, LocalDate start) {
        this.plan = plan;
        this.start = start;
    }

    List<Observation> observations() {
        return observations;
    }

    /** The first day on which the last period written is closed; the start where none is. */
    LocalDate end() {
        return end.orElse(start);
    }

    /**
     * Adds the figures of one series.
     *
     * @throws IllegalArgumentException where a figure is none of this series, or a period has two
     */
    void add(SeriesName name, SeriesNotation notation) {
        List<Observation> own = new ArrayList<>();
        Set<Integer> given = new HashSet<>();
        Kpi kpi = name.kpi();
        int ordinal = plan.calendar().ordinal(kpi.every(), start);
        for (SeriesNotation.Item item : notation.items()) {
            if (item instanceof SeriesNotation.From from) {
                ordinal = plan.calendar().ordinal(kpi.every(), Dates.first(plan, from.period()));
            } else if (item instanceof SeriesNotation.Missing missing) {
                ordinal += missing.times();
            } else if (item instanceof SeriesNotation.Run run) {
                BigDecimal value = run.first();
                for (int i = 0; i < run.times(); i++) {
                    if (!given.add(ordinal)) {
                        throw new IllegalArgumentException(plan.calendar().period(kpi.every(), ordinal)
                                + " is given two figures\n  mend the date behind @, or take one out");
                    }
                    own.add(observation(name, ordinal++, value, run.base()));
                    value = value.add(run.step());
                }
            }
            closed(plan.calendar().start(kpi.every(), ordinal).plusDays(kpi.graceDays()));
        }
        check(own);
        observations.addAll(own);
    }

    /** What a history would turn away would be missing without a word. */
    private void check(List<Observation> own) {
        for (Problem problem : History.of(plan, own).intakes().stream()
                .flatMap(intake -> intake.problems().stream())
                .toList()) {
            throw new IllegalArgumentException(problem.message() + "\n  " + problem.fix());
        }
    }

    private void closed(LocalDate day) {
        end = Optional.of(end.filter(before -> before.isAfter(day)).orElse(day));
    }

    private Observation observation(SeriesName name, int ordinal, BigDecimal value, Optional<BigDecimal> base) {
        Kpi kpi = name.kpi();
        if (kpi.input().isRatio() != base.isPresent()) {
            throw new IllegalArgumentException(
                    kpi.input().isRatio()
                            ? kpi.id() + " is a ratio, and " + value.toPlainString()
                                    + " has no base\n  write part/base, as 30/1000"
                            : kpi.id() + " is no ratio, and " + value.toPlainString()
                                    + " has a base\n  write the figure alone, or from: {given: ratio} at the KPI");
        }
        LocalDate day = plan.calendar().start(kpi.every(), ordinal);
        return new Observation(kpi.id(), name.segment(), day, value, base, 0, Optional.empty());
    }
}
