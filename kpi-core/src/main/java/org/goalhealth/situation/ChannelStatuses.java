package org.goalhealth.situation;

import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.Disruption;

/** Makes a {@link ChannelStatus} for each channel of the plan. */
final class ChannelStatuses {

    private ChannelStatuses() {}

    static void declare(Scene scene, Consumer<PlanFact> facts) {
        for (Channel channel : scene.plan().channels()) {
            List<Disruption> its = scene.plan().disruptions().stream()
                    .filter(one -> one.channel().equals(channel.id()))
                    .toList();
            facts.accept(new ChannelStatus(channel, its, scene.plan().calendar(), scene.date()));
        }
    }
}
