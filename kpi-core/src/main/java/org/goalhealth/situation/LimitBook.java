package org.goalhealth.situation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;

/**
 * Which figure holds for a rule and a subject: the rule's default, or the plan's line that names most of the subject.
 *
 * <p>Immutable and thread-safe. Made once for a plan and a set of rules, and checks that they fit.
 */
public final class LimitBook {

    private final Map<String, JudgedRule> rules;
    private final List<ScopedLine> lines;

    private LimitBook(Map<String, JudgedRule> rules, List<ScopedLine> lines) {
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
        List<ScopedLine> lines = plan.limits().stream()
                .flatMap(line -> ScopedLine.of(plan, line).stream())
                .toList();
        List<Problem> problems = new LimitCheck(plan, byName, lines).problems();
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
        return new LimitBook(byName, lines);
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
}
