package org.goalhealth.rules.internal.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.check.Remark;
import org.goalhealth.rules.check.RemarkKind;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.JudgedRule;
import org.goalhealth.situation.KpiStatus;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.StageZone;
import org.goalhealth.situation.TargetStatus;

/** How rules fit a plan: whether it makes the facts that they ask for, and gives the limits that they need. */
final class PlanFit {

    private final Plan plan;

    PlanFit(Plan plan) {
        this.plan = plan;
    }

    /** Notes a rule that finds nothing in the plan, whatever its figures. */
    void check(RuleRead rule, Notes notes) {
        if (plan.off().contains(rule.name())) {
            notes.add(
                    RemarkKind.SILENT_IN_PLAN,
                    rule.scanned().nameToken(),
                    "the plan switches rule " + rule.name() + " off",
                    "take it out of the plan's off");
            return;
        }
        for (PatternRead pattern : rule.patterns()) {
            if (pattern.isNeeded()) {
                names(pattern, notes);
            }
            Optional<Lacking> lacking = pattern.type()
                    .filter(type -> pattern.isNeeded() && Fact.class.isAssignableFrom(type))
                    .flatMap(type -> lacking(type, rule.name()));
            if (lacking.isPresent()) {
                notes.add(
                        RemarkKind.SILENT_IN_PLAN,
                        pattern.typeToken().offset(),
                        pattern.typeLength(),
                        "the plan has no " + pattern.type().get().getSimpleName() + " for rule " + rule.name() + ": "
                                + lacking.get().what(),
                        lacking.get().hint());
                return;
            }
        }
    }

    /** Notes the names that a pattern asks for and the plan does not have. */
    private void names(PatternRead pattern, Notes notes) {
        for (Condition condition : pattern.conditions()) {
            for (Claim claim : Claim.of(condition.node(), condition.written())) {
                Optional<List<String>> known = known(claim.property());
                String operand = claim.operands().size() == 1 ? claim.operands().get(0) : "";
                if (claim.relation() == Claim.Relation.EQUAL
                        && known.isPresent()
                        && operand.matches("\"[^\"]*\"")
                        && !known.get().contains(operand.substring(1, operand.length() - 1))) {
                    String name = operand.substring(1, operand.length() - 1);
                    notes.add(
                            RemarkKind.SILENT_IN_PLAN,
                            claim.written().at(claim.node()),
                            claim.property().length(),
                            "the plan has no " + claim.property() + " '" + name + "'",
                            Nearest.hint(name, known.get()));
                }
            }
        }
    }

    private Optional<List<String>> known(String property) {
        return switch (property) {
            case "kpi" ->
                Optional.of(plan.kpis().stream().map(kpi -> kpi.id().value()).toList());
            case "goal" ->
                Optional.of(plan.goals().stream().map(goal -> goal.id().value()).toList());
            case "funnel" ->
                Optional.of(plan.funnels().stream()
                        .map(funnel -> funnel.id().value())
                        .toList());
            case "channel" ->
                Optional.of(plan.channels().stream()
                        .map(channel -> channel.id().value())
                        .toList());
            case "milestone" ->
                Optional.of(plan.milestones().stream()
                        .map(milestone -> milestone.id().value())
                        .toList());
            case "budget" ->
                Optional.of(plan.budgets().stream()
                        .map(budget -> budget.id().value())
                        .toList());
            default -> Optional.empty();
        };
    }

    /** Whether a line of the plan that stands for every subject gives the limit. */
    boolean gives(String rule, String limit) {
        return plan.limits().stream()
                .anyMatch(line -> line.rule().equals(rule)
                        && line.scope().equals(LimitScope.EVERYWHERE)
                        && line.values().containsKey(limit));
    }

    /**
     * What is wrong with the plan by these rules, beside limits that are missing: those are noted at their rules.
     *
     * @param shipped the rules that come with the library; one of the same name as another is replaced by it
     */
    List<Remark> problems(Collection<JudgedRule> shipped, Collection<RuleRead> own) {
        Map<String, JudgedRule> all = new LinkedHashMap<>();
        shipped.forEach(rule -> all.put(rule.name(), rule));
        own.forEach(rule -> all.put(rule.name(), rule.judged()));
        // Of a rule that is not understood it is not known which limits it takes.
        Set<String> dark =
                own.stream().filter(rule -> !rule.isTyped()).map(RuleRead::name).collect(Collectors.toSet());
        try {
            LimitBook.of(plan, all.values());
            return List.of();
        } catch (InvalidPlanException e) {
            return e.problems().stream()
                    .filter(problem -> problem.code() != Problem.Code.MISSING_FIELD)
                    .filter(problem -> plan.limits().stream()
                            .noneMatch(line ->
                                    dark.contains(line.rule()) && line.place().equals(problem.place())))
                    .map(Remark::ofPlan)
                    .toList();
        }
    }

    private record Lacking(String what, String hint) {}

    private Optional<Lacking> lacking(Class<?> type, String rule) {
        Optional<FactKind> kind = FactKind.of(type);
        if (kind.isPresent()) {
            return lacking(kind.get(), rule);
        }
        if (type == StageZone.class) {
            return when(plan.funnels().isEmpty(), "it declares no funnel", "declare one under funnels");
        }
        if (type == TargetStatus.class) {
            return when(
                    plan.goals().stream().noneMatch(goal -> goal.measure().isPresent()),
                    "none of its goals has a target",
                    "declare a goal with a kpi and a target");
        }
        return type == KpiStatus.class
                ? when(plan.kpis().isEmpty(), "it declares no kpi", "declare one under kpis")
                : Optional.empty();
    }

    private Optional<Lacking> lacking(FactKind kind, String rule) {
        if (kind.isOfCustomers()) {
            // No plan has them, and none need.
            return Optional.empty();
        }
        if (kind == FactKind.CHANNEL) {
            return when(plan.channels().isEmpty(), "it declares no channel", "declare one under channels");
        }
        if (kind == FactKind.MILESTONE) {
            return when(plan.milestones().isEmpty(), "it declares no milestone", "declare one under milestones");
        }
        if (kind == FactKind.LINE_RETURN) {
            return when(plan.budgets().isEmpty(), "it declares no budget", "declare one under budgets");
        }
        if (kind == FactKind.FUNNEL_HEALTH) {
            return when(plan.funnels().isEmpty(), "it declares no funnel", "declare one under funnels")
                    .or(() -> when(
                            plan.limits().stream()
                                    .noneMatch(line -> line.rule().equals(rule)
                                            && line.scope().funnel().isPresent()),
                            "no line of its limits names a funnel for it",
                            "add a line to limits, as {rule: " + rule + ", funnel: ...}"));
        }
        if (kind == FactKind.LINE_LAG) {
            return when(
                    plan.budgets().stream()
                            .flatMap(budget -> budget.lines().stream())
                            .allMatch(line -> line.alternatives().isEmpty()),
                    "none of its budget lines has alternatives",
                    "give one some, as alternatives: {goal: ..., lines: [...]}");
        }
        if (kind.judgesGoals()) {
            return when(
                    plan.goals().stream()
                            .flatMap(goal -> goal.measure().stream())
                            .noneMatch(kind::judges),
                    "none of its goals has " + kind.goalNeed().one(),
                    "give one " + kind.goalNeed().one() + ", as "
                            + kind.goalNeed().example());
        }
        if (plan.kpis().isEmpty()) {
            return when(true, "it declares no kpi", "declare one under kpis");
        }
        if (plan.kpis().stream().noneMatch(kpi -> kind.judges(plan, kpi))) {
            return plan.kpis().stream()
                    .flatMap(kpi -> kind.lacks(plan, kpi).stream())
                    .findFirst()
                    .map(need ->
                            new Lacking("none of its kpis has a " + need.what(), "declare one, as " + need.example()));
        }
        return when(
                kind.onlyNamed()
                        && plan.limits().stream()
                                .noneMatch(line -> line.rule().equals(rule)
                                        && (line.scope().kpi().isPresent()
                                                || line.scope().goal().isPresent())),
                "no line of its limits names a kpi or goal for it",
                "add a line to limits, as {rule: " + rule + ", kpi: ...}");
    }

    private static Optional<Lacking> when(boolean lacks, String what, String hint) {
        return lacks ? Optional.of(new Lacking(what, hint)) : Optional.empty();
    }
}
