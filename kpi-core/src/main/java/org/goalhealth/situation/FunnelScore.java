package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Funnel;
import org.goalhealth.quantity.Fraction;

/**
 * How a whole funnel stands in one period (F2); the definition is ours.
 *
 * <p>The score is the mean of the stages' own, so that a better stage never lowers it. What a stage costs is how many
 * more would come out at the end if it were at its ideal and all others as they are: what entered the first stage, times
 * the share that each stage lets through. Exact, immutable.
 *
 * @param score 0 to 100
 * @param bottleneck the stage that costs most, of several the first; absent where none costs anything, or a stage is no
 *     ratio
 */
public record FunnelScore(Fraction score, Optional<Bottleneck> bottleneck) {

    /**
     * The stage that costs most.
     *
     * @param number counted from 1
     * @param entered how many entered the funnel
     * @param outcome how many come out at the end, by the shares of all stages
     * @param lost how many more it would be with this stage at its ideal, above 0
     */
    public record Bottleneck(int number, Funnel.Stage stage, Fraction entered, Fraction outcome, Fraction lost) {}

    /**
     * The score of a funnel.
     *
     * @param stages in their order, at least one
     */
    public static FunnelScore of(List<StagePass> stages) {
        Fraction sum = stages.stream().map(StagePass::score).reduce(Fraction.ZERO, Fraction::plus);
        return new FunnelScore(sum.dividedBy(Fraction.of(stages.size())), bottleneck(stages));
    }

    /**
     * The score of a funnel in one segment.
     *
     * @param zones those of its stages in that segment
     * @return empty where a stage has no figure in the period that all are judged by
     */
    public static Optional<FunnelScore> of(Funnel funnel, Collection<StageZone> zones) {
        List<StagePass> passes = new ArrayList<>();
        for (Funnel.Stage stage : funnel.stages()) {
            zones.stream()
                    .filter(zone -> zone.getStage().equals(stage.id().value()))
                    .findFirst()
                    .flatMap(StageZone::pass)
                    .ifPresent(passes::add);
        }
        boolean isOnePeriod =
                zones.stream().mapToInt(StageZone::latest).distinct().count() == 1;
        return isOnePeriod && passes.size() == funnel.stages().size() ? Optional.of(of(passes)) : Optional.empty();
    }

    private static Optional<Bottleneck> bottleneck(List<StagePass> stages) {
        if (stages.stream().anyMatch(stage -> stage.entered().isEmpty())) {
            return Optional.empty();
        }
        Fraction entered = stages.get(0).entered().orElseThrow();
        Fraction outcome = entered.times(product(stages, -1));
        Optional<Bottleneck> most = Optional.empty();
        for (int i = 0; i < stages.size(); i++) {
            Fraction lost = entered.times(product(stages, i)).minus(outcome);
            Fraction least = most.map(Bottleneck::lost).orElse(Fraction.ZERO);
            if (lost.compareTo(least) > 0) {
                most = Optional.of(new Bottleneck(i + 1, stages.get(i).stage(), entered, outcome, lost));
            }
        }
        return most;
    }

    /** The share that goes through all stages, one of them at its ideal. */
    private static Fraction product(List<StagePass> stages, int atBest) {
        Fraction product = Fraction.ONE;
        for (int i = 0; i < stages.size(); i++) {
            product = product.times(
                    i == atBest ? stages.get(i).throughAtBest() : stages.get(i).through());
        }
        return product;
    }
}
