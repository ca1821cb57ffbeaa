package org.goalhealth.situation;

import java.time.LocalDate;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;

/** What a channel says of itself (G16). There is one for each channel of the plan. */
public final class ChannelDesign extends DesignFact {

    private final Channel channel;

    ChannelDesign(Channel channel, Plan plan, LocalDate date) {
        super(new Subject.OfChannel(channel.id()), plan.calendar(), date);
        this.channel = channel;
    }

    /** The id of the channel. */
    public String getChannel() {
        return channel.id().value();
    }

    /** Whether another channel or a playbook stands ready for it. */
    public boolean isBacked() {
        return channel.backup().isPresent();
    }
}
