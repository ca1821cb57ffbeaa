package org.goalhealth.rules.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Field;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.plan.Segment;

/** Reads the series of a scenario into observations. */
final class SeriesReader {

    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+?)\\s*(?:\\[(.*)])?");

    private final Plan plan;
    private final LocalDate start;
    private final List<Observation> observations = new ArrayList<>();
    private Optional<LocalDate> end = Optional.empty();

    SeriesReader(Plan plan, LocalDate start) {
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

    /** Reads {@code orders[region=east]: 100 x8}. */
    void read(Field entry) {
        Matcher name = NAME.matcher(entry.key());
        Optional<Kpi> kpi = name.matches() ? kpi(entry, name.group(1)) : noName(entry);
        Optional<Segment> segment = kpi.flatMap(it -> segment(entry, name.group(2)));
        Optional<SeriesNotation> notation = entry.read(SeriesNotation::parse);
        if (segment.isPresent() && notation.isPresent()) {
            entry.make(() -> add(kpi.get(), segment.get(), notation.get())).ifPresent(own -> check(entry, own));
        }
    }

    /** What a history would turn away would be missing without a word. */
    private void check(Field entry, List<Observation> own) {
        History.of(plan, own).intakes().stream()
                .flatMap(intake -> intake.problems().stream())
                .limit(1)
                .forEach(problem -> entry.refuse(problem.code(), problem.value(), problem.message(), problem.fix()));
    }

    /** Adds the figures of one series, and gives them. */
    List<Observation> add(Kpi kpi, Segment segment, SeriesNotation notation) {
        List<Observation> own = new ArrayList<>();
        Set<Integer> given = new HashSet<>();
        int ordinal = plan.calendar().ordinal(kpi.every(), start);
        for (SeriesNotation.Item item : notation.items()) {
            if (item instanceof SeriesNotation.From from) {
                ordinal = plan.calendar().ordinal(kpi.every(), new Dates(plan).first(from.period()));
            } else if (item instanceof SeriesNotation.Missing missing) {
                ordinal += missing.times();
            } else if (item instanceof SeriesNotation.Run run) {
                BigDecimal value = run.first();
                for (int i = 0; i < run.times(); i++) {
                    if (!given.add(ordinal)) {
                        throw new IllegalArgumentException(plan.calendar().period(kpi.every(), ordinal)
                                + " is given two figures\n  mend the date behind @, or take one out");
                    }
                    own.add(observation(kpi, segment, ordinal++, value, run.base()));
                    value = value.add(run.step());
                }
            }
            closed(plan.calendar().start(kpi.every(), ordinal).plusDays(kpi.graceDays()));
        }
        observations.addAll(own);
        return own;
    }

    private void closed(LocalDate day) {
        end = Optional.of(end.filter(before -> before.isAfter(day)).orElse(day));
    }

    private Observation observation(
            Kpi kpi, Segment segment, int ordinal, BigDecimal value, Optional<BigDecimal> base) {
        if (kpi.input().isRatio() != base.isPresent()) {
            throw new IllegalArgumentException(
                    kpi.input().isRatio()
                            ? kpi.id() + " is a ratio, and " + value.toPlainString() + " has no base\n  write part/base, as 30/1000"
                            : kpi.id() + " is no ratio, and " + value.toPlainString() + " has a base\n  write the figure alone, or"
                                    + " from: {given: ratio} at the KPI");
        }
        LocalDate day = plan.calendar().start(kpi.every(), ordinal);
        return new Observation(kpi.id(), segment, day, value, base, 0, Optional.empty());
    }

    private Optional<Kpi> kpi(Field entry, String id) {
        List<String> known = plan.kpis().stream().map(kpi -> kpi.id().value()).toList();
        if (known.contains(id)) {
            return plan.find(new KpiId(id));
        }
        entry.refuseName(Code.UNKNOWN_NAME, "the plan has no kpi '" + id + "'", Nearest.hint(id, known));
        return Optional.empty();
    }

    private static Optional<Kpi> noName(Field entry) {
        entry.refuseName(
                Code.BAD_VALUE, entry.label() + " names no series", "write a kpi, or a kpi and a segment: orders[region=east]");
        return Optional.empty();
    }

    private Optional<Segment> segment(Field entry, String pairs) {
        try {
            return Optional.of(pairs == null ? Segment.TOTAL : new SegmentText(plan).parse(pairs));
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            entry.refuseName(Code.BAD_VALUE, lines[0], lines.length > 1 ? lines[1] : "write region=east;channel=web");
            return Optional.empty();
        }
    }
}
