package org.goalhealth.report;

import java.util.Optional;
import org.goalhealth.alert.Episode;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/** An episode with the KPI and segment that it is about. */
record LabelledEpisode(Episode episode, KpiId kpi, Segment segment) {

    /** Empty where it is about no KPI of the plan. */
    static Optional<LabelledEpisode> of(Plan plan, Episode episode) {
        Subject subject = episode.first().subject();
        Segment segment = episode.first().segment();
        if (subject instanceof Subject.OfKpi of) {
            return Optional.of(new LabelledEpisode(episode, of.kpi(), segment));
        }
        if (subject instanceof Subject.OfGoal of) {
            return plan.find(of.goal())
                    .flatMap(Goal::measure)
                    .map(measure -> new LabelledEpisode(episode, measure.kpi(), measure.segment()));
        }
        if (subject instanceof Subject.OfFunnel of) {
            return plan.find(of.funnel())
                    .map(funnel -> new LabelledEpisode(episode, funnel.last().kpi(), segment));
        }
        if (subject instanceof Subject.OfStage of) {
            return plan.find(of.funnel()).stream()
                    .flatMap(funnel -> funnel.stages().stream())
                    .filter(stage -> stage.id().equals(of.stage()))
                    .map(Funnel.Stage::kpi)
                    .findFirst()
                    .map(kpi -> new LabelledEpisode(episode, kpi, segment));
        }
        if (subject instanceof Subject.OfLine of) {
            return plan.find(of.budget()).map(Budget::returnKpi).map(kpi -> new LabelledEpisode(episode, kpi, segment));
        }
        return Optional.empty();
    }

    boolean hits(LabelledWindow window) {
        return kpi.equals(window.kpi())
                && segment.equals(window.segment())
                && Days.of(episode).overlaps(window.days());
    }
}
