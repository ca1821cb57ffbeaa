package org.goalhealth.rules.scenario;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.history.History;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Occasion;

/**
 * Says what the scenarios of a rule make it do, and whether they go to its border.
 *
 * <p>Stateless and thread-safe.
 */
public final class CoverageRun {

    /** Something that could have been found. */
    private record About(Subject subject, Segment segment) {}

    private final GoalHealth health;

    public CoverageRun(GoalHealth health) {
        this.health = health;
    }

    /** Of all scenarios of a file together. */
    public RuleCoverage run(ScenarioFile file) {
        if (new Occasions(health).is(file.rule(), Occasion.REVIEW)) {
            return ofDesign(file);
        }
        BorderSearch borders = new BorderSearch();
        boolean fired = false;
        boolean silent = false;
        for (Scenario scenario : file.scenarios()) {
            Plan plan = scenario.plan();
            History history = History.of(plan, scenario.observations());
            for (LocalDate date : scenario.dates()) {
                boolean found = false;
                for (Explanation explanation : health.explainAll(plan, history, date)) {
                    if (explanation.finding().rule().name().equals(file.rule())) {
                        borders.look(plan, explanation);
                        found = true;
                    }
                }
                fired |= found;
                if (!found && scenario.expectation() instanceof Expectation.Silence) {
                    silent = true;
                    for (About about : abouts(plan, history)) {
                        borders.look(
                                plan,
                                health.whyNot(plan, history, date, file.rule(), about.subject(), about.segment()));
                    }
                }
            }
        }
        return new RuleCoverage(file.rule(), fired, silent, borders.figure(), borders.streak());
    }

    private RuleCoverage ofDesign(ScenarioFile file) {
        boolean fired = false;
        boolean silent = false;
        for (Scenario scenario : file.scenarios()) {
            for (LocalDate date : scenario.dates()) {
                boolean found = health.review(scenario.plan(), date).findings().stream()
                        .anyMatch(finding -> finding.rule().name().equals(file.rule()));
                fired |= found;
                silent |= !found && scenario.expectation() instanceof Expectation.Silence;
            }
        }
        return new RuleCoverage(
                file.rule(), fired, silent, RuleCoverage.Border.OF_NO_FIGURE, RuleCoverage.Border.OF_NO_FIGURE);
    }

    private static Set<About> abouts(Plan plan, History history) {
        Set<About> all = new LinkedHashSet<>();
        plan.kpis().forEach(kpi -> {
            for (Series series : history.series(kpi)) {
                all.add(new About(new Subject.OfKpi(kpi.id()), series.segment()));
                plan.events()
                        .forEach(event ->
                                all.add(new About(new Subject.OfEvent(event.id(), kpi.id()), series.segment())));
                plan.funnels().stream()
                        .filter(funnel -> funnel.last().kpi().equals(kpi.id()))
                        .forEach(funnel -> all.add(new About(new Subject.OfFunnel(funnel.id()), series.segment())));
                plan.funnels()
                        .forEach(funnel -> funnel.stages().stream()
                                .filter(stage -> stage.kpi().equals(kpi.id()))
                                .forEach(stage -> all.add(
                                        new About(new Subject.OfStage(funnel.id(), stage.id()), series.segment()))));
            }
        });
        plan.goals()
                .forEach(goal -> goal.measure()
                        .ifPresent(measure -> all.add(new About(new Subject.OfGoal(goal.id()), measure.segment()))));
        plan.budgets()
                .forEach(budget -> budget.lines()
                        .forEach(line -> all.add(new About(new Subject.OfLine(budget.id()), line.segment()))));
        plan.budgets().forEach(budget -> all.add(new About(new Subject.OfLine(budget.id()), Segment.TOTAL)));
        plan.channels().forEach(channel -> all.add(new About(new Subject.OfChannel(channel.id()), channel.segment())));
        plan.milestones()
                .forEach(milestone -> all.add(new About(new Subject.OfMilestone(milestone.id()), Segment.TOTAL)));
        return all;
    }
}
