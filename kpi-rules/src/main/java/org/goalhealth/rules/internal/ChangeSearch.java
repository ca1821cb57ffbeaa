package org.goalhealth.rules.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.SmallestChange.Certainty;
import org.goalhealth.explanation.SmallestChange.Reason;
import org.goalhealth.plan.Direction;
import org.goalhealth.rules.RuleFailedException;
import org.goalhealth.situation.DataGap;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.LatestFigure;
import org.goalhealth.situation.Supposition;
import org.goalhealth.situation.WholeBudgetFact;

/**
 * Looks for the smallest change of a figure with which the rules answer as is wanted.
 *
 * <p>Between two figures at which the facts on a series are in the same states a rule sees no difference, unless it
 * looks at raw figures. So the rules are asked only where states turn; where one looks at raw figures, at steps that
 * double, and then halfway between the last that fails and the first that does.
 */
final class ChangeSearch {

    /** The longest step, in smallest units, that leaves room to add two of them. */
    private static final int LONGEST_STEP = 61;

    private final Supposition facts;
    private final WhatIf trial;
    private final LatestFigure figure;
    private final Fact fact;
    /** What is wanted of the rules, on the facts that are supposed. */
    private final Predicate<List<Fact>> wanted;

    private final boolean oneFact;
    /** Whether more decides than the states of facts. */
    private boolean raw;

    private ChangeSearch(
            Supposition facts,
            WhatIf trial,
            Fact fact,
            LatestFigure figure,
            Iterable<RuleView> rules,
            Predicate<List<Fact>> wanted) {
        this.facts = facts;
        this.trial = trial;
        this.fact = fact;
        this.figure = figure;
        this.wanted = wanted;
        boolean one = true;
        boolean anyRaw = false;
        for (RuleView rule : rules) {
            one &= rule.looksAtOneFact();
            anyRaw |= rule.looksAtRawFigures();
        }
        this.oneFact = one;
        this.raw = anyRaw;
    }

    /**
     * What to change, towards better figures if that does it.
     *
     * @param rules those that are asked
     */
    static SmallestChange better(
            Supposition facts, WhatIf trial, Fact fact, Iterable<RuleView> rules, Predicate<List<Fact>> wanted) {
        return facts.figure(fact)
                .map(figure -> new ChangeSearch(facts, trial, fact, figure, rules, wanted).better())
                .orElse(new SmallestChange.Unknown(Reason.NO_FIGURE_DECIDES));
    }

    /** As {@link #better}, towards worse figures if that does it. */
    static SmallestChange worse(
            Supposition facts, WhatIf trial, Fact fact, Iterable<RuleView> rules, Predicate<List<Fact>> wanted) {
        return facts.figure(fact)
                .map(figure -> new ChangeSearch(facts, trial, fact, figure, rules, wanted).worse())
                .orElse(new SmallestChange.Unknown(Reason.NO_FIGURE_DECIDES));
    }

    private SmallestChange better() {
        return find(figure.kpi().better() == Direction.HIGHER ? 1 : -1);
    }

    private SmallestChange worse() {
        return find(figure.kpi().better() == Direction.HIGHER ? -1 : 1);
    }

    private SmallestChange find(int way) {
        try {
            if (fact instanceof DataGap) {
                return presence();
            }
            if (fact instanceof WholeBudgetFact) {
                return new SmallestChange.Unknown(Reason.SEVERAL_FACTS);
            }
            if (!figure.isThere()) {
                return new SmallestChange.Unknown(Reason.NO_FIGURE_TO_CHANGE);
            }
            return atTurns(way)
                    .or(() -> atTurns(-way))
                    .or(() -> atSteps(way))
                    .or(() -> atSteps(-way))
                    .orElseGet(() -> new SmallestChange.Unknown(raw ? Reason.NONE_FOUND : Reason.NO_FIGURE_DOES));
        } catch (RuleFailedException e) {
            return new SmallestChange.Unknown(Reason.RULES_FAIL);
        }
    }

    /** Whether there is a figure at all decides, not which. */
    private SmallestChange presence() {
        if (!oneFact) {
            return new SmallestChange.Unknown(Reason.SEVERAL_FACTS);
        }
        if (figure.isThere()) {
            return does(facts.without(figure))
                    ? new SmallestChange.NoFigure(figure.kpi().id(), figure.segment(), figure.period())
                    : new SmallestChange.Unknown(Reason.NO_FIGURE_DOES);
        }
        return does(0)
                ? new SmallestChange.AnyFigure(figure.kpi().id(), figure.segment(), figure.period())
                : new SmallestChange.Unknown(Reason.NO_FIGURE_DOES);
    }

    private Optional<SmallestChange> atTurns(int way) {
        OptionalLong turn = raw ? OptionalLong.empty() : facts.turn(figure, figure.raw(), way);
        while (turn.isPresent()) {
            long at = turn.getAsLong();
            if (does(at)) {
                if (does(at - way)) {
                    // The rules see more than their conditions name.
                    raw = true;
                    return Optional.empty();
                }
                return Optional.of(to(at, oneFact ? Certainty.EXACT : Certainty.SUFFICIENT));
            }
            turn = facts.turn(figure, at, way);
        }
        return Optional.empty();
    }

    private Optional<SmallestChange> atSteps(int way) {
        long without = figure.raw();
        for (int step = 0; raw && step <= LONGEST_STEP; step++) {
            long with = figure.raw() + way * (1L << step);
            if (does(with)) {
                while (Math.abs(with - without) > 1) {
                    long middle = without + (with - without) / 2;
                    if (does(middle)) {
                        with = middle;
                    } else {
                        without = middle;
                    }
                }
                return Optional.of(to(with, Certainty.SUFFICIENT));
            }
            without = with;
        }
        return Optional.empty();
    }

    private boolean does(long supposed) {
        return does(facts.with(figure, supposed));
    }

    private boolean does(List<Fact> supposed) {
        return trial.supposing(figure, supposed, () -> wanted.test(supposed));
    }

    private SmallestChange to(long supposed, Certainty certainty) {
        long actual = figure.raw();
        return new SmallestChange.OfFigure(
                figure.kpi().id(),
                figure.segment(),
                figure.period(),
                figure.kpi().unit(),
                figure.reading(actual),
                figure.reading(supposed),
                figure.base()
                        .map(base -> new SmallestChange.PartChange(figure.part(actual), figure.part(supposed), base)),
                figure.judged()
                        .map(period -> new SmallestChange.JudgedChange(
                                period, figure.judgedReading(actual), figure.judgedReading(supposed))),
                certainty);
    }
}
