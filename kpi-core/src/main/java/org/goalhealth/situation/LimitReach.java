package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;

/** Whether a line of limits can ever apply: to a subject that its rule judges and the plan has. */
record LimitReach(Plan plan, LimitSubjects subjects, LimitLine line, String path) {

    Optional<Problem> problem(JudgedRule rule) {
        return wrongSubject(rule).or(() -> emptyGoal()).or(() -> {
            // Naming nothing, it stands for the rule's default, which a rule may need whatever the plan holds.
            if (line.scope().equals(LimitScope.EVERYWHERE)) {
                return plan.design().isContingency(line) ? ofNothing(rule) : Optional.empty();
            }
            LimitScope scope = ScopedLine.of(plan, line).orElseThrow().scope();
            List<Optional<Problem>> byKind = rule.kinds().stream()
                    .filter(kind -> fits(kind, scope))
                    .map(kind -> switch (kind.scopedBy()) {
                        case BUDGET -> noBudgetLine(scope);
                        case NAMED_BUDGET -> noBudgetLine(scope).or(() -> noSpend(rule, kind, scope));
                        case WHOLE_BUDGET -> noWhole(rule, scope).or(() -> noSpend(rule, kind, scope));
                        case NAMED_FUNNEL -> noFunnel(rule, scope);
                        case GOAL -> noGoal(rule, kind, scope);
                        case KPI, NAMED_KPI -> noSeries(rule, kind, scope);
                        case PLAN, CUSTOMERS -> Optional.<Problem>empty();
                    })
                    .toList();
            return byKind.stream().allMatch(Optional::isPresent) ? byKind.get(0) : Optional.empty();
        });
    }

    private static boolean fits(FactKind kind, LimitScope scope) {
        return switch (kind.scopedBy()) {
            case KPI, NAMED_KPI, GOAL ->
                scope.budget().isEmpty() && scope.funnel().isEmpty();
            case BUDGET, NAMED_BUDGET, WHOLE_BUDGET ->
                scope.kpi().isEmpty()
                        && scope.goal().isEmpty()
                        && scope.funnel().isEmpty();
            case NAMED_FUNNEL ->
                scope.kpi().isEmpty()
                        && scope.goal().isEmpty()
                        && scope.budget().isEmpty();
            case PLAN, CUSTOMERS -> scope.equals(LimitScope.EVERYWHERE);
        };
    }

    private Optional<Problem> wrongSubject(JudgedRule rule) {
        if (rule.kinds().stream().anyMatch(kind -> fits(kind, line.scope()))) {
            return Optional.empty();
        }
        if (rule.kinds().stream().allMatch(kind -> kind.scopedBy() == FactKind.ScopedBy.PLAN)) {
            return ofAll(rule);
        }
        List<String> judged = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (rule.kinds().stream().anyMatch(kind -> kind.scopedBy().isKpi())) {
            judged.add("kpis");
            names.addAll(List.of("kpi: ...", "goal: ..."));
        }
        if (rule.kinds().stream().anyMatch(kind -> kind.scopedBy().isBudget())) {
            judged.add("budgets");
            names.add("budget: ...");
        }
        if (rule.kinds().stream().anyMatch(kind -> kind.scopedBy() == FactKind.ScopedBy.NAMED_FUNNEL)) {
            judged.add("funnels");
            names.add("funnel: ...");
        }
        // A subject prints as its kind and its id.
        String[] subject = new LimitScope(
                        line.scope().kpi(),
                        line.scope().goal(),
                        line.scope().funnel(),
                        line.scope().budget(),
                        Segment.TOTAL)
                .toString()
                .split(" ", 2);
        return problem(
                subject[0],
                subject[1],
                "rule " + rule.name() + " is judged for " + joined(judged, " and ") + ", not for a " + subject[0],
                "name " + joined(names, " or "));
    }

    /** Upon a trigger that looks at nothing in particular nobody would know what to do. */
    private Optional<Problem> ofNothing(JudgedRule rule) {
        if (rule.kinds().stream().allMatch(kind -> kind.scopedBy() == FactKind.ScopedBy.PLAN)) {
            return Optional.empty();
        }
        return problem(
                "rule",
                rule.name(),
                "a contingency by rule " + rule.name() + " names nothing that the rule looks at",
                "say what, as kpi: ..., goal: ..., funnel: ... or budget: ...");
    }

    /** As in {@code a, b or c}. */
    private static String joined(List<String> all, String last) {
        int end = all.size() - 1;
        return end == 0 ? all.get(0) : String.join(", ", all.subList(0, end)) + last + all.get(end);
    }

    private Optional<Problem> ofAll(JudgedRule rule) {
        LimitScope scope = line.scope();
        String named = scope.segment().isTotal() ? scope.toString().split(" ", 2)[0] : "segment";
        return problem(
                named,
                scope.toString(),
                "rule " + rule.name() + " has the same limits for all that it judges, not others for a " + named,
                "leave " + named + " out");
    }

    private Optional<Problem> emptyGoal() {
        return line.scope().goal().flatMap(plan::find).flatMap(goal -> {
            if (goal.measure().isEmpty()) {
                List<String> measured = plan.goals().stream()
                        .filter(g -> g.measure().isPresent())
                        .map(g -> g.id().value())
                        .toList();
                return problem(
                        "goal",
                        goal.id().value(),
                        "goal " + goal.id() + " has no measure, so it means no kpi",
                        measured.isEmpty()
                                ? "give it a measure"
                                : "give it a measure, or name a goal that has one; "
                                        + Nearest.hint(goal.id().value(), measured));
            }
            Segment own = goal.measure().get().segment();
            return ScopedLine.joined(own, line.scope().segment()).isPresent()
                    ? Optional.empty()
                    : problem(
                            "segment",
                            line.scope().segment().toString(),
                            "goal " + goal.id() + " is about '" + own + "', of which nothing is in '"
                                    + line.scope().segment() + "'",
                            "leave the segment out, or name one within the goal's");
        });
    }

    private Optional<Problem> noBudgetLine(LimitScope scope) {
        if (subjects.isBudgeted(scope.budget(), scope.segment())) {
            return Optional.empty();
        }
        List<Segment> segments = plan.budgets().stream()
                .filter(budget ->
                        scope.budget().isEmpty() || scope.budget().get().equals(budget.id()))
                .flatMap(budget -> budget.lines().stream())
                .map(Budget.Line::segment)
                .toList();
        String budget = scope.budget().map(id -> "budget " + id).orElse("any budget");
        return problem(
                "segment",
                scope.segment().toString(),
                "no line of " + budget + " is within '" + scope.segment() + "'",
                segments.isEmpty()
                        ? "declare a budget"
                        : "name the segment of a line; "
                                + Nearest.hint(
                                        scope.segment().toString(),
                                        segments.stream()
                                                .filter(segment -> !segment.isTotal())
                                                .map(Segment::toString)
                                                .toList()));
    }

    private Optional<Problem> noWhole(JudgedRule rule, LimitScope scope) {
        if (scope.segment().isTotal()) {
            return noBudgetLine(scope);
        }
        return problem(
                "segment",
                scope.segment().toString(),
                "rule " + rule.name() + " judges a budget as a whole, not '" + scope.segment() + "' of it",
                "leave the segment out");
    }

    /** Whether what the rule rests on is nowhere declared: what was spent, or what a line is meant to return. */
    private Optional<Problem> noSpend(JudgedRule rule, FactKind kind, LimitScope scope) {
        List<Budget> budgets = plan.budgets().stream()
                .filter(budget ->
                        scope.budget().isEmpty() || scope.budget().get().equals(budget.id()))
                .toList();
        String about = scope.budget().map(id -> "budget " + id).orElse("any budget");
        String value = scope.budget().map(BudgetId::value).orElse(rule.name());
        String field = scope.budget().isPresent() ? "budget" : "rule";
        if (budgets.stream()
                .noneMatch(budget -> plan.kpi(budget.returnKpi()).input().isRatio())) {
            return problem(
                    field,
                    value,
                    "the return of " + about + " is no ratio, and rule " + rule.name() + " asks what was spent",
                    "make it one of revenue over spend, as from: {ratio: [revenue, spend]}");
        }
        boolean judged = budgets.stream()
                .flatMap(budget -> budget.lines().stream())
                .filter(line -> line.segment().isWithin(scope.segment()))
                .anyMatch(kind::judges);
        return judged
                ? Optional.empty()
                : problem(
                        field,
                        value,
                        "no line of " + about + " has a target-return, and rule " + rule.name() + " compares with it",
                        "give a line one, as target-return: 4");
    }

    private Optional<Problem> noFunnel(JudgedRule rule, LimitScope scope) {
        boolean isCut = plan.funnels().stream()
                .filter(funnel ->
                        scope.funnel().isEmpty() || scope.funnel().get().equals(funnel.id()))
                .anyMatch(funnel -> funnel.stages().stream()
                        .allMatch(stage -> subjects.isCut(plan.kpi(stage.kpi()), scope.segment())));
        return isCut
                ? Optional.empty()
                : problem(
                        "segment",
                        scope.segment().toString(),
                        "rule " + rule.name() + " judges no funnel all of whose stages have figures for '"
                                + scope.segment() + "'",
                        plan.funnels().isEmpty()
                                ? "declare a funnel"
                                : "name a segment that the kpis of all its stages are cut by, or none");
    }

    /** Of a line that names a goal, the scope is its measure's. */
    private Optional<Problem> noGoal(JudgedRule rule, FactKind kind, LimitScope scope) {
        boolean judged = plan.goals().stream()
                .flatMap(goal -> goal.measure().stream())
                .filter(kind::judges)
                .anyMatch(measure -> scope.kpi().map(measure.kpi()::equals).orElse(true)
                        && measure.segment().isWithin(scope.segment()));
        if (judged) {
            return Optional.empty();
        }
        Need need = kind.goalNeed();
        if (line.scope().goal().isPresent()) {
            String goal = line.scope().goal().get().value();
            return problem(
                    "goal",
                    goal,
                    "goal " + goal + " has no " + need.what() + ", and rule " + rule.name() + " follows one",
                    "give goal " + goal + " " + need.one() + ", as " + need.example());
        }
        String about = scope.kpi().map(kpi -> " on kpi " + kpi).orElse("")
                + (scope.segment().isTotal() ? "" : " within '" + scope.segment() + "'");
        return problem(
                scope.segment().isTotal() ? "kpi" : "segment",
                scope.segment().isTotal()
                        ? scope.kpi().orElseThrow().value()
                        : scope.segment().toString(),
                "no goal" + about + " has " + need.one() + ", and rule " + rule.name() + " follows one",
                "give a goal" + about + " " + need.one() + ", as " + need.example());
    }

    private Optional<Problem> noSeries(JudgedRule rule, FactKind kind, LimitScope scope) {
        if (scope.kpi().isPresent()) {
            Kpi kpi = plan.kpi(scope.kpi().get());
            String subject = line.scope().goal().isPresent() ? "goal" : "kpi";
            Optional<Need> lacking = kind.lacks(plan, kpi);
            if (lacking.isPresent()) {
                Need need = lacking.get();
                return problem(
                        subject,
                        line.scope().goal().map(GoalId::value).orElse(kpi.id().value()),
                        "kpi " + kpi.id() + " has no " + need.what() + ", and rule " + rule.name() + " needs one",
                        "declare one for it, as " + need.example());
            }
            return subjects.isCut(kpi, scope.segment())
                    ? Optional.empty()
                    : problem(
                            line.scope().segment().isTotal() ? subject : "segment",
                            scope.segment().toString(),
                            "kpi " + kpi.id() + " has no figures for '" + scope.segment() + "'; its levels are "
                                    + kpi.levels(),
                            "add the level to the kpi, or name a segment of one of its levels");
        }
        return subjects.isJudged(rule, kind, scope.segment())
                ? Optional.empty()
                : problem(
                        "segment",
                        scope.segment().toString(),
                        "rule " + rule.name() + " judges no kpi that has figures for '" + scope.segment() + "'",
                        kind.onlyNamed()
                                ? "name kpi: ... or goal: ..., here or in another line for the rule"
                                : "name a segment that a kpi it judges is cut by");
    }

    private Optional<Problem> problem(String field, String value, String message, String fix) {
        return Optional.of(
                new Problem(Problem.Code.DOES_NOT_FIT, line.place(), path + "." + field, value, message, fix));
    }
}
