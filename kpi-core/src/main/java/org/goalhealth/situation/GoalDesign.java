package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalProfile;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.KpiKind;
import org.goalhealth.plan.KpiProfile;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Quadrant;
import org.goalhealth.plan.Subject;

/**
 * What a goal says of itself (G1 to G4, G9, G14, G17). There is one for each goal of the plan.
 *
 * <p>Judged is what is absent, never the words of its name.
 */
public final class GoalDesign extends DesignFact {

    private final Goal goal;
    private final Plan plan;
    private final GoalProfile profile;
    private final KpiProfile kpi;

    GoalDesign(Goal goal, Plan plan, LocalDate date) {
        super(new Subject.OfGoal(goal.id()), plan.calendar(), date);
        this.goal = goal;
        this.plan = plan;
        this.profile = plan.design().of(goal.id());
        this.kpi =
                goal.measure().map(measure -> plan.design().of(measure.kpi())).orElse(KpiProfile.NONE);
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.id().value();
    }

    /** Whether it has a KPI, a target and a period. */
    public boolean isMeasured() {
        return goal.measure().isPresent();
    }

    /** Whether milestones lead to it, as they may to a goal that explores. */
    public boolean isStepwise() {
        return plan.milestones().stream()
                .anyMatch(step -> step.goal().filter(goal.id()::equals).isPresent());
    }

    /** Whether it holds other goals together. */
    public boolean isWhole() {
        return below().findAny().isPresent();
    }

    /** Whether somebody answers for it, or for a goal above on the same KPI that it is a part of; joint owners are fine. */
    public boolean isOwned() {
        return !goal.owners().isEmpty() || isPart();
    }

    /** Whether it is to bring people in. */
    public boolean isTraffic() {
        return profile.quadrant().filter(Quadrant.TRAFFIC::equals).isPresent();
    }

    /** Whether its KPI tells what is paid for from what comes by itself. */
    public boolean isSplit() {
        return kpi.paid().isPresent();
    }

    /** Whether it is about the segment of a channel. */
    public boolean isOfChannel() {
        return goal.measure()
                .filter(measure -> !measure.segment().isTotal()
                        && plan.channels().stream()
                                .anyMatch(channel -> channel.segment().equals(measure.segment())))
                .isPresent();
    }

    /** Whether a goal on the same KPI in a wider segment says what all channels together are to reach. */
    public boolean isCompared() {
        return goal.measure()
                .filter(measure -> measures(plan.measuredBy(measure.kpi()).stream())
                        .anyMatch(other -> !other.segment().equals(measure.segment())
                                && measure.segment().isWithin(other.segment())))
                .isPresent();
    }

    /** Whether its KPI says how much or how many, and it is no part of a goal on the same KPI. */
    public boolean isVolume() {
        return kpi.is(KpiKind.VOLUME) && !isPart();
    }

    /** Whether a goal beside it, above or below it, is measured by what that is worth. */
    public boolean isValued() {
        Stream<Goal> beside = goal.parent().map(plan::below).orElseGet(plan::topmost).stream();
        Stream<Goal> above = goal.parent().flatMap(plan::find).stream();
        return measures(Stream.of(beside, below(), above).flatMap(near -> near))
                .anyMatch(other -> plan.design().of(other.kpi()).is(KpiKind.VALUE));
    }

    /** Whether its KPI measures what it is about; true where one of the two does not say. */
    public boolean isFitting() {
        return profile.about().isEmpty()
                || kpi.measures().isEmpty()
                || profile.about().equals(kpi.measures());
    }

    /** Whether its KPI is what an outcome rests on, and it is no part of a goal on the same KPI. */
    public boolean isDriver() {
        return kpi.is(KpiKind.DRIVER) && !isPart();
    }

    /** Whether goals below it can be measured. */
    public boolean isBrokenDown() {
        return measures(below()).findAny().isPresent();
    }

    private boolean isPart() {
        Optional<KpiId> above =
                goal.parent().flatMap(plan::find).flatMap(Goal::measure).map(Goal.Measure::kpi);
        return above.isPresent() && above.equals(goal.measure().map(Goal.Measure::kpi));
    }

    private Stream<Goal> below() {
        return plan.below(goal.id()).stream();
    }

    private static Stream<Goal.Measure> measures(Stream<Goal> goals) {
        return goals.flatMap(other -> other.measure().stream());
    }
}
