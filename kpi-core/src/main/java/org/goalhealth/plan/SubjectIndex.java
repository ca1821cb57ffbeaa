package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Where each subject of a plan stands in its order. */
final class SubjectIndex {

    private final Map<Subject, Integer> positions;

    SubjectIndex(Plan plan) {
        List<Subject> all = new ArrayList<>();
        plan.goals().forEach(goal -> all.add(new Subject.OfGoal(goal.id())));
        plan.kpis().forEach(kpi -> all.add(new Subject.OfKpi(kpi.id())));
        plan.funnels().forEach(funnel -> all.add(new Subject.OfFunnel(funnel.id())));
        plan.funnels()
                .forEach(funnel ->
                        funnel.stages().forEach(stage -> all.add(new Subject.OfStage(funnel.id(), stage.id()))));
        plan.budgets().forEach(budget -> all.add(new Subject.OfLine(budget.id())));
        plan.milestones().forEach(milestone -> all.add(new Subject.OfMilestone(milestone.id())));
        plan.channels().forEach(channel -> all.add(new Subject.OfChannel(channel.id())));
        plan.events()
                .forEach(event -> event.effects().stream()
                        .map(effect -> new Subject.OfEvent(event.id(), effect.kpi()))
                        .distinct()
                        .forEach(all::add));
        all.addAll(Subject.ofDesign(plan));
        positions = new HashMap<>(all.size() * 2);
        for (int i = 0; i < all.size(); i++) {
            positions.put(all.get(i), i);
        }
    }

    OptionalInt position(Subject subject) {
        Integer position = positions.get(subject);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
