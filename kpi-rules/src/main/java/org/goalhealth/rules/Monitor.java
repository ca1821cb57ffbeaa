package org.goalhealth.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.rules.internal.Explainer;
import org.goalhealth.rules.internal.LoadedRules;
import org.goalhealth.rules.internal.Watch;

/**
 * A portfolio under watch: observations and dates go in, changes of findings come out.
 *
 * <p>At any moment its findings are those that {@link GoalHealth#assess} would give for the same observations at its
 * date; each call answers how they differ from before. The order of observations does not matter, one said twice counts
 * once, a higher revision corrects a lower one. Time only goes forward, and only by {@link #advanceTo}: no clock is
 * read.
 *
 * <p><b>A rule that fails</b> is left out: what was found by it ends, what others find stays as it would be without it,
 * and each answer names it until it works again. It is tried again when {@link #advanceTo} moves the date, when rules or
 * the plan are replaced, and by a monitor that is restored; not at each observation, for a trial looks at all facts. So
 * a rule can still be left out when an observation has removed the cause, until time moves on: only so long do the
 * monitor's findings lack what an assessment would find.
 *
 * <p>Memory does not grow with time: of each series as much is kept as the plan's judgements look back on, and as many
 * closed periods as {@link Retention} says may still be corrected.
 *
 * <p><b>For one thread at a time.</b> A call that finds another thread inside the monitor throws {@link
 * IllegalStateException} and leaves the monitor as the other thread makes it. To watch many portfolios on several
 * threads, give each portfolio a monitor: they share one {@link GoalHealth}; {@link MonitorPool} does it.
 */
public final class Monitor implements AutoCloseable {

    private final GoalHealth health;
    private final Retention retention;
    private final SingleWriter writer = new SingleWriter();
    private final List<Problem> refused = new ArrayList<>();
    private Watched watched;
    private boolean closed;

    Monitor(GoalHealth health, Plan plan, LocalDate date, Retention retention) {
        this(health, retention, Watched.nothingKnown(health, plan, date, retention));
    }

    private Monitor(GoalHealth health, Retention retention, Watched watched) {
        this.health = health;
        this.retention = retention;
        this.watched = watched;
        watched.watch().evaluate();
    }

    static Monitor restored(GoalHealth health, Plan plan, byte[] snapshot) {
        Snapshot.Head head = Snapshot.head(plan, snapshot);
        return new Monitor(health, head.retention(), Watched.restored(health, plan, head));
    }

    /** The plan as it is valid at the monitor's date. */
    public Plan plan() {
        return watched.plan();
    }

    /** The date that time has come to: what has ended before the start of this day counts. */
    public LocalDate date() {
        return watched.situation().date();
    }

    public Retention retention() {
        return retention;
    }

    /**
     * Takes one observation and evaluates.
     *
     * @return what changed by it; one that cannot be used is a problem of the answer and changes nothing
     * @throws RuleFailedException where the engine fails and no rule is to blame; the observation is taken, and the next
     *     evaluation starts afresh
     */
    public Update observe(Observation observation) {
        enter();
        try {
            watched.history().take(observation).ifPresent(refused::add);
            return evaluated();
        } finally {
            writer.leave();
        }
    }

    /**
     * Takes observations and evaluates once.
     *
     * @return what changed by all of them; each that cannot be used is a problem of the answer and changes nothing
     * @throws RuleFailedException where the engine fails and no rule is to blame; the observations are taken, and the
     *     next evaluation starts afresh
     */
    public Update observeAll(Collection<Observation> observations) {
        enter();
        try {
            watched.history().takeAll(observations, refused::add);
            return evaluated();
        } finally {
            writer.leave();
        }
    }

    /**
     * The way into one finest series, for many figures.
     *
     * <p>It goes on through {@link #replaceRules} and ends with {@link #replacePlan} and {@link #close}.
     *
     * @param segment names exactly the KPI's dimensions
     * @throws IllegalArgumentException where the plan has no such KPI or segment, or the KPI is not cut so
     */
    public Feed feed(KpiId kpi, Segment segment) {
        enter();
        try {
            return new SeriesFeed(this, watched.history(), kpi, segment);
        } finally {
            writer.leave();
        }
    }

    /**
     * The way into many finest series at once, a period at a time.
     *
     * <p>It ends with its feeds.
     *
     * @param feeds of this monitor, each once, of KPIs of one cadence that all are ratios or all are none
     * @throws IllegalArgumentException where they are not, or there is none
     * @throws IllegalStateException where one of them was made before the plan was replaced
     */
    public BulkFeed bulkFeed(List<Feed> feeds) {
        enter();
        try {
            return new SeriesBulkFeed(this, feeds);
        } finally {
            writer.leave();
        }
    }

    /**
     * Evaluates what feeds have given since the last evaluation.
     *
     * @throws RuleFailedException where the engine fails and no rule is to blame; the next evaluation starts afresh
     */
    public Update evaluate() {
        enter();
        try {
            return evaluated();
        } finally {
            writer.leave();
        }
    }

    /**
     * Lets time go by, and evaluates what has closed. Where adjustments of the plan have taken effect, goals are judged by
     * their new targets.
     *
     * @param date today or later, as the monitor knows it
     * @throws IllegalArgumentException where the date lies before the monitor's
     * @throws RuleFailedException where the engine fails and no rule is to blame; time has gone by, and the next
     *     evaluation starts afresh
     */
    public Update advanceTo(LocalDate date) {
        enter();
        try {
            watched = watched.advancedTo(health, date);
            return evaluated();
        } finally {
            writer.leave();
        }
    }

    /**
     * Goes on with the rules that the monitor's {@link GoalHealth} has now.
     *
     * @return what the new rules find otherwise
     * @throws InvalidPlanException where the plan's limits do not fit the new rules; nothing has changed
     */
    public Update replaceRules() {
        enter();
        try {
            Watched before = watched;
            watched = before.withRulesOf(health);
            before.watch().close();
            return evaluated();
        } finally {
            writer.leave();
        }
    }

    /**
     * Goes on with another plan: other goals, limits, budgets, KPIs.
     *
     * <p>What was observed of a KPI that the new plan measures as before is kept as far as it reaches back. Feeds end.
     *
     * @return what is found otherwise by the new plan
     * @throws InvalidPlanException where the plan's limits do not fit the rules; nothing has changed
     */
    public Update replacePlan(Plan plan) {
        enter();
        try {
            Watched before = watched;
            watched = before.withPlan(health, plan, retention);
            before.history().retire();
            before.watch().close();
            return evaluated();
        } finally {
            writer.leave();
        }
    }

    /** What is found as of the last evaluation, the worst first, then in the plan's order, with its latest figures. */
    public List<Finding> findings() {
        enter();
        try {
            return watched.watch().findings();
        } finally {
            writer.leave();
        }
    }

    /** The rules that are left out as of the last evaluation, by name. */
    public List<RuleFailure> failures() {
        enter();
        try {
            return watched.watch().failures();
        } finally {
            writer.leave();
        }
    }

    /**
     * Why there is a finding, and what would clear it: what {@link GoalHealth#explain} would say of the same
     * observations at this date.
     *
     * @return empty where {@link #findings} has no such one
     * @throws IllegalStateException where feeds have given figures that were not evaluated yet
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public Optional<Explanation> explain(Fingerprint finding) {
        enter();
        try (Explainer explainer = explainer(watched.book().forPlan(watched.plan()))) {
            return explainer.explain(finding);
        } finally {
            writer.leave();
        }
    }

    /**
     * Why a rule finds nothing of a subject, or that it does: what {@link GoalHealth#whyNot} would say of the same
     * observations at this date.
     *
     * @throws IllegalStateException where feeds have given figures that were not evaluated yet
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public WhyNot whyNot(String rule, Subject subject, Segment segment) {
        enter();
        try (Explainer explainer = explainer(watched.book().forPlan(watched.plan(), rule))) {
            return explainer.whyNot(rule, subject, segment);
        } finally {
            writer.leave();
        }
    }

    /**
     * The monitor's state as bytes, from which {@link GoalHealth#restore} makes one that goes on here.
     *
     * <p>A few bytes for each period that is kept of each series; equal states are equal bytes. The form has a version:
     * a newer release reads those of the two before it.
     *
     * @throws IllegalStateException where feeds have given figures that were not evaluated yet
     */
    public byte[] snapshot() {
        enter();
        try {
            if (!refused.isEmpty()) {
                throw unevaluated("snapshot()");
            }
            checkIdle("snapshot()");
            return Snapshot.of(watched, retention);
        } finally {
            writer.leave();
        }
    }

    /** Ends the watch; the monitor and its feeds take nothing more. May be called again. */
    @Override
    public void close() {
        writer.enter();
        try {
            closed = true;
            watched.watch().close();
        } finally {
            writer.leave();
        }
    }

    /** Takes an observation without evaluating; answers why it cannot be used, or whom it contradicts. */
    Optional<Problem> take(Observation observation) {
        enter();
        try {
            return watched.history().take(observation);
        } finally {
            writer.leave();
        }
    }

    Watched watched() {
        return watched;
    }

    private Explainer explainer(LoadedRules rules) {
        checkIdle("asking why");
        return watched.explainer(rules, health.bounds());
    }

    private void checkIdle(String before) {
        if (!watched.watch().isIdle()) {
            throw unevaluated(before);
        }
    }

    private static IllegalStateException unevaluated(String before) {
        return new IllegalStateException(
                "feeds have given what was not evaluated yet\n  call evaluate() before " + before);
    }

    /** Begins what one of its feeds does, or it does itself; {@link #leave} ends it. */
    void enter() {
        writer.enter();
        if (closed) {
            writer.leave();
            throw new IllegalStateException("the monitor of plan " + plan().id() + " is closed\n  make another one");
        }
    }

    void leave() {
        writer.leave();
    }

    /** Has something to say with the next answer. */
    void refuse(Problem problem) {
        refused.add(problem);
    }

    private Update evaluated() {
        Watch watch = watched.watch();
        List<FindingChange> changes = isMeasured() && !watch.isIdle() ? measured(watch) : watch.evaluate();
        List<RuleFailure> failures = watch.failures();
        if (changes.isEmpty() && refused.isEmpty() && failures.isEmpty()) {
            return Update.NONE;
        }
        Update update = new Update(changes, refused, failures);
        refused.clear();
        return update;
    }

    private boolean isMeasured() {
        return health.listener() != HealthListener.NONE || Events.areEvaluationsWritten();
    }

    private List<FindingChange> measured(Watch watch) {
        long begun = health.bounds().ticker().nanos();
        List<FindingChange> changes = watch.evaluate();
        EvaluationMeasure measure = new EvaluationMeasure(
                plan().id(),
                watched.situation().date(),
                Duration.ofNanos(health.bounds().ticker().nanos() - begun),
                watch.told(),
                watch.fired(),
                changes.size(),
                watch.failures().size());
        Events.evaluated(measure);
        health.listener().evaluated(measure);
        return changes;
    }
}
