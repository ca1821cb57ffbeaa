package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Subject;

/** A fact that carries the limit it is judged by: one for each subject and each rule that reads its kind. */
public abstract sealed class JudgedFact extends StreakFact implements Judged
        permits Shortfall,
                FigureBreach,
                LineReturn,
                DataGap,
                LinkedFact,
                GuardBreak,
                TargetExcess,
                FunnelHealth,
                CourseFact,
                LineLag,
                GoalElasticity,
                GoalReview,
                WorthLead,
                SpendFact,
                Outlier,
                ChangeFact,
                WeekdayPattern,
                EventEffect {

    private final String rule;
    private final Subject subject;
    private final AppliedLimits applied;

    JudgedFact(String rule, Subject subject, AppliedLimits applied, Series series, JudgedTime time) {
        super(series, time);
        this.rule = rule;
        this.subject = subject;
        this.applied = applied;
    }

    /** The rule whose limit it is judged by. */
    @Override
    public final String getRule() {
        return rule;
    }

    @Override
    public final Subject getSubject() {
        return subject;
    }

    @Override
    String judgement() {
        return applied.figures() + ", " + series.kpi().better() + ", "
                + series.kpi().baseline() + held();
    }

    final IllegalStateException nothingToShow() {
        return new IllegalStateException("there is nothing to show of " + subject + " " + getSegment() + " for rule "
                + rule + "\n  report it only where it has something to say");
    }

    @Override
    final List<AppliedLimit> limits() {
        return applied.all();
    }

    @Override
    final Optional<AppliedLimit> decisive() {
        return applied.all().stream()
                .filter(limit -> limit.name().equals(decisiveLimit()))
                .findFirst();
    }

    /** The name of the limit that its figure is compared by. */
    abstract String decisiveLimit();

    /**
     * Whether an alert without a recovery limit may end that no rule finds any more: its figure is good, or has been bad
     * for long enough all the same, so that another condition ended it. A count that began anew after a gap ends none.
     */
    final boolean isPastBreach(int periods) {
        return streak() == 0 || streak() >= periods;
    }

    /** What a finding rests on, where there is something to show. */
    final Evidence shown(Optional<Baseline> baseline) {
        return Shown.evidence(
                        series, time(), since(), latest(), Math.max(1, streak()), figures(), applied.all(), baseline)
                .moved(events());
    }

    /** The events that move what its latest figure is compared with. */
    List<EventShare> events() {
        return List.of();
    }
}
