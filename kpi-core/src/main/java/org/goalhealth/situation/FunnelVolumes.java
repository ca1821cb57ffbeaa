package org.goalhealth.situation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.plan.Funnel;
import org.goalhealth.quantity.Fraction;

/**
 * How many have to enter each stage of a funnel so that a number come out at its end (F4).
 *
 * <p>In whole customers: of those that enter a stage, its share goes on, and what is not whole does not. So many bring
 * the target, and one less does not. Exact, immutable.
 *
 * @param target how many are to come out, 0 or more
 * @param steps one for each stage, in their order
 */
public record FunnelVolumes(BigInteger target, List<Step> steps) {

    /**
     * One stage.
     *
     * @param through the share of those that enter which goes on, above 0
     * @param entering how many have to enter
     * @param leaving how many of them go on
     */
    public record Step(Funnel.Stage stage, Fraction through, BigInteger entering, BigInteger leaving) {}

    public FunnelVolumes {
        steps = List.copyOf(steps);
    }

    /**
     * The least volumes that reach a target.
     *
     * @param stages what goes through each, in their order
     * @throws IllegalArgumentException where the target is below 0, or nothing goes through a stage
     */
    public static FunnelVolumes reaching(BigInteger target, List<StagePass> stages) {
        if (target.signum() < 0) {
            throw new IllegalArgumentException("target " + target + " is below 0\n  give 0 or more");
        }
        BigInteger[] entering = new BigInteger[stages.size()];
        BigInteger needed = target;
        for (int i = stages.size() - 1; i >= 0; i--) {
            Fraction through = stages.get(i).through();
            if (through.signum() <= 0) {
                throw new IllegalArgumentException("nothing goes through stage '"
                        + stages.get(i).stage().id() + "' at " + stages.get(i).rate()
                        + "\n  ask at the ideal rates, or mend the stage's limits");
            }
            needed = ceiling(Fraction.of(needed, BigInteger.ONE).dividedBy(through));
            entering[i] = needed;
        }
        List<Step> steps = new ArrayList<>();
        for (StagePass stage : stages) {
            BigInteger enters = entering[steps.size()];
            steps.add(new Step(stage.stage(), stage.through(), enters, through(enters, stage.through())));
        }
        return new FunnelVolumes(target, steps);
    }

    /** How many come out at the end of so many that enter the first stage. */
    public BigInteger outcome(BigInteger entering) {
        BigInteger volume = entering;
        for (Step step : steps) {
            volume = through(volume, step.through());
        }
        return volume;
    }

    /** How many have to enter the first stage. */
    public BigInteger entering() {
        return steps.get(0).entering();
    }

    private static BigInteger through(BigInteger volume, Fraction share) {
        return Fraction.of(volume, BigInteger.ONE).times(share).floor();
    }

    private static BigInteger ceiling(Fraction figure) {
        return Fraction.ZERO.minus(figure).floor().negate();
    }
}
