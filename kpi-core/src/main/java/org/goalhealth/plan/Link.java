package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What the business knows: that one KPI says something about another, or about a goal. */
public sealed interface Link {

    /** The KPIs that it names. */
    default Set<KpiId> kpis() {
        return Set.copyOf(LinkCheck.kpisOf(this).values());
    }

    /** Two KPIs of one cadence, with a baseline each and a level in common. */
    sealed interface OfKpis extends Link {

        /** The KPI that findings about the link are on. */
        KpiId subject();

        /** The one beside it. */
        KpiId beside();
    }

    /**
     * A KPI that moves before its outcome does (W6).
     *
     * @param lag after how many periods the outcome follows, 1 to 366
     */
    record Leading(KpiId leading, KpiId outcome, int lag) implements OfKpis {

        private static final int LONGEST_LAG = 366;

        public Leading {
            if (lag < 1 || lag > LONGEST_LAG) {
                throw new IllegalArgumentException(
                        "a lag of " + lag + " periods\n  give 1 to " + LONGEST_LAG + ", in periods of the kpis");
            }
        }

        @Override
        public KpiId subject() {
            return outcome;
        }

        @Override
        public KpiId beside() {
            return leading;
        }
    }

    /** A volume, and the KPI that says what the volume is worth (W13). */
    record Quality(KpiId volume, KpiId quality) implements OfKpis {
        @Override
        public KpiId subject() {
            return volume;
        }

        @Override
        public KpiId beside() {
            return quality;
        }
    }

    /**
     * What reaching customers costs, and how they respond: worse together, the market presses (W17).
     *
     * @param budget whose lines, cut as the KPIs are, pay for it; while the market presses, some of that may go elsewhere
     */
    record Pressure(KpiId cost, KpiId response, Optional<BudgetId> budget) implements OfKpis {

        /** Of which no budget is known. */
        public Pressure(KpiId cost, KpiId response) {
            this(cost, response, Optional.empty());
        }

        @Override
        public KpiId subject() {
            return response;
        }

        @Override
        public KpiId beside() {
            return cost;
        }
    }

    /**
     * What customers of one channel are worth against those of another, and a goal for that channel's share (B10).
     *
     * @param worth a KPI cut by channel, the higher the better
     * @param shareGoal the goal of the channel whose customers may be worth more
     * @param against the other channel
     * @param raise what the goal's target may be raised to
     */
    record Worth(KpiId worth, GoalId shareGoal, Segment against, BigDecimal raise) implements Link {}

    /** A goal, and a KPI of the same cadence that must not suffer while it is reached (W14). */
    record Guard(GoalId goal, KpiId guard) implements Link {}
}
