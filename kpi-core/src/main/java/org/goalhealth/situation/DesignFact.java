package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Subject;
import org.goalhealth.time.PlanCalendar;

/**
 * How something of the plan is made (G): no observed figure has to do with it.
 *
 * <p>Only a review of the plan looks at such facts; an assessment or a monitor never makes them.
 */
public abstract sealed class DesignFact extends StillFact
        permits GoalDesign,
                GoalParts,
                GoalCapacity,
                GoalHistory,
                KpiDesign,
                ChannelDesign,
                WeightsDesign,
                LikeKpis,
                QuadrantDesign,
                HorizonDesign,
                StrategyDesign,
                PersonDesign,
                LimitedDesign,
                TaskDesign {

    DesignFact(Subject subject, PlanCalendar calendar, LocalDate date) {
        super(subject, calendar, date);
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of();
    }

    /** As of the day of the review. */
    @Override
    public Evidence evidence() {
        return new Evidence(latestPeriod(), latestPeriod(), 1, figures(), limits(), Optional.empty());
    }
}
