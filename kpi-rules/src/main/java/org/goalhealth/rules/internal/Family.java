package org.goalhealth.rules.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/**
 * The families of shipped rules, a folder of rule files each, with the part of a plan without which none of their rules
 * can find anything.
 *
 * <p>A plan loads only the families that judge a part of it. A test derives the facts of plans that lack a part, and
 * holds every family to what it says here.
 */
enum Family {
    /** Judges KPIs and goals. */
    WARNING,
    BUDGET,
    FUNNEL,
    /** Judges KPIs and goals that the plan links with others. */
    LINK,
    /** Follows goals on their way. */
    COURSE,
    /** Sets goals against the resources used for them, and reviews them. */
    ELASTICITY,
    /** Judges KPIs against their own history, where a line of its rules' limits names them. */
    HISTORY,
    /** Judges goals that succeed, where a line of its rules' limits names them. */
    OPPORTUNITY,
    /** Judges what became of the money of budgets, where a line of its rules' limits names them. */
    SPEND,
    /** Judges what the plan says of days: milestones, and channels that are disrupted. */
    PLAN,
    /** Judges service indicators, and KPIs with a benchmark. */
    SERVICE,
    /** Judges what events are expected to bring. */
    EVENT,
    /** Looks at how the plan itself is made, where it is reviewed; no assessment makes the facts that it reads. */
    DESIGN,
    /** Puts customers into segments; no assessment makes the facts that it reads. */
    CUSTOMER;

    private static final String PACKAGE = "org.goalhealth.rules.";

    /** Those that judge some part of the plan. */
    static Set<Family> of(Plan plan) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        for (Family family : values()) {
            if (family.judges(plan)) {
                families.add(family);
            }
        }
        return families;
    }

    /** The family whose compiled rules have this class name. */
    static Optional<Family> ofModel(String className) {
        String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
        return Arrays.stream(values())
                .filter(family -> packageName.equals(PACKAGE + family.folder()))
                .findFirst();
    }

    boolean judges(Plan plan) {
        return switch (this) {
            case WARNING -> true;
            case BUDGET -> !plan.budgets().isEmpty();
            case FUNNEL -> !plan.funnels().isEmpty();
            case LINK -> !plan.links().isEmpty();
            case COURSE -> hasCourse(plan);
            case ELASTICITY -> hasElasticity(plan);
            case HISTORY, OPPORTUNITY, SPEND -> plan.limits().stream().anyMatch(this::isAskedForBy);
            case SERVICE ->
                plan.kpis().stream()
                        .anyMatch(kpi ->
                                kpi.service().isPresent() || kpi.benchmark().isPresent());
            case EVENT -> !plan.events().isEmpty();
            case DESIGN, CUSTOMER -> false;
            case PLAN -> !plan.milestones().isEmpty() || !plan.channels().isEmpty();
        };
    }

    private static boolean hasCourse(Plan plan) {
        for (Budget budget : plan.budgets()) {
            for (Budget.Line line : budget.lines()) {
                if (line.alternatives().isPresent()) {
                    return true;
                }
            }
        }
        for (Goal goal : plan.goals()) {
            if (goal.measure().flatMap(Goal.Measure::course).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasElasticity(Plan plan) {
        for (Goal goal : plan.goals()) {
            if (goal.measure()
                    .filter(measure ->
                            measure.elasticity().isPresent() || measure.review().isPresent())
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAskedForBy(LimitLine line) {
        LimitScope scope = line.scope();
        return (this == SPEND
                        ? scope.budget().isPresent()
                        : scope.kpi().isPresent() || scope.goal().isPresent())
                && rulesToBeAskedFor().contains(line.rule());
    }

    /** The rules that judge a KPI, goal or budget only where a line of limits names it. */
    Set<String> rulesToBeAskedFor() {
        return switch (this) {
            case HISTORY ->
                Set.of(
                        "change-on-previous",
                        "change-on-year",
                        "cost-up",
                        "cost-up-on-year",
                        "outlier",
                        "outlier-better",
                        "weekday-pattern");
            case OPPORTUNITY -> Set.of("over-target");
            case SPEND ->
                Set.of(
                        "overspend",
                        "underspend",
                        "resource-mismatch",
                        "stop-loss",
                        "far-above-target-return",
                        "scattered-spend");
            case WARNING, BUDGET, FUNNEL, LINK, COURSE, ELASTICITY, PLAN, SERVICE, EVENT, DESIGN, CUSTOMER -> Set.of();
        };
    }

    /** The name of the folder that holds its rule files. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
