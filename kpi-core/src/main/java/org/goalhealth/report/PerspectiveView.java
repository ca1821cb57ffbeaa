package org.goalhealth.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Perspective;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.TargetState;
import org.goalhealth.situation.Zone;

/**
 * One perspective of a balanced scorecard (F6): what measures it, and how that stands.
 *
 * @param measures KPIs and funnel stages in the plan's order, a stage after its KPI; none where no KPI declares the
 *     perspective, which leaves that side of the business unseen
 */
public record PerspectiveView(Perspective perspective, List<Measure> measures) {

    /**
     * A KPI or a funnel stage.
     *
     * @param target the worst state of the goals that it is the measure of; absent where there is none
     * @param zone the worst zone of the stage in any segment; absent for a KPI
     * @param severity the worst of what was found about it; absent where nothing was
     */
    public record Measure(
            Subject subject,
            LocalText name,
            Optional<TargetState> target,
            Optional<Zone> zone,
            Optional<Severity> severity) {}

    public PerspectiveView {
        measures = List.copyOf(measures);
    }

    /** All four, those that nothing measures too; none where no KPI of the plan declares one. */
    static List<PerspectiveView> all(Report report) {
        if (report.plan().kpis().stream().allMatch(kpi -> kpi.perspective().isEmpty())) {
            return List.of();
        }
        return Arrays.stream(Perspective.values())
                .map(perspective -> new PerspectiveView(
                        perspective,
                        report.plan().kpis().stream()
                                .filter(kpi -> kpi.perspective().equals(Optional.of(perspective)))
                                .flatMap(kpi -> measures(report, kpi).stream())
                                .toList()))
                .toList();
    }

    private static List<Measure> measures(Report report, Kpi kpi) {
        List<Measure> measures = new ArrayList<>();
        Subject subject = new Subject.OfKpi(kpi.id());
        measures.add(new Measure(subject, kpi.name(), target(report, kpi), Optional.empty(), severity(report, kpi)));
        for (FunnelView view : report.funnels()) {
            for (Funnel.Stage stage : view.funnel().stages()) {
                if (stage.kpi().equals(kpi.id())) {
                    Subject its = new Subject.OfStage(view.funnel().id(), stage.id());
                    measures.add(new Measure(
                            its,
                            stage.name(),
                            Optional.empty(),
                            Optional.of(zone(view, stage)),
                            worst(report.findings().stream()
                                    .filter(one -> one.subject().equals(its))
                                    .toList())));
                }
            }
        }
        return measures;
    }

    private static Optional<TargetState> target(Report report, Kpi kpi) {
        return report.goals().stream()
                .filter(view -> view.goal()
                        .measure()
                        .filter(measure -> measure.kpi().equals(kpi.id()))
                        .isPresent())
                .flatMap(view -> view.state().stream())
                .min(Comparator.naturalOrder());
    }

    private static Zone zone(FunnelView view, Funnel.Stage stage) {
        return view.stages().stream()
                .filter(one -> one.stage().equals(stage))
                .map(FunnelView.StageView::zone)
                .filter(zone -> zone != Zone.UNKNOWN)
                .max(Comparator.naturalOrder())
                .orElse(Zone.UNKNOWN);
    }

    /** Of what was found about the KPI itself, its goals and the lines of budgets that it is the return of. */
    private static Optional<Severity> severity(Report report, Kpi kpi) {
        return worst(report.findings().stream()
                .filter(finding -> !(finding.subject() instanceof Subject.OfStage)
                        && Trend.kpiOf(report.plan(), finding.subject()).equals(Optional.of(kpi.id())))
                .toList());
    }

    private static Optional<Severity> worst(List<Finding> findings) {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder());
    }
}
