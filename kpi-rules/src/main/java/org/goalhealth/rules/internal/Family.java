package org.goalhealth.rules.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    /** Judges what the plan says of days: milestones, and channels that are disrupted. */
    PLAN,
    /** Judges service indicators, and KPIs with a benchmark. */
    SERVICE;

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
            case SERVICE ->
                plan.kpis().stream()
                        .anyMatch(kpi ->
                                kpi.service().isPresent() || kpi.benchmark().isPresent());
            case PLAN -> !plan.milestones().isEmpty() || !plan.channels().isEmpty();
        };
    }

    /** The name of the folder that holds its rule files. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
