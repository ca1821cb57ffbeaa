package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.Report;
import org.goalhealth.rules.internal.Evaluation;
import org.goalhealth.rules.internal.RuleBook;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.Situation;

/**
 * Judges plans by rules.
 *
 * <p>Immutable and thread-safe: make one and share it. Answers are a pure function of the rules, the plan, the history
 * and the date; no clock is read, and no answer is kept between two calls.
 */
public final class GoalHealth {

    private final RuleBook rules;
    private final int fireLimit;

    GoalHealth(RuleBook rules, int fireLimit) {
        this.rules = rules;
        this.fireLimit = fireLimit;
    }

    /** With the shipped rules. */
    public static GoalHealth standard() {
        return builder().build();
    }

    /** Starts without rules; where none are given, the shipped ones are taken. */
    public static GoalHealthBuilder builder() {
        return new GoalHealthBuilder();
    }

    /** The rules that are loaded, by name. */
    public List<RuleInfo> rules() {
        return rules.rules();
    }

    /**
     * The state of a plan at a date.
     *
     * @param date what has ended before the start of this day counts; a figure of a later period is not looked at
     * @param history made for this plan, or for one that differs only in limits, budgets, funnels and texts
     * @throws IllegalArgumentException where the history was made for a plan that measures otherwise
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where a rule throws, or rules fire more often than the fire limit
     */
    public Report assess(Plan plan, History history, LocalDate date) {
        LimitBook limits = limits(plan, history);
        Situation situation = Situation.at(date, plan, history, limits);
        return Report.of(plan, history, situation, findings(plan, situation));
    }

    /**
     * What the rules would have said at every period end that the history covers.
     *
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where a rule throws, or rules fire more often than the fire limit
     */
    public Backtest backtest(Plan plan, History history) {
        return backtest(plan, history, Optional.empty(), Optional.empty(), Progress.NONE);
    }

    /**
     * As {@link #backtest(Plan, History)}, over a stretch of time.
     *
     * @param from the first date to evaluate; where data begins if absent. An episode that was running then is reported
     *     with the date on which it really fired
     * @param to the last date, which is evaluated whether a period ends on it or not; where data ends if absent
     */
    public Backtest backtest(
            Plan plan, History history, Optional<LocalDate> from, Optional<LocalDate> to, Progress progress) {
        LimitBook limits = limits(plan, history);
        return new Replay(plan, date -> findings(plan, Situation.at(date, plan, history, limits)))
                .over(PeriodEnds.of(plan, history, to), from, progress);
    }

    /**
     * Begins to watch a portfolio of which nothing is known yet.
     *
     * @param date what has ended before the start of this day counts
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     */
    public Monitor monitor(Plan plan, LocalDate date) {
        return monitor(plan, date, Retention.STANDARD);
    }

    /** As {@link #monitor(Plan, LocalDate)}, with more or less history kept. */
    public Monitor monitor(Plan plan, LocalDate date, Retention retention) {
        return new Monitor(this, plan, date, retention);
    }

    private LimitBook limits(Plan plan, History history) {
        if (!history.fits(plan)) {
            throw new IllegalArgumentException(
                    "the history was made for another plan: " + history.plan().id() + " measures other than "
                            + plan.id() + " does\n  make it for this one: History.of(plan, observations)");
        }
        return limits(rules, plan);
    }

    /**
     * Goes on where a monitor was when it wrote a snapshot; what is found at once is not told, for it was told then.
     *
     * @param plan the plan of the monitor that wrote it
     * @param snapshot what {@link Monitor#snapshot} returned, in this version or the two before it
     * @throws IllegalArgumentException where the bytes are damaged, of a newer version, or of another plan
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     */
    public Monitor restore(Plan plan, byte[] snapshot) {
        return Monitor.restored(this, plan, snapshot);
    }

    static LimitBook limits(RuleBook rules, Plan plan) {
        return LimitBook.of(plan, rules.rules().stream().map(RuleInfo::judged).toList());
    }

    RuleBook current() {
        return rules;
    }

    int fireLimit() {
        return fireLimit;
    }

    private List<Finding> findings(Plan plan, Situation situation) {
        return new Evaluation(rules, Set.copyOf(plan.off()), fireLimit).findings(plan, situation);
    }
}
