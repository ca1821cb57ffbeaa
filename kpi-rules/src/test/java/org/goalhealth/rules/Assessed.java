package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/** A plan with what was observed of it up to a date, to be assessed and asked about. */
record Assessed(GoalHealth health, Plan plan, List<Observation> seen, LocalDate date) {

    /** Something that could have been found. */
    record About(Subject subject, Segment segment) {}

    /** What a script tells, at the date that it ends on. */
    static Assessed after(GoalHealth health, Plan plan, LocalDate start, List<Call> calls) {
        List<Observation> seen = new ArrayList<>();
        LocalDate date = start;
        for (Call call : calls) {
            if (!(call instanceof Call.Unusable)) {
                seen.addAll(call.brought());
            }
            date = call instanceof Call.Advance advance
                    ? advance.to()
                    : call instanceof Call.FedBefore fed ? fed.to() : date;
        }
        return new Assessed(health, plan, seen, date);
    }

    static Assessed of(Given given) {
        return new Assessed(Given.STANDARD, given.planBuilder().build(), given.observations(), given.date());
    }

    /** The same, judged by other rules. */
    Assessed by(GoalHealth other) {
        return new Assessed(other, plan, seen, date);
    }

    /** The same, judged by the shipped rules and an author's. */
    Assessed withRules(String drl) {
        return by(GoalHealth.builder()
                .rules(RulePack.standard())
                .rules(RulePack.of(
                        "mine",
                        Map.of(
                                "mine.drl",
                                "package mine;\nimport org.goalhealth.situation.*;\n"
                                        + "global org.goalhealth.rules.Findings findings;\n" + drl)))
                .build());
    }

    List<Finding> findings() {
        return findings(seen);
    }

    List<Finding> findings(List<Observation> observations) {
        return health.assess(plan, History.of(plan, observations), date).findings();
    }

    List<Explanation> explained() {
        return health.explainAll(plan, History.of(plan, seen), date);
    }

    Explanation explain(Fingerprint fingerprint) {
        return health.explain(plan, History.of(plan, seen), date, fingerprint).orElseThrow();
    }

    /** The one finding of a trigger, explained. */
    Explanation explain(String trigger) {
        List<Explanation> all = explained().stream()
                .filter(explanation -> explanation.finding().rule().id().equals(trigger))
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    WhyNot whyNot(String rule, Subject subject, Segment segment) {
        return health.whyNot(plan, History.of(plan, seen), date, rule, subject, segment);
    }

    /** One evaluation for many questions. */
    Explanations explanations() {
        return health.explanations(plan, History.of(plan, seen), date);
    }

    /** Every subject of the plan, in each segment of which anything is known. */
    Set<About> abouts() {
        History history = History.of(plan, seen);
        Set<About> all = new LinkedHashSet<>();
        plan.kpis().forEach(kpi -> {
            for (Series series : history.series(kpi)) {
                all.add(new About(new Subject.OfKpi(kpi.id()), series.segment()));
            }
        });
        plan.goals().stream()
                .filter(goal -> goal.measure().isPresent())
                .forEach(goal -> all.add(new About(
                        new Subject.OfGoal(goal.id()), goal.measure().get().segment())));
        plan.funnels().forEach(funnel -> {
            for (Series series : history.series(plan.kpi(funnel.last().kpi()))) {
                all.add(new About(new Subject.OfFunnel(funnel.id()), series.segment()));
            }
        });
        plan.funnels()
                .forEach(funnel -> funnel.stages().forEach(stage -> {
                    for (Series series : history.series(plan.kpi(stage.kpi()))) {
                        all.add(new About(new Subject.OfStage(funnel.id(), stage.id()), series.segment()));
                    }
                }));
        plan.budgets()
                .forEach(budget -> budget.lines()
                        .forEach(line -> all.add(new About(new Subject.OfLine(budget.id()), line.segment()))));
        plan.budgets().forEach(budget -> all.add(new About(new Subject.OfLine(budget.id()), Segment.TOTAL)));
        return all;
    }
}
