package org.goalhealth.situation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.time.Cadence;

/** How many periods of a KPI before the latest its judgements look at. */
public final class LookBack implements ToIntFunction<Kpi> {

    private final Map<KpiId, Integer> byKpi = new HashMap<>();

    private LookBack() {}

    /** What baselines, budgets and goals of a plan look back on, and the facts that rules read. */
    public static LookBack of(Plan plan, LimitBook limits) {
        LookBack all = new LookBack();
        EventBook events = new EventBook(plan);
        plan.kpis().forEach(kpi -> all.add(kpi.id(), events.lookBack(kpi, ofBaseline(kpi)) + 1));
        plan.budgets().forEach(budget -> all.add(plan.kpi(budget.returnKpi()), budget.every()));
        plan.goals().stream()
                .flatMap(goal -> goal.measure().stream())
                .forEach(measure -> all.add(plan.kpi(measure.kpi()), measure.judgedEvery()));
        limits.rules().stream()
                .filter(rule -> !plan.off().contains(rule.name()))
                .forEach(rule -> limits.possible(rule)
                        .forEach(figures -> rule.kinds()
                                .forEach(kind -> kind.derivation()
                                        .lookBack(plan, figures, (kpi, periods) -> all.add(kpi.id(), periods + 1)))));
        return all;
    }

    @Override
    public int applyAsInt(Kpi kpi) {
        // A streak that holds over missing periods is looked at from the figure before them.
        return byKpi.getOrDefault(kpi.id(), 0) + kpi.maxGap();
    }

    /** How far before a period its baseline begins. */
    static int ofBaseline(Kpi kpi) {
        return kpi.baseline().map(baseline -> of(baseline, kpi.every())).orElse(0);
    }

    private static int of(Baseline baseline, Cadence every) {
        if (baseline instanceof Baseline.Mean mean) {
            return mean.periods();
        }
        if (baseline instanceof Baseline.Median median) {
            return median.periods();
        }
        return baseline instanceof Baseline.LastYear ? periodsIn(Cadence.YEAR, every) : 0;
    }

    private void add(Kpi kpi, Cadence judged) {
        // The latest judged period may have ended as long ago as it is long.
        add(kpi.id(), judged == kpi.every() ? 1 : 2 * periodsIn(judged, kpi.every()));
    }

    private void add(KpiId kpi, int periods) {
        byKpi.merge(kpi, periods, Math::max);
    }

    /** The KPIs that lines of limits name for a rule, by themselves or by a goal. */
    static Stream<Kpi> named(Plan plan, String rule) {
        return plan.limits().stream()
                .filter(line -> line.rule().equals(rule))
                .flatMap(line -> ScopedLine.of(plan, line).stream())
                .flatMap(line -> line.scope().kpi().flatMap(plan::find).stream())
                .distinct();
    }

    /** How many periods back a year reaches at most. */
    static int yearOf(Cadence every) {
        return periodsIn(Cadence.YEAR, every);
    }

    /** How many periods of one cadence another has at most, one that begins in it and counts to the next included. */
    static int periodsIn(Cadence longer, Cadence every) {
        return Math.max(1, days(longer) / shortestDays(every) + 1);
    }

    private static int days(Cadence cadence) {
        return switch (cadence) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 42;
            case QUARTER -> 98;
            case YEAR -> 371;
        };
    }

    private static int shortestDays(Cadence cadence) {
        return switch (cadence) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 28;
            case QUARTER -> 84;
            case YEAR -> 364;
        };
    }
}
