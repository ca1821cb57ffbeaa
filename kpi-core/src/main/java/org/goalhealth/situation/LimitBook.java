package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;

/**
 * Which figure holds for a rule and a subject: the rule's default, or the plan's line that names most of the subject.
 *
 * <p>Immutable and thread-safe. Made once for a plan and a set of rules, and checks that they fit.
 */
public final class LimitBook {

    private final Map<String, JudgedRule> rules;
    private final List<Line> lines;

    /**
     * A line as facts are looked up: its goal, if it names one, stands for the KPI and segment of the goal's measure.
     *
     * @param written whose scope the evidence shows
     */
    private record Line(LimitLine written, LimitScope scope) {
        boolean isOf(JudgedRule rule) {
            return written.rule().equals(rule.name());
        }
    }

    private LimitBook(Map<String, JudgedRule> rules, List<Line> lines) {
        this.rules = rules;
        this.lines = lines;
    }

    /**
     * Lays the plan's lines over the rules' defaults.
     *
     * @param rules every rule that is loaded, those switched off too
     * @throws InvalidPlanException where a line or {@code off} names a rule or limit that does not exist, a value is of
     *     the wrong kind, a line can never apply, or a rule is left without a figure
     */
    public static LimitBook of(Plan plan, Collection<JudgedRule> rules) {
        Map<String, JudgedRule> byName = new LinkedHashMap<>();
        rules.forEach(rule -> byName.put(rule.name(), rule));
        List<Problem> problems = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        plan.limits()
                .forEach(line -> resolved(plan, line.scope()).ifPresent(scope -> lines.add(new Line(line, scope))));
        for (int i = 0; i < plan.limits().size(); i++) {
            check(plan.limits().get(i), "limits." + i, byName, problems)
                    .flatMap(new Check(plan, lines, plan.limits().get(i), "limits." + i)::problem)
                    .ifPresent(problems::add);
        }
        for (String name : plan.off().stream().sorted().toList()) {
            if (!byName.containsKey(name)) {
                problems.add(new Problem(
                        Problem.Code.UNKNOWN_NAME,
                        Place.JAVA,
                        "off",
                        name,
                        "there is no rule '" + name + "' to switch off",
                        Nearest.hint(name, byName.keySet())));
            }
        }
        rules.stream()
                .filter(rule -> !plan.off().contains(rule.name()))
                .forEach(rule -> complete(rule, plan, problems));
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
        return new LimitBook(byName, List.copyOf(lines));
    }

    /** The figures for a subject that names its own KPI, goal, funnel or budget and its full segment. */
    AppliedLimits limits(JudgedRule rule, LimitScope subject) {
        Map<String, AppliedLimit> applied = new LinkedHashMap<>();
        rule.defaults()
                .forEach((name, value) ->
                        applied.put(name, new AppliedLimit(name, value, LimitOrigin.RuleDefault.RULE_DEFAULT)));
        lines.stream()
                .filter(line -> line.isOf(rule) && line.scope().covers(subject))
                .sorted(Comparator.comparingInt(line -> line.scope().narrowness()))
                .forEach(line -> line.written()
                        .values()
                        .forEach((name, value) -> applied.put(
                                name,
                                new AppliedLimit(
                                        name,
                                        value,
                                        new LimitOrigin.PlanLine(
                                                line.written().scope(),
                                                line.written().place())))));
        return new AppliedLimits(rule.name(), applied);
    }

    /** Whether a line of the plan names the subject's KPI or a goal of it for this rule, and its segment or a wider one. */
    boolean names(JudgedRule rule, LimitScope subject) {
        return lines.stream()
                .anyMatch(line -> line.isOf(rule)
                        && line.scope().kpi().isPresent()
                        && line.scope().covers(subject));
    }

    Collection<JudgedRule> rules() {
        return rules.values();
    }

    /** The line's rule, where it is known and takes limits. */
    private static Optional<JudgedRule> check(
            LimitLine line, String path, Map<String, JudgedRule> rules, List<Problem> problems) {
        JudgedRule rule = rules.get(line.rule());
        if (rule == null) {
            problems.add(new Problem(
                    Problem.Code.UNKNOWN_NAME,
                    line.place(),
                    path + ".rule",
                    line.rule(),
                    "there is no rule '" + line.rule() + "'",
                    Nearest.hint(line.rule(), rules.keySet())));
            return Optional.empty();
        }
        if (rule.kinds().isEmpty()) {
            problems.add(new Problem(
                    Problem.Code.DOES_NOT_FIT,
                    line.place(),
                    path + ".rule",
                    line.rule(),
                    "rule " + rule.name() + " takes no limits",
                    "leave the line out"));
            return Optional.empty();
        }
        line.values().forEach((name, value) -> {
            LimitType type = rule.limits().get(name);
            if (type == null) {
                problems.add(new Problem(
                        Problem.Code.UNKNOWN_FIELD,
                        line.place(),
                        path + "." + name,
                        name,
                        "rule " + rule.name() + " has no limit '" + name + "'",
                        Nearest.hint(name, rule.limits().keySet())));
                return;
            }
            wrongKind(type, value)
                    .ifPresent(text -> problems.add(new Problem(
                            Problem.Code.BAD_VALUE,
                            line.place(),
                            path + "." + name,
                            value.toString(),
                            "limit " + name + " of rule " + rule.name() + ": " + text[0],
                            text[1])));
        });
        return Optional.of(rule);
    }

    private static void complete(JudgedRule rule, Plan plan, List<Problem> problems) {
        rule.limits().keySet().stream()
                .filter(name -> !rule.defaults().containsKey(name))
                .filter(name -> plan.limits().stream()
                        .noneMatch(l -> l.rule().equals(rule.name())
                                && l.scope().equals(LimitScope.EVERYWHERE)
                                && l.values().containsKey(name)))
                .forEach(name -> problems.add(new Problem(
                        Problem.Code.MISSING_FIELD,
                        Place.JAVA,
                        "limits",
                        "",
                        "rule " + rule.name() + " has no figure for its limit '" + name + "'",
                        "give one in the rule's @limits, or in the plan: {rule: " + rule.name() + ", " + name
                                + ": ...}")));
    }

    private static Optional<String[]> wrongKind(LimitType type, LimitValue value) {
        try {
            type.check(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()).split("\n {2}", 2));
        }
    }

    /** The scope with its goal resolved; empty where that goal has no measure or nothing of it is in the segment. */
    private static Optional<LimitScope> resolved(Plan plan, LimitScope scope) {
        return scope.goal().isEmpty()
                ? Optional.of(scope)
                : scope.goal()
                        .flatMap(plan::find)
                        .flatMap(Goal::measure)
                        .flatMap(measure -> joined(measure.segment(), scope.segment())
                                .map(segment -> LimitScope.of(measure.kpi(), segment)));
    }

    /** What is in both; empty where they give a dimension two values. */
    private static Optional<Segment> joined(Segment one, Segment other) {
        List<Segment.Part> parts = new ArrayList<>(one.parts());
        for (Segment.Part part : other.parts()) {
            Optional<String> value = one.value(part.dimension());
            if (value.isEmpty()) {
                parts.add(part);
            } else if (!value.get().equals(part.value())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Segment(parts));
    }

    /** Whether a line can ever apply. */
    private record Check(Plan plan, List<Line> lines, LimitLine line, String path) {

        Optional<Problem> problem(JudgedRule rule) {
            return wrongSubject(rule).or(() -> emptyGoal()).or(() -> {
                // Naming nothing, it stands for the rule's default, which a rule may need whatever the plan holds.
                if (line.scope().equals(LimitScope.EVERYWHERE)) {
                    return Optional.empty();
                }
                LimitScope scope = resolved(plan, line.scope()).orElseThrow();
                List<Optional<Problem>> byKind = rule.kinds().stream()
                        .filter(kind -> fits(kind, scope))
                        .map(kind -> kind.scopedBy() == FactKind.ScopedBy.BUDGET
                                ? noBudgetLine(scope)
                                : noSeries(rule, kind, scope))
                        .toList();
                return byKind.stream().allMatch(Optional::isPresent) ? byKind.get(0) : Optional.empty();
            });
        }

        private static boolean fits(FactKind kind, LimitScope scope) {
            return switch (kind.scopedBy()) {
                case KPI -> scope.budget().isEmpty() && scope.funnel().isEmpty();
                case BUDGET ->
                    scope.kpi().isEmpty()
                            && scope.goal().isEmpty()
                            && scope.funnel().isEmpty();
            };
        }

        private Optional<Problem> wrongSubject(JudgedRule rule) {
            if (rule.kinds().stream().anyMatch(kind -> fits(kind, line.scope()))) {
                return Optional.empty();
            }
            boolean byKpi = rule.kinds().stream().anyMatch(kind -> kind.scopedBy() == FactKind.ScopedBy.KPI);
            boolean byBudget = rule.kinds().stream().anyMatch(kind -> kind.scopedBy() == FactKind.ScopedBy.BUDGET);
            String judged = byKpi && byBudget ? "kpis and budgets" : byKpi ? "kpis" : "budgets";
            String names = byKpi && byBudget
                    ? "kpi: ..., goal: ... or budget: ..."
                    : byKpi ? "kpi: ... or goal: ..." : "budget: ...";
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
                    "rule " + rule.name() + " is judged for " + judged + ", not for a " + subject[0],
                    "name " + names);
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
                return joined(own, line.scope().segment()).isPresent()
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
            List<Segment> segments = plan.budgets().stream()
                    .filter(budget ->
                            scope.budget().isEmpty() || scope.budget().get().equals(budget.id()))
                    .flatMap(budget -> budget.lines().stream())
                    .map(Budget.Line::segment)
                    .toList();
            if (segments.stream().anyMatch(segment -> segment.isWithin(scope.segment()))) {
                return Optional.empty();
            }
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

        private Optional<Problem> noSeries(JudgedRule rule, FactKind kind, LimitScope scope) {
            if (scope.kpi().isPresent()) {
                Kpi kpi = plan.kpi(scope.kpi().get());
                String subject = line.scope().goal().isPresent() ? "goal" : "kpi";
                if (!kind.judges(kpi)) {
                    return problem(
                            subject,
                            line.scope()
                                    .goal()
                                    .map(GoalId::value)
                                    .orElse(kpi.id().value()),
                            "kpi " + kpi.id() + " has no baseline, and rule " + rule.name() + " compares with one",
                            "declare a baseline for kpi " + kpi.id());
                }
                return isCut(kpi, scope.segment())
                        ? Optional.empty()
                        : problem(
                                line.scope().segment().isTotal() ? subject : "segment",
                                scope.segment().toString(),
                                "kpi " + kpi.id() + " has no figures for '" + scope.segment() + "'; its levels are "
                                        + kpi.levels(),
                                "add the level to the kpi, or name a segment of one of its levels");
            }
            List<LimitScope> judged = kind.onlyNamed()
                    ? lines.stream()
                            .filter(other ->
                                    other.isOf(rule) && other.scope().kpi().isPresent())
                            .map(Line::scope)
                            .toList()
                    : plan.kpis().stream()
                            .filter(kind::judges)
                            .map(kpi -> LimitScope.of(kpi.id(), Segment.TOTAL))
                            .toList();
            boolean any = judged.stream()
                    .anyMatch(named -> joined(named.segment(), scope.segment())
                            .filter(segment -> isCut(plan.kpi(named.kpi().orElseThrow()), segment))
                            .isPresent());
            return any
                    ? Optional.empty()
                    : problem(
                            "segment",
                            scope.segment().toString(),
                            "rule " + rule.name() + " judges no kpi that has figures for '" + scope.segment() + "'",
                            kind.onlyNamed()
                                    ? "name kpi: ... or goal: ..., here or in another line for the rule"
                                    : "name a segment that a kpi it judges is cut by");
        }

        /** Whether rules see figures within the segment: a level may be finer than it, not coarser. */
        private static boolean isCut(Kpi kpi, Segment segment) {
            return kpi.levels().stream()
                    .anyMatch(level ->
                            level.dimensions().containsAll(segment.level().dimensions()));
        }

        private Optional<Problem> problem(String field, String value, String message, String fix) {
            return Optional.of(
                    new Problem(Problem.Code.DOES_NOT_FIT, line.place(), path + "." + field, value, message, fix));
        }
    }
}
