package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/** A fact about a budget line that may give money to others. */
public sealed interface GivesBudget permits LineReturn, LineLag, MarketPressure {

    /** The id of the budget. */
    String getBudget();

    /** How much of its amount it gives at most. */
    Percent givesAtMost();
}
