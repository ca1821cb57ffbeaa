package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * Something true of the plan at a date, derived from its figures, that a rule can read.
 *
 * <p>Getters are made for conditions. Those that change are named in {@link Signals}: rarely, where they say how a
 * figure stands to its limit; with every period, where they are raw figures. What is behind them is in the evidence,
 * made for reading. A fact of a {@link Situation} stays as it is; one of a {@link LiveSituation} changes in place from
 * one evaluation to the next.
 */
public abstract sealed class Fact permits SeriesFact, PlanFact {

    /** In what a step answers: time has moved on, so that the evidence may be another though no signal is. */
    static final int MOVED = 1 << 30;

    private static final int[] NOTHING = {};

    /** The changes that somebody waits for. */
    int awaited;

    /** The place in a live situation's list. */
    int slot = -1;

    Fact() {}

    /** What the fact is about. */
    public abstract Subject getSubject();

    /** The part of the business it is about. */
    public abstract Segment getSegment();

    /**
     * What a finding on this fact rests on. Not for conditions.
     *
     * @throws IllegalStateException where the fact is neutral and there is nothing to show
     */
    public abstract Evidence evidence();

    /** Whether there is such a fact at all: a goal has no result before its first period has closed. */
    boolean stands() {
        return true;
    }

    /**
     * What can be said where rules that look at it find nothing.
     *
     * @param read the properties that they look at
     */
    abstract Verdict verdict(Set<String> read);

    /** The figures of the latest judged period as far as there are any, whether it has something to say of them or not. */
    abstract List<EvidenceFigure> figures();

    /** What rules see of it but raw figures: as a figure of its series grows, each goes one way and never back. */
    abstract List<Object> states();

    /** The limits it is judged by; none where it carries none. */
    List<AppliedLimit> limits() {
        return List.of();
    }

    /** The limit that its figure is compared by; empty where that is no line of limits. */
    Optional<AppliedLimit> decisive() {
        return Optional.empty();
    }

    /** What its figure is compared with by way of; empty where that is no baseline. */
    Optional<Baseline> baseline() {
        return Optional.empty();
    }

    /** The latest judged period, as it is shown. */
    abstract SourcePeriod latestPeriod();

    /** Works everything out anew; answers which signals changed. */
    abstract int restart();

    /**
     * Finds out which of its states nobody notices.
     *
     * @param noticed whether any rule's own conditions let the fact through as it is now
     */
    void noticedBy(Predicate<Fact> noticed) {}

    /** Whether somebody waits to hear of every period. */
    final boolean isWatched() {
        return (awaited & MOVED) != 0;
    }

    /** What it remembers of periods whose figures are no longer kept; empty where that is nothing. */
    int[] memory() {
        return NOTHING;
    }

    /** Remembers what a fact of the same kind, subject and limit did. */
    void remember(int[] memory) {}

    /** Remembers what the same fact of a running situation does. */
    void remembersAs(Fact running) {}

    /** What it is judged by, in words: where that is another, what it remembers holds no longer. */
    abstract String judgement();
}
