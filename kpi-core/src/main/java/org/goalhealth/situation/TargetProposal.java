package org.goalhealth.situation;

import org.goalhealth.plan.Direction;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/**
 * Another target for a goal, with what speaks for it.
 *
 * @param from the target that the plan has
 * @param to the one that is proposed, in the KPI's smallest unit
 */
public record TargetProposal(GoalId goal, Fraction from, Fraction to, Unit unit, Basis basis) {

    private static final int RATIO_PLACES = 4;

    /** How many decimals a target is proposed with; a ratio has no smallest unit of its own. */
    static int places(Kpi kpi) {
        return kpi.input().isRatio() ? RATIO_PLACES : kpi.decimals();
    }

    /** Why another target is proposed. */
    public enum Basis {
        /** The goal will end there, if it goes on as it has so far. */
        PROJECTED,
        /** The budget that is moved is to bring it. */
        BUDGET_MOVED,
        /** Something from outside weighs on what goals aim at. */
        EXTERNAL_SHOCK,
        /** More is reached than planned, for the resource used. */
        CAPABILITY_BEYOND_PLAN,
        /** The channel's customers are worth a multiple of another's. */
        CUSTOMER_WORTH,
        /** History carries on no further (G13). */
        HISTORY,
        /** Others reach no more (G13). */
        INDUSTRY,
        /** The market gives no more (G13). */
        MARKET,
        /** Supply and channels carry no more (G13). */
        CAPACITY
    }

    /** Whether more is asked for than now; an adjustment may have given the goal what the plan once proposed (A3). */
    boolean isBetter(Direction better) {
        return better.worse(from, to);
    }

    /** Whether less is asked for than now. */
    boolean isEasier(Direction better) {
        return better.worse(to, from);
    }
}
