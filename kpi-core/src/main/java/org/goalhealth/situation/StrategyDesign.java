package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Strategy;
import org.goalhealth.plan.StrategyKind;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.TopicId;

/** What a strategy is after, and what its goals measure (G22). There is one for each strategy of the plan. */
public final class StrategyDesign extends DesignFact {

    private final Strategy strategy;
    private final Set<String> measures;

    private StrategyDesign(Strategy strategy, Plan plan, LocalDate date) {
        super(new Subject.OfStrategy(strategy.id()), plan.calendar(), date);
        this.strategy = strategy;
        this.measures = strategy.goals().stream()
                .flatMap(goal -> plan.find(goal).flatMap(Goal::measure).stream())
                .flatMap(measure -> plan.design().of(measure.kpi()).measures().stream())
                .map(TopicId::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    static void make(Plan plan, LocalDate date, Consumer<Fact> facts) {
        plan.design().strategies().forEach(strategy -> facts.accept(new StrategyDesign(strategy, plan, date)));
    }

    /** The id of the strategy. */
    public String getStrategy() {
        return strategy.id().value();
    }

    /** What it is after. */
    public StrategyKind getKind() {
        return strategy.kind();
    }

    /** What the KPIs of its goals measure, as they say it themselves. */
    public Set<String> getMeasures() {
        return measures;
    }
}
