package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/** Makes facts about what became of the money of budgets that a line of limits names for the rule. */
final class NamedBudgets implements Derivation {

    private final Maker maker;
    private final ToIntFunction<AppliedLimits> before;

    /** Makes the fact on one series, where there is one. */
    private interface Maker {
        Optional<SeriesFact> of(Scene scene, JudgedRule rule, Budget budget, Series series, NamedBudgets derivation);
    }

    /** Makes a fact about a line. */
    interface OfLine {
        Optional<SeriesFact> of(
                JudgedRule rule,
                Budget budget,
                Budget.Line line,
                AppliedLimits applied,
                Series series,
                JudgedTime time);
    }

    /** Makes a fact about a whole budget. */
    interface OfWhole {
        SeriesFact of(
                JudgedRule rule,
                Budget budget,
                List<Budget.Line> counted,
                AppliedLimits applied,
                Series series,
                List<Companion> others,
                JudgedTime time);
    }

    private NamedBudgets(Maker maker, ToIntFunction<AppliedLimits> before) {
        this.maker = maker;
        this.before = before;
    }

    /**
     * A fact for each line.
     *
     * @param before how many of the budget's periods before the one judged it looks at
     */
    static NamedBudgets lines(ToIntFunction<AppliedLimits> before, OfLine made) {
        return new NamedBudgets(
                (scene, rule, budget, series, self) -> {
                    LimitScope scope = LimitScope.of(budget.id(), series.segment());
                    if (!scene.limits().names(rule, scope)) {
                        return Optional.empty();
                    }
                    AppliedLimits applied = scene.limits().limits(rule, scope);
                    return made.of(
                            rule,
                            budget,
                            line(budget, series.segment()),
                            applied,
                            series,
                            self.time(scene, budget, series.kpi(), applied));
                },
                before);
    }

    /**
     * A fact for each budget, on the series of the first line that counts.
     *
     * @param before how many of the budget's periods before the one judged it looks at
     * @param locked whether locked lines count
     */
    static NamedBudgets wholes(ToIntFunction<AppliedLimits> before, boolean locked, OfWhole made) {
        return new NamedBudgets(
                (scene, rule, budget, series, self) -> {
                    List<Budget.Line> counted = budget.lines().stream()
                            .filter(line -> locked || !line.locked())
                            .toList();
                    LimitScope scope = LimitScope.of(budget.id(), Segment.TOTAL);
                    if (counted.isEmpty()
                            || !counted.get(0).segment().equals(series.segment())
                            || !scene.limits().names(rule, scope)) {
                        return Optional.empty();
                    }
                    List<Companion> others = new ArrayList<>();
                    counted.stream()
                            .skip(1)
                            .forEach(line -> others.add(new Companion(scene.book(), series.kpi(), line.segment())));
                    AppliedLimits applied = scene.limits().limits(rule, scope);
                    return Optional.of(made.of(
                            rule,
                            budget,
                            counted,
                            applied,
                            series,
                            others,
                            self.time(scene, budget, series.kpi(), applied)));
                },
                before);
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        if (!series.kpi().input().isRatio()) {
            return;
        }
        for (Budget budget : scene.budgets(series)) {
            maker.of(scene, rule, budget, series, this).ifPresent(facts);
        }
    }

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        plan.limits().stream()
                .filter(line -> line.rule().equals(limits.rule()))
                .flatMap(line -> line.scope().budget().flatMap(plan::find).stream())
                .distinct()
                .forEach(budget -> {
                    Kpi kpi = plan.kpi(budget.returnKpi());
                    // The latest judged period may have ended as long ago as it is long.
                    periods.accept(kpi, (before.applyAsInt(limits) + 2) * span(budget, kpi));
                });
    }

    private JudgedTime time(Scene scene, Budget budget, Kpi kpi, AppliedLimits applied) {
        return scene.time(kpi, budget.every(), before.applyAsInt(applied) * span(budget, kpi));
    }

    /** How many of the KPI's periods one of the budget's has, at most. */
    private static int span(Budget budget, Kpi kpi) {
        return budget.every() == kpi.every() ? 1 : LookBack.periodsIn(budget.every(), kpi.every());
    }

    private static Budget.Line line(Budget budget, Segment segment) {
        return budget.lines().stream()
                .filter(line -> line.segment().equals(segment))
                .findFirst()
                .orElseThrow();
    }
}
