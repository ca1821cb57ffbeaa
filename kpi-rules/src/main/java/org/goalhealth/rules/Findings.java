package org.goalhealth.rules;

import java.util.Collection;
import org.goalhealth.situation.Fact;

/**
 * What a rule's consequence calls: {@code findings.report($fact)}, and nothing else.
 *
 * <p>Which rule reports, and for how long, the engine knows. A finding lives as long as the conditions hold. A rule whose
 * consequence throws, changes facts or steers the engine is left out of the evaluation, and named.
 */
public interface Findings {

    /**
     * Reports a fact; its figures are the finding's evidence.
     *
     * @throws IllegalStateException where the fact has nothing to show, as one without a figure
     */
    Reported report(Fact fact);

    /** A finding that a rule can add suggestions to. */
    interface Reported {

        /**
         * Suggests moving budget from the reported line to others.
         *
         * <p>Amounts are worked out once all rules have fired, over all the budget's donors and receivers together.
         *
         * @param receivers facts of kind {@link org.goalhealth.situation.LineReturn}; none is a valid answer
         * @throws IllegalArgumentException where the reported fact or a receiver is no line of a budget
         */
        Reported suggestMoveTo(Collection<?> receivers);

        /**
         * Suggests moving budget from the reported line to the alternatives that the plan names, and the better target
         * that it declares for them.
         *
         * <p>Each line gives once; what one trigger has moved is taken into account for the next.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link org.goalhealth.situation.LineLag}
         */
        Reported suggestAlternatives();

        /**
         * Suggests the other targets that the reported fact says, if there are some.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link
         *     org.goalhealth.situation.ProposesTargets}
         */
        Reported suggestAnotherTarget();

        /**
         * Suggests starting what the plan has as the backup of the reported channel, or says that it has none.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link
         *     org.goalhealth.situation.ChannelStatus}
         */
        Reported suggestBackup();

        /**
         * Suggests moving some of the budget that pays for the reported part of the business to calmer ones, for some
         * time; nothing where the plan's link names no budget with a line for it.
         *
         * @param calm facts of kind {@link org.goalhealth.situation.MarketPressure}; none is a valid answer
         * @throws IllegalArgumentException where the reported fact or one of those is no {@link
         *     org.goalhealth.situation.MarketPressure}
         */
        Reported suggestMoveMeanwhileTo(Collection<?> calm);

        /**
         * Suggests giving back what was moved for some time, where the plan's link names a budget with a line for it.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link
         *     org.goalhealth.situation.MarketPressure}
         */
        Reported suggestMoveBack();

        /**
         * Suggests the price at which a response costs what it usually does, where that can be said.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link
         *     org.goalhealth.situation.MarketPressure}
         */
        Reported suggestBid();

        /**
         * Suggests doing elsewhere what made the reported goal succeed.
         *
         * @param elsewhere facts about the parts of the business that could; none is a valid answer
         * @throws IllegalArgumentException where the reported fact is no {@link org.goalhealth.situation.TargetExcess}
         */
        Reported suggestReplicationIn(Collection<?> elsewhere);

        /**
         * Suggests adding the resource that the plan declares for the reported goal; nothing where it declares none.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link
         *     org.goalhealth.situation.ReviewRaised}
         */
        Reported suggestMoreResource();

        /**
         * Suggests the playbook that the plan has ready for the reported goal; nothing where it has none.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link
         *     org.goalhealth.situation.ElasticityLow}
         */
        Reported suggestContingency();

        /**
         * Suggests pausing the reported budget line, down to its minimum; nothing where it is locked or already there.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link org.goalhealth.situation.LineLoss}
         */
        Reported suggestStop();

        /**
         * Suggests giving the reported budget line more, up to its maximum; nothing where it is locked or already there.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link org.goalhealth.situation.ReturnExcess}
         */
        Reported suggestRaise();

        /**
         * Suggests concentrating the reported budget on its strongest lines.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link org.goalhealth.situation.SpendScatter}
         */
        Reported suggestConcentration();

        /**
         * Suggests the changes of the plan that the reported fact says.
         *
         * @throws IllegalArgumentException where the reported fact is no {@link
         *     org.goalhealth.situation.ProposesChanges}
         */
        Reported suggestChanges();

        /**
         * Suggests measuring what the KPIs of the reported strategy do not measure yet.
         *
         * @param measures topics, as KPIs name them
         * @throws IllegalArgumentException where the reported fact is no {@link
         *     org.goalhealth.situation.StrategyDesign}
         */
        Reported suggestMeasuring(String... measures);

        /** Suggests pausing the channel that is the reported fact's segment. */
        Reported suggestPause();
    }
}
