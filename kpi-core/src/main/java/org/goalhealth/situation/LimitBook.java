package org.goalhealth.situation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.LimitLine;
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
    private final Map<String, List<ScopedLine>> lines;
    private final Map<String, RuleLimits> limits = new HashMap<>();

    private LimitBook(Map<String, JudgedRule> rules, List<ScopedLine> lines) {
        this.rules = rules;
        this.lines = lines.stream()
                .collect(Collectors.groupingBy(line -> line.written().rule()));
        rules.forEach((name, rule) -> limits.put(name, over(rule)));
    }

    /**
     * Lays the plan's lines over the rules' defaults.
     *
     * @param rules every rule that is loaded, those switched off too
     * @throws InvalidPlanException where a line or {@code off} names a rule or limit that does not exist, a value is of
     *     the wrong kind, a line can never apply, or a rule is left without a figure
     */
    public static LimitBook of(Plan plan, Collection<JudgedRule> rules) {
        return of(plan, rules, false);
    }

    /**
     * As {@link #of(Plan, Collection)}, for the rules that put customers into segments.
     *
     * @param plan stands for the file of customers, and has its limits and {@code off}
     * @param rules those that read facts of customers, and no others
     */
    public static LimitBook ofCustomers(Plan plan, Collection<JudgedRule> rules) {
        return of(plan, rules, true);
    }

    private static LimitBook of(Plan plan, Collection<JudgedRule> rules, boolean ofCustomers) {
        Map<String, JudgedRule> byName = new LinkedHashMap<>();
        rules.forEach(rule -> byName.put(rule.name(), rule));
        List<ScopedLine> lines = plan.limits().stream()
                .flatMap(line -> ScopedLine.of(plan, line).stream())
                .toList();
        List<Problem> problems = new LimitCheck(plan, byName, lines, ofCustomers).problems();
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
        return new LimitBook(byName, lines);
    }

    /** The figures for a subject that names its own KPI, goal, funnel or budget and its full segment. */
    AppliedLimits limits(JudgedRule rule, LimitScope subject) {
        return of(rule).limits(subject);
    }

    /**
     * The figures that hold where a line of the plan is about, its own and those of all lines as wide or wider.
     *
     * @param line one of the plan's that this is of
     */
    public List<AppliedLimit> at(Plan plan, LimitLine line) {
        JudgedRule rule = rules.get(line.rule());
        if (rule == null) {
            throw new IllegalArgumentException("no rule '" + line.rule() + "' is loaded\n  ask for a line of the plan");
        }
        LimitScope scope = ScopedLine.of(plan, line).map(ScopedLine::scope).orElse(LimitScope.EVERYWHERE);
        return limits(rule, scope).all();
    }

    /** Whether a line of the plan names the subject's KPI, a goal of it or its funnel for this rule, and its segment or a wider one. */
    boolean names(JudgedRule rule, LimitScope subject) {
        return of(rule).names(subject);
    }

    /** Whether a rule that reads facts of customers judges them: one that reads accounts only where a line names it. */
    public boolean judgesCustomers(JudgedRule rule) {
        return !rule.kinds().contains(FactKind.CUSTOMER_ACCOUNT) || of(rule).isNamed();
    }

    /** Figures of a rule that may hold for some subject: its defaults, and what each line of the plan makes of them. */
    List<AppliedLimits> possible(JudgedRule rule) {
        return of(rule).possible();
    }

    Collection<JudgedRule> rules() {
        return rules.values();
    }

    private RuleLimits of(JudgedRule rule) {
        RuleLimits known = limits.get(rule.name());
        return known != null && known.rule().equals(rule) ? known : over(rule);
    }

    private RuleLimits over(JudgedRule rule) {
        return new RuleLimits(rule, lines.getOrDefault(rule.name(), List.of()));
    }
}
