package org.goalhealth.rules.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.situation.ChannelStatus;
import org.goalhealth.situation.ElasticityLow;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.MarketPressure;
import org.goalhealth.situation.TargetExcess;

/** What a rule can suggest that the reported fact and the plan alone decide. */
enum Advice {
    /** Pay another price for reaching customers. */
    BID {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            return ((MarketPressure) fact)
                    .bid()
                    .filter(bid -> !bid.to().equals(bid.from()))
                    .map(bid ->
                            new Suggestion.BidChange(bid.cost(), fact.getSegment(), bid.from(), bid.to(), bid.unit()));
        }
    },
    /** Give back what was moved for some time. */
    BACK {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            String budget = ((MarketPressure) fact).getBudget();
            return budget.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Suggestion.ShiftBack(new BudgetId(budget), fact.getSegment()));
        }
    },
    /** Start the backup of the reported channel. */
    BACKUP {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            ChannelId channel = new ChannelId(((ChannelStatus) fact).getChannel());
            Optional<Channel> declared = plan.find(channel);
            return Optional.of(new Suggestion.BackupStart(channel, declared.flatMap(Channel::backup)));
        }
    },
    /** Start the playbook that stands ready for the reported goal. */
    CONTINGENCY {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            return ((ElasticityLow) fact).contingency().map(Suggestion.PlaybookStart::new);
        }
    },
    /** Pause the reported part of the business. */
    PAUSE {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            return Optional.of(new Suggestion.ChannelPause(fact.getSegment()));
        }
    },
    /** Do elsewhere what worked in the reported part of the business. */
    REPLICATION {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            return Optional.of(new Suggestion.Replication(
                    new KpiId(((TargetExcess) fact).getKpi()),
                    fact.getSegment(),
                    parts.stream()
                            .sorted(Comparator.comparing(Segment::toString))
                            .toList()));
        }
    };

    /** @param parts of the business that the rule names beside the fact */
    abstract Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts);
}
