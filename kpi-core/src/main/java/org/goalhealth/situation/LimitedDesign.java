package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Subject;
import org.goalhealth.time.PlanCalendar;

/** A fact of how something is made that is held against limits. There is one for each rule that reads its kind. */
public abstract sealed class LimitedDesign extends DesignFact implements Judged
        permits RoleLoad,
                LevelLoad,
                ProcessMix,
                QuantifiedMix,
                HorizonFit,
                IndustryGap,
                TargetCalibration,
                LaunchInput,
                Newcomer {

    private final String rule;
    private final AppliedLimits applied;

    LimitedDesign(String rule, AppliedLimits applied, Subject subject, PlanCalendar calendar, LocalDate date) {
        super(subject, calendar, date);
        this.rule = rule;
        this.applied = applied;
    }

    /** The rule whose limits it is judged by. */
    @Override
    public final String getRule() {
        return rule;
    }

    @Override
    final List<AppliedLimit> limits() {
        return applied.all();
    }

    @Override
    final Optional<AppliedLimit> decisive() {
        return applied.all().stream().findFirst();
    }
}
