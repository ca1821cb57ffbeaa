package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.goalhealth.alert.AlertHistory;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.History;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.SegmentSettings;
import org.goalhealth.plan.Subject;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.CustomerSegments;
import org.goalhealth.report.GoalCanvas;
import org.goalhealth.report.Report;
import org.goalhealth.rules.internal.Bounds;
import org.goalhealth.rules.internal.Evaluation;
import org.goalhealth.rules.internal.Judgement;
import org.goalhealth.rules.internal.LoadedRules;
import org.goalhealth.rules.internal.RuleBook;
import org.goalhealth.rules.internal.Segmenting;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.Situation;
import org.goalhealth.time.PlanCalendar;

/**
 * Judges plans by rules.
 *
 * <p>Thread-safe: make one and share it. Answers are a pure function of the rules, the plan, the history and the date;
 * no clock is read, and no answer is kept between two calls. A date is judged by the plan as it is valid on it: {@link
 * Plan#at}. Nothing changes but by {@link #replaceRules}, and that all
 * at once: whatever begins before goes on with the rules it began with.
 */
public final class GoalHealth {

    private final Bounds bounds;
    private final HealthListener listener;
    /** Lets the longest waiting in first. */
    private final ReentrantLock replacing = new ReentrantLock(true);
    /** Read once by whatever evaluates. */
    private volatile RuleBook rules;

    GoalHealth(RuleBook rules, Bounds bounds, HealthListener listener) {
        this.rules = rules;
        this.bounds = bounds;
        this.listener = listener;
    }

    /** With the shipped rules. */
    public static GoalHealth standard() {
        return builder().build();
    }

    /** Starts without rules; where none are given, the shipped ones are taken. */
    public static GoalHealthBuilder builder() {
        return new GoalHealthBuilder();
    }

    /** The rules that plans are judged by, by name. */
    public List<RuleInfo> rules() {
        return rules.all().rules();
    }

    /**
     * Compiles packs and puts them in place of all rules before, texts included.
     *
     * <p>Always compiles the packs whole. Evaluations that are running go on with the rules they began with; those that
     * begin after this returns have the new ones. A monitor goes on with its own until {@link Monitor#replaceRules}.
     * Replacements by several threads wait for each other, and take effect
     * in the order in which they were called: the last one called stands.
     *
     * @param packs a rule of a later one replaces one of the same name; none stands for the shipped one, which is not
     *     added to others unasked
     * @throws InvalidRulesException with every problem of every pack; nothing has changed then
     */
    public void replaceRules(List<RulePack> packs) {
        List<RulePack> wanted = List.copyOf(packs);
        replacing.lock();
        try {
            rules = RuleBook.of(wanted);
        } finally {
            replacing.unlock();
        }
    }

    /**
     * The state of a plan at a date.
     *
     * <p>A rule that fails is left out and named among the report's failures; what other rules find is what they would
     * find without it.
     *
     * @param date what has ended before the start of this day counts; a figure of a later period is not looked at
     * @param history made for this plan, or for one that differs only in limits, budgets, funnels and texts
     * @throws IllegalArgumentException where the history was made for a plan that measures otherwise
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public Report assess(Plan plan, History history, LocalDate date) {
        LoadedRules loaded = rules.forPlan(plan);
        LimitBook limits = limits(plan, history, loaded);
        Situation situation = Situation.at(date, plan, history, limits);
        Judgement judged = new Evaluation(loaded, plan, bounds).of(situation);
        return Report.of(plan, history, situation, judged.findings(), judged.failures());
    }

    /**
     * What is weak in the way a plan is made, before any figure arrives (G).
     *
     * <p>Only rules that read facts of a plan's design have something to say; an author's pack may add its own. The
     * report has no figures, and its findings are no alerts: they are gone once the plan is mended.
     *
     * @param date the day of the review
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public Report review(Plan plan, LocalDate date) {
        LoadedRules loaded = rules.all();
        History nothing = History.of(plan, List.of());
        Situation design = Situation.ofDesign(date, plan, nothing, limits(loaded, plan));
        Judgement judged = new Evaluation(loaded, plan, bounds).of(design);
        return Report.of(plan, nothing, design, judged.findings(), judged.failures());
    }

    /**
     * What a target that is asked for would make weak in the way a plan is made (A3, A5): what a review of the plan as it
     * would be finds, and one of the plan as it is does not, or finds with other figures.
     *
     * @param request need not be one of the plan's
     * @param date the day of the review; the plan is looked at as it is valid on it
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public List<Finding> review(Plan plan, LocalDate date, Adjustment request) {
        List<Finding> found = review(plan, date).findings();
        return review(plan.at(date).supposing(request), date).findings().stream()
                .filter(finding -> !found.contains(finding))
                .toList();
    }

    /**
     * What goals are meant to change, what they are given for it, and what stands ready with the figures of its trigger
     * (R7).
     *
     * @param date targets are those that are valid on this day
     * @throws InvalidPlanException where a limit, contingency or {@code off} of the plan does not fit the rules
     */
    public GoalCanvas canvas(Plan plan, LocalDate date) {
        LoadedRules loaded = rules.forPlan(plan);
        LimitBook limits = limits(loaded, plan);
        return GoalCanvas.of(plan, date, line -> loaded.contingency(line, limits.at(plan, line), plan.off()));
    }

    /**
     * Customers with the segments that rules put them into, and what is done for them (C1).
     *
     * <p>Only rules that read facts of customers have something to say; an author's pack may add its own. What they find
     * are no alerts: a segment is worked out anew as of each day.
     *
     * @param settings what the company says of rules and care lists
     * @param calendar in whose days is counted
     * @throws InvalidPlanException where a limit, {@code off} or care list does not fit the rules
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public CustomerSegments customers(CustomerTable table, SegmentSettings settings, PlanCalendar calendar) {
        return new Segmenting(rules.all(), bounds).of(table, settings, calendar);
    }

    /**
     * What the rules would have said at every period end that the history covers, and on each day on which an adjustment of
     * the plan took effect.
     *
     * <p>A rule that fails on a date is left out there, tried again on the next, and named among the failures.
     *
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where the engine fails and no rule is to blame
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
        LoadedRules loaded = rules.forPlan(plan);
        LimitBook limits = limits(plan, history, loaded);
        NavigableSet<LocalDate> all = PeriodEnds.of(plan, history, to);
        if (all.isEmpty()) {
            return new Backtest(plan, List.of(), List.of(), List.of());
        }
        try (Replay replay = new Replay(plan, history, loaded, limits, bounds, all.first())) {
            return replay.over(all, from, progress);
        }
    }

    /**
     * The alerts that would stand at a date had the plan been watched from where its data begins.
     *
     * <p>Evaluated at every period end; nobody has acknowledged or silenced anything. Those that ended of late are among
     * them.
     *
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public List<AlertHistory> alerts(Plan plan, History history, LocalDate date) {
        LoadedRules loaded = rules.forPlan(plan);
        LimitBook limits = limits(plan, history, loaded);
        NavigableSet<LocalDate> all = PeriodEnds.of(plan, history, Optional.of(date));
        if (all.isEmpty()) {
            return List.of();
        }
        try (Replay replay = new Replay(plan, history, loaded, limits, bounds, all.first())) {
            return replay.alerts(all);
        }
    }

    /**
     * Why there is a finding at a date, and what would clear it.
     *
     * @return empty where {@link #assess} finds no such thing
     * @throws IllegalArgumentException where the history was made for a plan that measures otherwise
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public Optional<Explanation> explain(Plan plan, History history, LocalDate date, Fingerprint finding) {
        try (Explanations explanations = explanations(plan, history, date)) {
            return explanations.explain(finding);
        }
    }

    /** As {@link #explain}, for every finding of {@link #assess}, in their order. */
    public List<Explanation> explainAll(Plan plan, History history, LocalDate date) {
        try (Explanations explanations = explanations(plan, history, date)) {
            return explanations.all();
        }
    }

    /**
     * Why a rule finds nothing of a subject at a date, and what would make it; or that it does.
     *
     * @param rule the rule's name
     * @param segment with its pairs in the plan's order, as {@link Plan#segment} gives it
     * @throws IllegalArgumentException where the history was made for a plan that measures otherwise
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public WhyNot whyNot(Plan plan, History history, LocalDate date, String rule, Subject subject, Segment segment) {
        try (Explanations explanations = explanations(plan, history, date)) {
            return explanations.whyNot(rule, subject, segment);
        }
    }

    /**
     * Begins to explain a date: one evaluation for many questions. The caller closes it.
     *
     * <p>Nothing is evaluated before the first question, which may throw what {@link #explain} does.
     */
    public Explanations explanations(Plan plan, History history, LocalDate date) {
        return new Explanations(this, rules, plan, history, date);
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

    static LimitBook limits(Plan plan, History history, LoadedRules loaded) {
        if (!history.fits(plan)) {
            throw new IllegalArgumentException(
                    "the history was made for another plan: " + history.plan().id() + " measures other than "
                            + plan.id() + " does\n  make it for this one: History.of(plan, observations)");
        }
        return limits(loaded, plan);
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

    /**
     * Watches a portfolio whose findings become alerts, going on from what a store has of it.
     *
     * @param plan its id is the portfolio's; where the store has something of it, as it measured then
     * @param date where to begin, if the store has nothing of it: what has ended before the start of this day counts
     * @throws IllegalArgumentException where the plan measures otherwise than when it was last saved: open with that
     *     plan, then use {@link AlertMonitor#replacePlan}
     * @throws InvalidPlanException where a limit or {@code off} of the plan does not fit the rules
     * @throws org.goalhealth.alert.store.StoreException where the store fails, or another process saves at this moment
     */
    public AlertMonitor alertMonitor(Plan plan, LocalDate date, AlertStore store, AlertSettings settings) {
        return AlertMonitor.open(this, plan, date, store, settings);
    }

    static LimitBook limits(LoadedRules loaded, Plan plan) {
        LimitBook book =
                LimitBook.of(plan, loaded.rules().stream().map(RuleInfo::judged).toList());
        loaded.checkContingencies(plan);
        return book;
    }

    /** The rules that hold now. Whoever asks keeps the answer for all of one evaluation. */
    RuleBook current() {
        return rules;
    }

    Bounds bounds() {
        return bounds;
    }

    HealthListener listener() {
        return listener;
    }
}
