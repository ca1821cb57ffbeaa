package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.rules.internal.Explainer;
import org.goalhealth.rules.internal.LoadedRules;
import org.goalhealth.rules.internal.RuleBook;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.Supposition;

/**
 * What is found at one date, and what is not, explained: one evaluation for many questions, as {@link
 * GoalHealth#explanations} begins it.
 *
 * <p>Each answer is the one that {@link GoalHealth#explain} or {@link GoalHealth#whyNot} gives, which evaluate anew for
 * each question. Not thread-safe; holds a session of the engine until it is closed.
 */
public final class Explanations implements AutoCloseable {

    private final RuleBook book;
    private final Plan plan;
    private final History history;
    private final LocalDate date;
    private final GoalHealth health;
    /** One for the rules that the plan loads, and one for all where a question names another. */
    private final IdentityHashMap<LoadedRules, Explainer> explainers = new IdentityHashMap<>(2);

    Explanations(GoalHealth health, RuleBook book, Plan plan, History history, LocalDate date) {
        this.health = health;
        this.book = book;
        this.plan = plan;
        this.history = history;
        this.date = date;
    }

    /** Every finding of the date, explained, in the order of {@link GoalHealth#assess}. */
    public List<Explanation> all() {
        return explainer(book.forPlan(plan)).all();
    }

    /** Why there is a finding, and what would clear it; empty where there is no such one. */
    public Optional<Explanation> explain(Fingerprint finding) {
        return explainer(book.forPlan(plan)).explain(finding);
    }

    /**
     * Why a rule finds nothing of a subject, and what would make it; or that it does.
     *
     * @param rule the rule's name
     * @param segment with its pairs in the plan's order, as {@link Plan#segment} gives it
     */
    public WhyNot whyNot(String rule, Subject subject, Segment segment) {
        return explainer(book.forPlan(plan, rule)).whyNot(rule, subject, segment);
    }

    /** Ends the engine's sessions. */
    @Override
    public void close() {
        explainers.values().forEach(Explainer::close);
        explainers.clear();
    }

    private Explainer explainer(LoadedRules loaded) {
        return explainers.computeIfAbsent(loaded, rules -> {
            LimitBook limits = GoalHealth.limits(plan, history, rules);
            return new Explainer(rules, plan, Supposition.at(date, plan, history, limits), health.bounds());
        });
    }
}
