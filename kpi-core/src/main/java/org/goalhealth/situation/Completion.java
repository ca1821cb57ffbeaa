package org.goalhealth.situation;

import org.goalhealth.plan.CompletionPolicy;
import org.goalhealth.plan.Direction;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/** How much of a target is reached, where 1 is all of it. */
public final class Completion {

    private static final Fraction TWO = Fraction.of(2);
    /** What the challenge counts, over the target (S5). */
    private static final Fraction BEYOND = Fraction.of(1, 5);

    private Completion() {}

    /**
     * A completion by a policy: never less for a better figure.
     *
     * @return why there is none, where a side without an anchor has a target of zero or less
     */
    public static Reading of(CompletionPolicy policy, Direction better, Fraction actual, Rungs rungs) {
        return policy == CompletionPolicy.RATIO ? of(better, actual, rungs.target()) : ladder(better, actual, rungs);
    }

    /**
     * By the policy {@code ratio}: {@code actual / target}; better lower {@code 2 - actual / target}, so that a cost of
     * 52 against 50 is 96 %, never 104 % (S1). Undefined where the target is zero or negative.
     */
    static Reading of(Direction better, Fraction actual, Fraction target) {
        Reading ratio = Reading.ratio(actual, target);
        return better == Direction.LOWER && ratio instanceof Reading.Figure figure
                ? Reading.of(TWO.minus(figure.value()))
                : ratio;
    }

    private static Reading ladder(Direction better, Fraction actual, Rungs rungs) {
        boolean isReached = reaches(better, actual, rungs.target());
        if (isReached) {
            return rungs.challenge()
                    .map(challenge -> reaches(better, actual, challenge)
                            ? Reading.of(Fraction.ONE.plus(BEYOND))
                            : Reading.of(Fraction.ONE.plus(BEYOND.times(part(actual, rungs.target(), challenge)))))
                    .orElseGet(() -> of(better, actual, rungs.target()));
        }
        return rungs.floor()
                .map(floor -> reaches(better, actual, floor)
                        ? Reading.of(part(actual, floor, rungs.target()))
                        : Reading.of(Fraction.ZERO))
                .orElseGet(() -> of(better, actual, rungs.target()));
    }

    private static boolean reaches(Direction better, Fraction actual, Fraction rung) {
        int compared = actual.compareTo(rung);
        return better == Direction.HIGHER ? compared >= 0 : compared <= 0;
    }

    /** How far it is from one rung to the next; that they differ follows from lying between them. */
    private static Fraction part(Fraction actual, Fraction from, Fraction to) {
        return actual.minus(from).dividedBy(to.minus(from));
    }
}
