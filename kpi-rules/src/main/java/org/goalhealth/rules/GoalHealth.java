package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.goalhealth.alert.EpisodeBook;
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
 * and the date; no clock is read, and nothing is kept between two calls.
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
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where a rule throws, or rules fire more often than the fire limit
     */
    public Report assess(Plan plan, History history, LocalDate date) {
        LimitBook limits = limits(plan);
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
        return backtest(plan, history, LocalDate.MIN, LocalDate.MAX, Progress.NONE);
    }

    /**
     * As {@link #backtest(Plan, History)}, over a stretch of the history.
     *
     * @param from the first date to evaluate, inclusive
     * @param to the last date to evaluate, inclusive
     */
    public Backtest backtest(Plan plan, History history, LocalDate from, LocalDate to, Progress progress) {
        LimitBook limits = limits(plan);
        NavigableSet<LocalDate> dates = PeriodEnds.of(plan, history, from, to);
        EpisodeBook book = new EpisodeBook();
        int done = 0;
        for (LocalDate date : dates) {
            book.add(findings(plan, Situation.at(date, plan, history, limits)));
            progress.at(++done, dates.size());
        }
        return new Backtest(
                plan,
                dates.isEmpty() ? from : dates.first(),
                dates.isEmpty() ? to : dates.last(),
                dates.size(),
                book.episodes());
    }

    private LimitBook limits(Plan plan) {
        return LimitBook.of(plan, rules.rules().stream().map(RuleInfo::judged).toList());
    }

    private List<Finding> findings(Plan plan, Situation situation) {
        return new Evaluation(rules, Set.copyOf(plan.off()), fireLimit).findings(plan, situation);
    }
}
