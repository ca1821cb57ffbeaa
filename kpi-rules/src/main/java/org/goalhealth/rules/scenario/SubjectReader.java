package org.goalhealth.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Subject;

/** Reads what an alert is about, as alerts write it: {@code kpi:orders}, {@code stage:private-domain/visit-to-member}. */
final class SubjectReader {

    private final List<Subject> known = new ArrayList<>();

    SubjectReader(Plan plan) {
        plan.kpis().forEach(kpi -> known.add(new Subject.OfKpi(kpi.id())));
        plan.goals().forEach(goal -> known.add(new Subject.OfGoal(goal.id())));
        plan.funnels().forEach(funnel -> known.add(new Subject.OfFunnel(funnel.id())));
        plan.funnels()
                .forEach(funnel ->
                        funnel.stages().forEach(stage -> known.add(new Subject.OfStage(funnel.id(), stage.id()))));
        plan.budgets().forEach(budget -> known.add(new Subject.OfLine(budget.id())));
        plan.channels().forEach(channel -> known.add(new Subject.OfChannel(channel.id())));
        plan.milestones().forEach(milestone -> known.add(new Subject.OfMilestone(milestone.id())));
        plan.events()
                .forEach(event -> event.effects().stream()
                        .map(effect -> new Subject.OfEvent(event.id(), effect.kpi()))
                        .distinct()
                        .forEach(known::add));
        known.addAll(Subject.ofDesign(plan));
    }

    /** @throws IllegalArgumentException where the plan has no such subject */
    Subject parse(String text) {
        return known.stream()
                .filter(subject -> subject.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has nothing that is called '"
                        + Problem.shown(text) + "'\n  "
                        + Nearest.hint(
                                text, known.stream().map(Subject::toString).toList())));
    }
}
