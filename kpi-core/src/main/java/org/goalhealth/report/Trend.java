package org.goalhealth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Baselines;
import org.goalhealth.situation.SourcePeriod;

/**
 * The figures of one series over its latest closed periods.
 *
 * @param points at most {@value #LONGEST}, oldest first, without holes: a missing period is a point without a value
 */
public record Trend(Kpi kpi, Segment segment, List<Point> points) {

    static final int LONGEST = 104;

    /** One closed period. */
    public record Point(SourcePeriod period, Optional<Fraction> value, Optional<Fraction> baseline) {}

    public Trend {
        points = List.copyOf(points);
    }

    /** The KPI whose series a finding is about; empty where it is about none. */
    public static Optional<KpiId> kpiOf(Plan plan, Subject subject) {
        if (subject instanceof Subject.OfKpi kpi) {
            return Optional.of(kpi.kpi());
        }
        if (subject instanceof Subject.OfEvent of) {
            return Optional.of(of.kpi());
        }
        if (subject instanceof Subject.OfGoal goal) {
            return plan.find(goal.goal()).flatMap(g -> g.measure()).map(m -> m.kpi());
        }
        if (subject instanceof Subject.OfFunnel of) {
            return plan.find(of.funnel()).map(funnel -> funnel.last().kpi());
        }
        if (subject instanceof Subject.OfStage stage) {
            return plan.funnels().stream()
                    .filter(f -> f.id().equals(stage.funnel()))
                    .flatMap(f -> f.stages().stream())
                    .filter(s -> s.id().equals(stage.stage()))
                    .map(s -> s.kpi())
                    .findFirst();
        }
        if (subject instanceof Subject.OfLine line) {
            return plan.budgets().stream()
                    .filter(b -> b.id().equals(line.budget()))
                    .map(b -> b.returnKpi())
                    .findFirst();
        }
        return Optional.empty();
    }

    static List<Trend> of(Plan plan, History history, LocalDate date, List<Finding> findings) {
        Set<Series> wanted = new LinkedHashSet<>();
        for (Finding finding : findings) {
            kpiOf(plan, finding.subject())
                    .flatMap(kpi -> history.series(kpi, finding.segment()))
                    .filter(series -> !series.isEmpty())
                    .ifPresent(wanted::add);
        }
        return wanted.stream().map(series -> of(plan, series, date)).toList();
    }

    private static Trend of(Plan plan, Series whole, LocalDate date) {
        Kpi kpi = whole.kpi();
        int latest = plan.calendar().lastClosed(kpi.every(), date, kpi.graceDays());
        Series series = whole.settled(latest);
        Baselines baselines = Baselines.of(plan, kpi, whole.segment());
        List<Point> points = new ArrayList<>();
        for (int i = Math.max(series.first(), latest - LONGEST + 1); i <= latest; i++) {
            int ordinal = i;
            points.add(new Point(
                    new SourcePeriod(series.period(i), series.label(i)),
                    figure(series.at(i)),
                    kpi.baseline().flatMap((Baseline b) -> figure(baselines.at(b, series, ordinal)))));
        }
        return new Trend(kpi, series.segment(), points);
    }

    private static Optional<Fraction> figure(Reading reading) {
        return reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }
}
