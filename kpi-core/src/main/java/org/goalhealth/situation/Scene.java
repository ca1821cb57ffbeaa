package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.goalhealth.history.Closing;
import org.goalhealth.history.Closings;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;

/** What facts are made from: the plan, what was observed, the limits, and how far time has come. */
final class Scene {

    private record Key(Closing closing, Cadence every, int lookBack) {}

    private record Part(KpiId kpi, Segment segment) {}

    private final Plan plan;
    private final SeriesBook book;
    private final LimitBook limits;
    private final Closings closings;
    private LocalDate date;
    private final FactsWanted wanted;
    private final Map<Key, JudgedTime> times = new LinkedHashMap<>();
    private final Map<Part, List<Budget>> budgets = new HashMap<>();
    private final Map<KpiId, List<Funnel>> funnels = new HashMap<>();
    private final Map<KpiId, IntSupplier> beginnings = new HashMap<>();
    private final EventBook events;
    private final List<JudgedRule> rules;

    /** @param written any version of the plan; the scene is set by the one that is valid on the date (A3) */
    Scene(Plan written, SeriesBook book, LimitBook limits, Closings closings, LocalDate date, FactsWanted wanted) {
        this.plan = written.at(date);
        this.book = book;
        this.limits = limits;
        this.closings = closings;
        this.date = date;
        this.wanted = wanted;
        this.events = new EventBook(plan);
        this.rules = limits.rules().stream()
                .filter(rule -> !plan.off().contains(rule.name()))
                .toList();
        plan.budgets()
                .forEach(budget -> budget.lines()
                        .forEach(line -> budgets.computeIfAbsent(
                                        new Part(budget.returnKpi(), line.segment()), k -> new ArrayList<>(1))
                                .add(budget)));
        for (Funnel funnel : plan.funnels()) {
            funnel.stages().stream()
                    .map(Funnel.Stage::kpi)
                    .distinct()
                    .forEach(kpi -> funnels.computeIfAbsent(kpi, k -> new ArrayList<>(1))
                            .add(funnel));
        }
    }

    Plan plan() {
        return plan;
    }

    SeriesBook book() {
        return book;
    }

    /** Which events move which series. */
    EventBook events() {
        return events;
    }

    LimitBook limits() {
        return limits;
    }

    LocalDate date() {
        return date;
    }

    /** Whether goals have other targets by the date that time has come to than when the scene was set. */
    boolean isOutdated() {
        return !plan.isValidOn(date);
    }

    /** Time has come to a date. */
    void comesTo(LocalDate to) {
        date = to;
    }

    /** Makes every fact about a series, in no state yet. */
    void derive(Series series, Consumer<SeriesFact> facts) {
        Consumer<SeriesFact> asked = fact -> {
            if (wanted.wants(fact.getClass())) {
                facts.accept(fact);
            }
        };
        if (series.kpi().levels().contains(series.segment().level())) {
            for (JudgedRule rule : rules) {
                for (FactKind kind : rule.kinds()) {
                    if (wanted.wants(kind.factType())) {
                        kind.derivation().derive(this, rule, series, asked);
                    }
                }
            }
            if (wanted.wants(StageZone.class)) {
                StageZones.derive(this, series, asked);
            }
            if (wanted.wants(KpiStatus.class)) {
                Kpi kpi = series.kpi();
                asked.accept(new KpiStatus(
                        series,
                        events.baselines(kpi, series.segment()),
                        time(kpi, events.lookBack(kpi, LookBack.ofBaseline(kpi)))));
            }
        } else {
            // A line or a goal may be cut finer than what rules see.
            for (JudgedRule rule : rules) {
                for (FactKind kind : rule.kinds()) {
                    if (kind.isAnyCut()) {
                        kind.derivation().derive(this, rule, series, asked);
                    }
                }
            }
        }
        if (wanted.wants(TargetStatus.class)) {
            goals(series).forEach(goal -> asked.accept(TargetStatuses.of(this, goal, series)));
        }
    }

    /** Makes every fact that rests on no series, in no state yet, but for those of how the plan is made. */
    void declare(Consumer<PlanFact> facts) {
        declare(kind -> !kind.isOfDesign(), facts);
    }

    /** Makes every limited fact of how the plan is made. */
    void design(Consumer<PlanFact> facts) {
        declare(FactKind::isOfDesign, facts);
    }

    private void declare(Predicate<FactKind> which, Consumer<PlanFact> facts) {
        Consumer<PlanFact> asked = fact -> {
            if (wanted.wants(fact.getClass())) {
                facts.accept(fact);
            }
        };
        for (JudgedRule rule : rules) {
            rule.kinds().stream()
                    .filter(kind -> which.test(kind) && wanted.wants(kind.factType()))
                    .forEach(kind -> kind.derivation().declare(this, rule, asked));
        }
    }

    /** The ordinal of the first period in which a KPI was observed in any segment, asked anew each time. */
    IntSupplier beginning(Kpi kpi) {
        return beginnings.computeIfAbsent(kpi.id(), id -> book.beginning(kpi));
    }

    /** The budgets that have a line for what a series returns. */
    List<Budget> budgets(Series series) {
        return budgets.getOrDefault(new Part(series.kpi().id(), series.segment()), List.of());
    }

    /** The goals that a series is the measure of. */
    List<Goal> goals(Series series) {
        return plan.measuredBy(series.kpi().id(), series.segment());
    }

    /** The funnels that a KPI is a stage of. */
    List<Funnel> funnels(Kpi kpi) {
        return funnels.getOrDefault(kpi.id(), List.of());
    }

    /** The time of what is judged in a KPI's own periods. */
    JudgedTime time(Kpi kpi, int lookBack) {
        return time(kpi, kpi.every(), lookBack);
    }

    JudgedTime time(Kpi kpi, Cadence every, int lookBack) {
        Closing closing = closings.of(kpi);
        return times.computeIfAbsent(
                new Key(closing, every, lookBack),
                key -> new JudgedTime(plan.calendar(), closing, every, lookBack, date));
    }

    /** The time of what is judged by several KPIs of one cadence: a period is judged once all of them have closed it. */
    JudgedTime time(List<Kpi> together, Cadence every, int lookBack) {
        Kpi slowest =
                together.stream().max(Comparator.comparingInt(Kpi::graceDays)).orElseThrow();
        return time(slowest, every, lookBack);
    }

    Collection<JudgedTime> times() {
        return times.values();
    }
}
