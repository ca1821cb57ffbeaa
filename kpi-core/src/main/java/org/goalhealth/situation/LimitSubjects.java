package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/** What lines of limits can be about: how the KPIs that rules judge are cut, and budgets. Not thread-safe. */
final class LimitSubjects {

    /** What a line names of a KPI that is cut to these levels. */
    private record Named(Segment segment, List<Level> levels) {}

    /** Of a budget, or of any where none is given, the lines that have this pair in their segment. */
    private record Pair(Optional<BudgetId> budget, Segment.Part part) {}

    private final Plan plan;
    private final Map<String, Set<Named>> namedByRule = new HashMap<>();
    private final Map<FactKind, Set<Level>> levels = new EnumMap<>(FactKind.class);
    private final Map<Pair, List<Segment>> budgeted = new HashMap<>();

    LimitSubjects(Plan plan, List<ScopedLine> lines) {
        this.plan = plan;
        for (ScopedLine line : lines) {
            line.scope()
                    .kpi()
                    .flatMap(plan::find)
                    .ifPresent(kpi -> namedByRule
                            .computeIfAbsent(line.written().rule(), rule -> new LinkedHashSet<>())
                            .add(new Named(line.scope().segment(), kpi.levels())));
        }
        for (Budget budget : plan.budgets()) {
            for (Budget.Line line : budget.lines()) {
                for (Segment.Part part : line.segment().parts()) {
                    add(new Pair(Optional.of(budget.id()), part), line.segment());
                    add(new Pair(Optional.empty(), part), line.segment());
                }
            }
        }
    }

    /** Whether rules see figures of the KPI within the segment: a level may be finer than it, not coarser. */
    boolean isCut(Kpi kpi, Segment segment) {
        return areCut(kpi.levels(), segment);
    }

    /** Whether the rule judges, by facts of this kind, a KPI that has figures within the segment. */
    boolean isJudged(JudgedRule rule, FactKind kind, Segment segment) {
        return kind.onlyNamed()
                ? namedByRule.getOrDefault(rule.name(), Set.of()).stream()
                        .anyMatch(named -> ScopedLine.joined(named.segment(), segment)
                                .filter(joined -> areCut(named.levels(), joined))
                                .isPresent())
                : areCut(levels.computeIfAbsent(kind, this::judgedLevels), segment);
    }

    /** Whether a line of the budget, or of any where none is given, is within the segment. */
    boolean isBudgeted(Optional<BudgetId> budget, Segment segment) {
        if (segment.isTotal()) {
            return budget.isEmpty()
                    ? !plan.budgets().isEmpty()
                    : budget.flatMap(plan::find).isPresent();
        }
        return budgeted.getOrDefault(new Pair(budget, segment.parts().get(0)), List.of()).stream()
                .anyMatch(line -> line.isWithin(segment));
    }

    private void add(Pair pair, Segment segment) {
        budgeted.computeIfAbsent(pair, p -> new ArrayList<>()).add(segment);
    }

    private Set<Level> judgedLevels(FactKind kind) {
        return plan.kpis().stream()
                .filter(kpi -> kind.judges(plan, kpi))
                .flatMap(kpi -> kpi.levels().stream())
                .collect(Collectors.toSet());
    }

    private static boolean areCut(Iterable<Level> levels, Segment segment) {
        List<String> dimensions = segment.level().dimensions();
        for (Level level : levels) {
            if (level.dimensions().containsAll(dimensions)) {
                return true;
            }
        }
        return false;
    }
}
