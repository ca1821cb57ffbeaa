package org.goalhealth.split;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goalhealth.history.History;
import org.goalhealth.plan.Split;
import org.goalhealth.plan.SplitBy;
import org.goalhealth.plan.SplitStep;
import org.goalhealth.plan.SplitWeights;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EventWeights;
import org.goalhealth.time.Period;

/** How much parts that stand together weigh. */
final class Weighing {

    private final Split split;
    private final Optional<History> history;

    Weighing(Split split, Optional<History> history) {
        this.split = split;
        this.history = history;
    }

    /** One weight for each part. */
    List<Fraction> weights(Spot above, SplitStep step, List<Spot> parts) {
        if (step.weights() instanceof SplitWeights.Given given) {
            return given(given, step, parts);
        }
        if (step.weights() instanceof SplitWeights.Past past) {
            return new PastShares(split, book()).mean(past.years(), parts);
        }
        return step.weights() instanceof SplitWeights.Events
                ? EventWeights.of(
                        split.plan(),
                        split.kpi(),
                        above.segment(),
                        parts.stream().map(Spot::period).toList())
                : Collections.nCopies(parts.size(), Fraction.ONE);
    }

    private List<Fraction> given(SplitWeights.Given given, SplitStep step, List<Spot> parts) {
        // As many weights as the whole has parts are one for each of them; else they are for each part of every period.
        int first = step.by() instanceof SplitBy.Time time
                        && given.weights().size() == all(time).size()
                ? parts.get(0).period().ordinal() - all(time).get(0).ordinal()
                : 0;
        return IntStream.range(0, parts.size())
                .mapToObj(i -> Fraction.of(given.weights().get(first + i)))
                .toList();
    }

    private List<Period> all(SplitBy.Time time) {
        return Split.within(split.plan().calendar(), split.measure().period(), time.every());
    }

    private History book() {
        return history.orElseThrow(() -> new IllegalArgumentException(
                "weights of " + split.id() + " are taken from history, and there is none\n  give the plan's history"));
    }
}
