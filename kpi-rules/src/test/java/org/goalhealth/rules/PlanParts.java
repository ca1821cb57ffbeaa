package org.goalhealth.rules;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/** Short ways to write goals, budgets and funnels, and to read figures, in tests of rules. */
final class PlanParts {

    static final Currency CNY = Currency.getInstance("CNY");

    private static final PlanCalendar ISO = PlanCalendar.iso(ZoneId.of("UTC"));

    private PlanParts() {}

    static Goal goal(Kpi kpi, Segment segment, String period, Optional<Cadence> each, Target target) {
        return new Goal(
                new GoalId("growth"),
                LocalText.of("growth"),
                Optional.empty(),
                Optional.of(new Goal.Measure(kpi.id(), segment, ISO.parse(period), each, target)),
                List.of());
    }

    static Goal goal(Kpi kpi, String period, Target target) {
        return goal(kpi, Segment.TOTAL, period, Optional.empty(), target);
    }

    static Goal goal(String id, Kpi kpi, Segment segment, String period, String target) {
        return goal(id, measure(kpi, segment, period, target));
    }

    /** A goal that declares how its target is meant to be reached. */
    static Goal goal(String id, Kpi kpi, Segment segment, String period, String target, Course course) {
        return goal(id, measure(kpi, segment, period, target).with(course));
    }

    private static Goal goal(String id, Goal.Measure measure) {
        return new Goal(new GoalId(id), LocalText.of(id), Optional.empty(), Optional.of(measure), List.of());
    }

    private static Goal.Measure measure(Kpi kpi, Segment segment, String period, String target) {
        return new Goal.Measure(
                kpi.id(), segment, ISO.parse(period), Optional.empty(), Target.of(new BigDecimal(target)));
    }

    static Goal goalForEach(Cadence each, Kpi kpi, String period, Target target) {
        return goal(kpi, Segment.TOTAL, period, Optional.of(each), target);
    }

    static Target ladder(String floor, String target, String challenge) {
        return Target.of(new BigDecimal(floor), new BigDecimal(target), new BigDecimal(challenge));
    }

    static Target only(String target) {
        return Target.of(new BigDecimal(target));
    }

    static Segment region(String value) {
        return Segment.of("region", value);
    }

    static Budget budget(Kpi returned, Budget.Line... lines) {
        return new Budget(
                new BudgetId("media"), LocalText.of("media"), returned.id(), CNY, returned.every(), List.of(lines));
    }

    static Budget.Line line(String region, String amount) {
        return line(region, amount, "0", Optional.empty(), false);
    }

    static Budget.Line line(String region, String amount, String min, Optional<String> max, boolean locked) {
        return new Budget.Line(region(region), yuan(amount), yuan(min), max.map(PlanParts::yuan), locked);
    }

    static Money yuan(String amount) {
        return Money.of(new BigDecimal(amount), CNY);
    }

    static Funnel funnel(Kpi kpi, String ideal, String danger) {
        return new Funnel(
                new FunnelId("private-domain"),
                LocalText.of("private domain"),
                kpi.every(),
                List.of(new Funnel.Stage(
                        new StageId("visit-to-member"),
                        LocalText.of("visit to member"),
                        kpi.id(),
                        new BigDecimal(ideal),
                        new BigDecimal(danger))));
    }

    static Fraction figure(Finding finding, EvidenceFigure.Name name) {
        return finding.evidence().figure(name).orElseThrow().value();
    }

    /** The plan with some rules switched off. */
    static Plan without(Plan plan, Collection<String> rules) {
        Set<String> off = new TreeSet<>(plan.off());
        off.addAll(rules);
        return like(plan, plan.limits(), off);
    }

    /** A plan that differs in limits and in what is switched off. */
    static Plan like(Plan plan, List<LimitLine> limits, Collection<String> off) {
        PlanBuilder builder = Plan.builder(plan.id()).name(plan.name()).calendar(plan.calendar());
        plan.dimensions().forEach(builder::dimension);
        plan.sources().forEach(builder::source);
        plan.kpis().forEach(builder::kpi);
        plan.goals().forEach(builder::goal);
        plan.funnels().forEach(builder::funnel);
        plan.budgets().forEach(builder::budget);
        limits.forEach(builder::limit);
        off.forEach(builder::off);
        plan.playbooks().forEach(builder::playbook);
        plan.links().forEach(builder::link);
        plan.milestones().forEach(builder::milestone);
        plan.channels().forEach(builder::channel);
        plan.disruptions().forEach(builder::disruption);
        plan.shocks().forEach(builder::shock);
        plan.events().forEach(builder::event);
        return builder.build();
    }
}
