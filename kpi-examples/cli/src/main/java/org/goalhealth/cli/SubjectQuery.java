package org.goalhealth.cli;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/** A subject and segment of a plan, as somebody names them: {@code kpi:online-orders;region=east}. */
record SubjectQuery(Subject subject, Segment segment) {

    /**
     * Reads both.
     *
     * @throws IllegalArgumentException with the nearest names, where the plan has no such subject or segment
     */
    static SubjectQuery parse(String text, Plan plan) {
        int semicolon = text.indexOf(';');
        Subject subject = Subject.parse(semicolon < 0 ? text : text.substring(0, semicolon));
        List<Subject> known = subjects(plan);
        if (!(subject instanceof Subject.OfRule) && !known.contains(subject)) {
            throw new IllegalArgumentException("plan " + plan.id() + " has no '" + Problem.shown(subject.toString())
                    + "'\n  "
                    + Nearest.hint(
                            subject.toString(),
                            known.stream().map(Subject::toString).toList()));
        }
        return new SubjectQuery(
                subject, plan.segment(Segment.parse(semicolon < 0 ? "" : text.substring(semicolon + 1))));
    }

    private static List<Subject> subjects(Plan plan) {
        List<Subject> all = new ArrayList<>();
        plan.kpis().forEach(kpi -> all.add(new Subject.OfKpi(kpi.id())));
        plan.goals().forEach(goal -> all.add(new Subject.OfGoal(goal.id())));
        plan.funnels().forEach(funnel -> all.add(new Subject.OfFunnel(funnel.id())));
        plan.funnels()
                .forEach(funnel ->
                        funnel.stages().forEach(stage -> all.add(new Subject.OfStage(funnel.id(), stage.id()))));
        plan.budgets().forEach(budget -> all.add(new Subject.OfLine(budget.id())));
        plan.channels().forEach(channel -> all.add(new Subject.OfChannel(channel.id())));
        plan.milestones().forEach(milestone -> all.add(new Subject.OfMilestone(milestone.id())));
        plan.events()
                .forEach(event -> event.effects().stream()
                        .map(effect -> new Subject.OfEvent(event.id(), effect.kpi()))
                        .distinct()
                        .forEach(all::add));
        plan.sources().forEach(source -> all.add(new Subject.OfSource(source.id())));
        return all;
    }
}
