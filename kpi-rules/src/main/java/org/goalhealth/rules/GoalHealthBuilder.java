package org.goalhealth.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.rules.internal.Bounds;
import org.goalhealth.rules.internal.RuleBook;
import org.goalhealth.rules.internal.Ticker;

/** Builds a {@link GoalHealth}. Not thread-safe. */
public final class GoalHealthBuilder {

    private static final int FIRE_LIMIT = 10_000_000;
    private static final int REPORT_LIMIT = 1_000_000;

    private final List<RulePack> packs = new ArrayList<>();
    private int fireLimit = FIRE_LIMIT;
    private int reportLimit = REPORT_LIMIT;
    private Optional<Duration> timeBudget = Optional.empty();
    private Ticker ticker = Ticker.OF_PROCESS;

    private HealthListener listener = HealthListener.NONE;

    GoalHealthBuilder() {}

    /**
     * Adds a pack. A rule of a later pack replaces one of the same name.
     *
     * <p>Where packs are given, only they are loaded: to have the shipped rules too, add {@link RulePack#standard}
     * first.
     */
    public GoalHealthBuilder rules(RulePack pack) {
        packs.add(pack);
        return this;
    }

    /**
     * How often rules may fire in one evaluation before they are taken for endless; ten million if nothing is said.
     *
     * <p>Where they fire more often, those that do so alone are left out; where none does alone, the one that fires
     * most.
     *
     * @throws IllegalArgumentException where it is less than 1
     */
    public GoalHealthBuilder fireLimit(int value) {
        fireLimit = atLeastOne("fire limit", value);
        return this;
    }

    /**
     * How many reports of one rule may stand in one evaluation before it is left out; a million if nothing is said.
     *
     * @throws IllegalArgumentException where it is less than 1
     */
    public GoalHealthBuilder reportLimit(int value) {
        reportLimit = atLeastOne("report limit", value);
        return this;
    }

    /**
     * How long one evaluation may take; as long as it likes if nothing is said.
     *
     * <p>Where it takes longer, it is broken off, the rule that took most of the time is left out, and the others are
     * evaluated afresh: an answer can take as many budgets as there are rules that take too long, and one to find each.
     * Time is looked at between two firings, and at the end. What goes on inside one consequence or one condition cannot
     * be stopped in the process: a rule that loops there for ever keeps the thread for ever. How long something takes
     * differs from run to run, so with a budget the same input can give different answers; one that is far above what
     * evaluations usually take only catches what is out of hand.
     *
     * @throws IllegalArgumentException where it is not above zero
     */
    public GoalHealthBuilder timeBudget(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("time budget " + value + "\n  give more than zero, or none");
        }
        timeBudget = Optional.of(value);
        return this;
    }

    /** Measures time otherwise. */
    GoalHealthBuilder ticker(Ticker value) {
        ticker = value;
        return this;
    }

    private static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " " + value + "\n  give 1 or more");
        }
        return value;
    }

    /** Who is told how the work goes; nobody if it is not said. */
    public GoalHealthBuilder listener(HealthListener one) {
        listener = one;
        return this;
    }

    /**
     * Compiles what is not compiled yet. Shipped rules are loaded when a plan first needs them.
     *
     * @throws InvalidRulesException with every problem
     */
    public GoalHealth build() {
        return new GoalHealth(RuleBook.of(packs), new Bounds(fireLimit, reportLimit, timeBudget, ticker), listener);
    }
}
