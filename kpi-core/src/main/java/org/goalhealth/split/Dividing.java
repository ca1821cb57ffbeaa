package org.goalhealth.split;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Split;
import org.goalhealth.plan.SplitBy;
import org.goalhealth.plan.SplitStep;
import org.goalhealth.quantity.Apportionment;
import org.goalhealth.quantity.Fraction;

/** Works out the parts of a goal from the top down. */
final class Dividing {

    private final Split split;
    private final Weighing weighing;

    Dividing(Split split, Weighing weighing) {
        this.split = split;
        this.weighing = weighing;
    }

    Part whole() {
        Goal goal = split.goal();
        Spot spot = Spot.of(split);
        long steps = split.measure().target().target().divide(split.step()).longValueExact();
        return new Part(
                goal.id(),
                goal.name(),
                goal.name(),
                spot.period(),
                spot.segment(),
                Optional.empty(),
                goal.owners(),
                amount(steps),
                parts(spot, steps, split.steps()));
    }

    private List<Part> parts(Spot above, long steps, List<SplitStep> deeper) {
        if (deeper.isEmpty()) {
            return List.of();
        }
        SplitStep step = deeper.get(0);
        List<Spot> spots = spots(above, step);
        long[] shares = shares(above, step, spots, steps);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Spot spot = spots.get(i);
            parts.add(new Part(
                    spot.id(split),
                    spot.name(split),
                    spot.label(),
                    spot.period(),
                    spot.segment(),
                    spot.role(),
                    spot.owners(),
                    amount(shares[i]),
                    parts(spot, shares[i], deeper.subList(1, deeper.size()))));
        }
        return parts;
    }

    private long[] shares(Spot above, SplitStep step, List<Spot> spots, long steps) {
        if (steps == 0) {
            return new long[spots.size()];
        }
        List<Fraction> weights = weighing.weights(above, step, spots);
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            throw new IllegalArgumentException("no part of " + above.name(split).en() + " has a weight above 0, and "
                    + amount(steps).toPlainString() + " is to be shared between them\n  give one of them a weight");
        }
        return Apportionment.largestRemainder(steps, weights);
    }

    private List<Spot> spots(Spot above, SplitStep step) {
        if (step.by() instanceof SplitBy.Time time) {
            return Split.within(split.plan().calendar(), above.period(), time.every()).stream()
                    .map(above::in)
                    .toList();
        }
        if (step.by() instanceof SplitBy.Values values) {
            Dimension dimension = dimension(values.dimension());
            return dimension.values().stream()
                    .map(value -> above.at(
                            dimension,
                            value,
                            split.plan().segment(above.segment().and(dimension.name(), value)),
                            step.owners().get(value)))
                    .toList();
        }
        List<String> roles = ((SplitBy.Roles) step.by()).roles();
        return roles.stream()
                .map(role -> above.as(role, roles.indexOf(role), step.owners().get(role)))
                .toList();
    }

    private Dimension dimension(String name) {
        return split.plan().dimensions().stream()
                .filter(dimension -> dimension.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal amount(long steps) {
        return split.step().multiply(BigDecimal.valueOf(steps));
    }
}
