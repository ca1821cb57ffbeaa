package org.goalhealth.rules;

import java.time.LocalDate;
import org.goalhealth.history.Closings;
import org.goalhealth.history.LiveHistory;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.internal.Bounds;
import org.goalhealth.rules.internal.Explainer;
import org.goalhealth.rules.internal.LoadedRules;
import org.goalhealth.rules.internal.RuleBook;
import org.goalhealth.rules.internal.Watch;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.LiveSituation;
import org.goalhealth.situation.LookBack;
import org.goalhealth.situation.Supposition;

/**
 * What a monitor holds: what was observed, the facts of it, the rules, and the session that watches.
 *
 * @param plan the version that is valid on the situation's date
 */
record Watched(
        Plan plan,
        RuleBook book,
        LoadedRules rules,
        LimitBook limits,
        Closings closings,
        LiveHistory history,
        LiveSituation situation,
        Watch watch) {

    static Watched nothingKnown(GoalHealth health, Plan plan, LocalDate date, Retention retention) {
        Closings closings = new Closings(plan.calendar(), date);
        Ruled ruled = Ruled.by(health, plan);
        LiveHistory history = new LiveHistory(plan, closings, ruled.lookBack(plan), retention.corrections());
        return of(health, plan, ruled, closings, history, date);
    }

    /** The rules of a plan, with the limits that they judge by. */
    private record Ruled(RuleBook book, LoadedRules rules, LimitBook limits) {

        static Ruled by(GoalHealth health, Plan plan) {
            RuleBook book = health.current();
            LoadedRules rules = book.forPlan(plan);
            return new Ruled(book, rules, GoalHealth.limits(rules, plan));
        }

        LookBack lookBack(Plan plan) {
            return LookBack.of(plan, limits);
        }
    }

    private static Watched of(
            GoalHealth health, Plan written, Ruled ruled, Closings closings, LiveHistory history, LocalDate date) {
        Plan plan = written.at(date);
        LoadedRules rules = ruled.rules();
        LimitBook limits = ruled.limits();
        Watch watch = new Watch(rules, plan, health.bounds());
        LiveSituation situation =
                new LiveSituation(plan, history, limits, closings, date, watch.wanted(), watch::awaited, watch);
        watch.begin(situation);
        return new Watched(plan, ruled.book(), rules, limits, closings, history, situation, watch);
    }

    static Watched restored(GoalHealth health, Plan plan, Snapshot.Head head) {
        Closings closings = new Closings(plan.calendar(), head.date());
        Ruled ruled = Ruled.by(health, plan);
        LiveHistory history = new LiveHistory(
                plan, closings, ruled.lookBack(plan), head.retention().corrections());
        history.read(head.rest());
        Watched watched = of(health, plan, ruled, closings, history, head.date());
        watched.situation.read(head.rest());
        return watched;
    }

    /** Explains the state as it is, by the rules that watch it. */
    Explainer explainer(LoadedRules by, Bounds bounds) {
        Supposition facts = Supposition.beside(situation, plan, history, GoalHealth.limits(by, plan));
        return new Explainer(by, plan, facts, bounds);
    }

    /** Lets time go by; where another version of the plan is valid then, its facts take the place of these (A3). */
    Watched advancedTo(GoalHealth health, LocalDate to) {
        situation.advanceTo(to);
        if (!situation.isOutdated()) {
            return this;
        }
        // Versions measure alike and are judged by the same rules: what was observed stays where it is, and feeds go
        // on.
        Watched next = of(health, plan, new Ruled(book, rules, limits), closings, history, to);
        next.situation.remembers(situation);
        next.watch.continues(watch);
        watch.close();
        return next;
    }

    Watched withRulesOf(GoalHealth health) {
        Watched next = of(health, plan, Ruled.by(health, plan), closings, history, situation.date());
        next.situation.remembers(situation);
        next.watch.continues(watch);
        return next;
    }

    Watched withPlan(GoalHealth health, Plan other, Retention retention) {
        LocalDate date = situation.date();
        Closings times = new Closings(other.calendar(), date);
        Ruled ruled = Ruled.by(health, other);
        LiveHistory moved = new LiveHistory(other, times, ruled.lookBack(other), retention.corrections());
        moved.takeOver(history);
        Watched next = of(health, other, ruled, times, moved, date);
        next.situation.remembers(situation);
        next.watch.continues(watch);
        return next;
    }
}
