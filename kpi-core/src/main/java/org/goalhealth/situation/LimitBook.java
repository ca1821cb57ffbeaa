package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;

/**
 * Which figure holds for a rule and a subject: the rule's default, or the plan's line that names most of the subject.
 *
 * <p>Immutable and thread-safe. Made once for a plan and a set of rules, and checks that they fit.
 */
public final class LimitBook {

    private final Map<String, JudgedRule> rules;
    private final List<LimitLine> lines;

    private LimitBook(Map<String, JudgedRule> rules, List<LimitLine> lines) {
        this.rules = rules;
        this.lines = lines;
    }

    /**
     * Lays the plan's lines over the rules' defaults.
     *
     * @param rules every rule that is loaded, those switched off too
     * @throws InvalidPlanException where a line or {@code off} names a rule or limit that does not exist, a value is of
     *     the wrong kind, or a rule is left without a figure
     */
    public static LimitBook of(Plan plan, Collection<JudgedRule> rules) {
        Map<String, JudgedRule> byName = new LinkedHashMap<>();
        rules.forEach(rule -> byName.put(rule.name(), rule));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < plan.limits().size(); i++) {
            check(plan.limits().get(i), "limits." + i, byName, problems);
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
        return new LimitBook(byName, plan.limits());
    }

    /** The figures for a subject that names its own KPI, goal, funnel or budget and its full segment. */
    AppliedLimits limits(JudgedRule rule, LimitScope subject) {
        Map<String, AppliedLimit> applied = new LinkedHashMap<>();
        rule.defaults()
                .forEach((name, value) ->
                        applied.put(name, new AppliedLimit(name, value, LimitOrigin.RuleDefault.RULE_DEFAULT)));
        lines.stream()
                .filter(line -> line.rule().equals(rule.name()) && line.scope().covers(subject))
                .sorted(Comparator.comparingInt(line -> line.scope().narrowness()))
                .forEach(line -> line.values()
                        .forEach((name, value) -> applied.put(
                                name,
                                new AppliedLimit(name, value, new LimitOrigin.PlanLine(line.scope(), line.place())))));
        return new AppliedLimits(rule.name(), applied);
    }

    /** Whether a line of the plan names the subject's KPI for this rule, and its segment or a wider one. */
    boolean names(JudgedRule rule, LimitScope subject) {
        return lines.stream()
                .anyMatch(line -> line.rule().equals(rule.name())
                        && line.scope().kpi().isPresent()
                        && line.scope().covers(subject));
    }

    Collection<JudgedRule> rules() {
        return rules.values();
    }

    private static void check(LimitLine line, String path, Map<String, JudgedRule> rules, List<Problem> problems) {
        JudgedRule rule = rules.get(line.rule());
        if (rule == null) {
            problems.add(new Problem(
                    Problem.Code.UNKNOWN_NAME,
                    line.place(),
                    path + ".rule",
                    line.rule(),
                    "there is no rule '" + line.rule() + "'",
                    Nearest.hint(line.rule(), rules.keySet())));
            return;
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

    private static java.util.Optional<String[]> wrongKind(LimitType type, LimitValue value) {
        try {
            type.check(value);
            return java.util.Optional.empty();
        } catch (IllegalArgumentException e) {
            return java.util.Optional.of(String.valueOf(e.getMessage()).split("\n {2}", 2));
        }
    }
}
