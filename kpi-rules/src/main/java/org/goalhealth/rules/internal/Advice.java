package org.goalhealth.rules.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goalhealth.budget.Concentrations;
import org.goalhealth.budget.LineSteps;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.ChannelStatus;
import org.goalhealth.situation.ElasticityLow;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.Headroom;
import org.goalhealth.situation.MarketPressure;
import org.goalhealth.situation.ReviewRaised;
import org.goalhealth.situation.SpendFact;
import org.goalhealth.situation.SpendScatter;
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
    /** Add to the reported goal's resource. */
    RESOURCE {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            ReviewRaised raised = (ReviewRaised) fact;
            return raised.addition()
                    .map(more -> new Suggestion.ResourceChange(
                            new GoalId(raised.getGoal()),
                            more.name(),
                            Fraction.of(more.from()),
                            Fraction.of(more.to())));
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
    /** Pause the reported budget line. */
    STOP {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            return of(plan, fact, parts, Headroom.NONE);
        }

        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts, Headroom headroom) {
            return budget(plan, fact)
                    .flatMap(budget -> LineSteps.stop(budget, fact.getSegment(), headroom))
                    .map(Function.identity());
        }
    },
    /** Give the reported budget line more. */
    RAISE {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            return budget(plan, fact)
                    .flatMap(budget -> LineSteps.raise(budget, fact.getSegment()))
                    .map(Function.identity());
        }
    },
    /** Concentrate the reported budget on its strongest lines. */
    CONCENTRATION {
        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts) {
            return of(plan, fact, parts, Headroom.NONE);
        }

        @Override
        Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts, Headroom headroom) {
            SpendScatter scatter = (SpendScatter) fact;
            return budget(plan, fact)
                    .map(budget -> Concentrations.of(budget, scatter.core(), scatter.performance(), headroom));
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

    private static Optional<Budget> budget(Plan plan, Fact fact) {
        return plan.find(new BudgetId(((SpendFact) fact).getBudget()));
    }

    /** @param parts of the business that the rule names beside the fact */
    abstract Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts);

    /** @param headroom what goals may lose by it */
    Optional<Suggestion> of(Plan plan, Fact fact, Set<Segment> parts, Headroom headroom) {
        return of(plan, fact, parts);
    }
}
