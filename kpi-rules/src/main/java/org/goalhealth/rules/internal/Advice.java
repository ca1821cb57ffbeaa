package org.goalhealth.rules.internal;

import java.util.Optional;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.ChannelStatus;
import org.goalhealth.situation.Fact;

/** What a rule can suggest that the reported fact and the plan alone decide. */
enum Advice {
    /** Start the backup of the reported channel. */
    BACKUP {
        @Override
        Suggestion of(Plan plan, Fact fact) {
            ChannelId channel = new ChannelId(((ChannelStatus) fact).getChannel());
            Optional<Channel> declared = plan.find(channel);
            return new Suggestion.BackupStart(channel, declared.flatMap(Channel::backup));
        }
    },
    /** Pause the reported part of the business. */
    PAUSE {
        @Override
        Suggestion of(Plan plan, Fact fact) {
            return new Suggestion.ChannelPause(fact.getSegment());
        }
    };

    abstract Suggestion of(Plan plan, Fact fact);
}
