package org.goalhealth.situation;

import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.Disruption;
import org.goalhealth.plan.LimitScope;

/** Makes a {@link ChannelStatus} for each channel of the plan. */
final class ChannelStatuses implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        // No figure has to do with them.
    }

    @Override
    public void declare(Scene scene, JudgedRule rule, Consumer<PlanFact> facts) {
        AppliedLimits applied = scene.limits().limits(rule, LimitScope.EVERYWHERE);
        for (Channel channel : scene.plan().channels()) {
            List<Disruption> its = scene.plan().disruptions().stream()
                    .filter(one -> one.channel().equals(channel.id()))
                    .toList();
            facts.accept(new ChannelStatus(
                    rule.name(),
                    channel,
                    its,
                    applied,
                    applied.as(DisruptionLimit.class, DisruptionLimit::from),
                    scene.plan().calendar(),
                    scene.date()));
        }
    }
}
