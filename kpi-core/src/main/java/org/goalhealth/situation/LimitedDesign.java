package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Subject;

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

    LimitedDesign(DesignKind.Given given, Subject subject) {
        super(subject, given.plan().calendar(), given.date());
        this.rule = given.rule();
        this.applied = given.limits();
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
