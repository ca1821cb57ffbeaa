package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.plan.Plan;

/** Makes the facts of how a plan is made, in the order of its parts. */
final class Designs {

    private Designs() {}

    static List<Fact> of(Plan plan, LocalDate date) {
        List<Fact> facts = new ArrayList<>();
        KpiDesign.make(plan, date, facts::add);
        plan.goals().forEach(goal -> {
            facts.add(new GoalDesign(goal, plan, date));
            GoalParts.of(goal, plan, date).ifPresent(facts::add);
        });
        plan.channels().forEach(channel -> facts.add(new ChannelDesign(channel, plan, date)));
        GoalCapacity.make(plan, date, facts::add);
        GoalHistory.make(plan, date, facts::add);
        QuadrantDesign.make(plan, date, facts::add);
        HorizonDesign.make(plan, date, facts::add);
        StrategyDesign.make(plan, date, facts::add);
        WeightsDesign.make(plan, date, facts::add);
        LikeKpis.make(plan, date, facts::add);
        PersonDesign.make(plan, date, facts::add);
        plan.schedule()
                .tasks()
                .forEach(task -> task.roles().forEach(role -> facts.add(new TaskDesign(task, role, plan, date))));
        return facts;
    }
}
