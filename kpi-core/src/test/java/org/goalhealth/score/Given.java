package org.goalhealth.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.Samples;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Percent;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/** A plan with monthly KPIs, a goal for each of them of the same id, and what was observed from January 2026 on. */
final class Given {

    private final PlanBuilder plan = Plan.builder("p");
    private final List<Observation> observations = new ArrayList<>();
    private LocalDate date = LocalDate.of(2027, 1, 1);

    static Given given() {
        return new Given();
    }

    /** A monthly target on a KPI that is better higher. */
    Given higher(String id, String target, String figures) {
        return goal(id, Direction.HIGHER, target(target), "2026", Cadence.MONTH, figures);
    }

    /** A monthly target on a KPI that is better lower. */
    Given lower(String id, String target, String figures) {
        return goal(id, Direction.LOWER, target(target), "2026", Cadence.MONTH, figures);
    }

    Given goal(String id, Direction better, Target target, String period, Cadence each, String figures) {
        Kpi kpi = Kpi.builder(id).every(Cadence.MONTH).better(better).build();
        return kpi(kpi, figures)
                .with(p -> p.goal(goal(
                        id,
                        new Goal.Measure(
                                kpi.id(), Segment.TOTAL, Samples.ISO.parse(period), Optional.of(each), target))));
    }

    Given kpi(Kpi kpi, String figures) {
        observations.addAll(Samples.observations(kpi, Segment.TOTAL, figures));
        return with(p -> p.kpi(kpi));
    }

    Given with(Consumer<PlanBuilder> more) {
        more.accept(plan);
        return this;
    }

    Given on(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    Scorecards cards() {
        Plan built = plan.build();
        return Scorecards.at(date, built, History.of(built, observations));
    }

    /** The scorecard of {@code an}. */
    Scorecard card(String period) {
        return cards().of(new PersonId("an"), period(period));
    }

    static Period period(String label) {
        return Samples.ISO.parse(label);
    }

    /** Floor, target and challenge, or the target alone. */
    static Target target(String rungs) {
        String[] parts = rungs.split(" ", -1);
        return parts.length == 1
                ? Target.of(new BigDecimal(rungs))
                : Target.of(new BigDecimal(parts[0]), new BigDecimal(parts[1]), new BigDecimal(parts[2]));
    }

    static Goal goal(String id, Goal.Measure measure) {
        return new Goal(new GoalId(id), LocalText.of(id), Optional.empty(), Optional.of(measure), List.of());
    }

    static Role.GoalWeight weight(String goal, long percent) {
        return new Role.GoalWeight(new GoalId(goal), Percent.of(percent));
    }
}
