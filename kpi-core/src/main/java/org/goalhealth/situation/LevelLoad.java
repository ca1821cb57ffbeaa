package org.goalhealth.situation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalLevel;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/**
 * How many KPIs the goals of one level are measured by (G15). There is one for each level that goals name and each rule
 * that reads them.
 */
public final class LevelLoad extends LimitedDesign {

    private final GoalLevel level;
    private final CountLimit limit;
    private final int kpis;

    private LevelLoad(DesignKind.Given given, GoalLevel level, int kpis) {
        super(given, new Subject.OfLevel(level));
        this.level = level;
        this.limit = given.limits().as(CountLimit.class, CountLimit::from);
        this.kpis = kpis;
    }

    static void make(DesignKind.Given given, Consumer<PlanFact> facts) {
        Arrays.stream(GoalLevel.values())
                .forEach(level -> facts.accept(new LevelLoad(given, level, kpis(given.plan(), level))));
    }

    private static int kpis(Plan plan, GoalLevel level) {
        return Math.toIntExact(plan.goals().stream()
                .filter(goal -> plan.design()
                        .of(goal.id())
                        .level()
                        .filter(level::equals)
                        .isPresent())
                .flatMap(goal -> goal.measure().stream())
                .map(Goal.Measure::kpi)
                .distinct()
                .count());
    }

    /** The level. */
    public GoalLevel getLevel() {
        return level;
    }

    /** How many KPIs its goals are measured by; each counts once. */
    public int getKpis() {
        return kpis;
    }

    /** The limits that it is judged by. */
    public CountLimit getLimit() {
        return limit;
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, Fraction.of(kpis), Unit.Plain.PLAIN),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, Fraction.of(limit.most()), Unit.Plain.PLAIN));
    }
}
