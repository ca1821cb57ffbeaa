package org.goalhealth.plan;

import java.util.Currency;

/** How a KPI's figures are shown. Never enters a calculation. */
public sealed interface Unit {

    /** A number as it is. */
    enum Plain implements Unit {
        PLAIN
    }

    /** A share: 0.025 is shown as 2.5 %. */
    enum Share implements Unit {
        PERCENT
    }

    /** A weekday, from Monday as 1: of evidence, never of a KPI. */
    enum Weekday implements Unit {
        WEEKDAY
    }

    /** An amount of money. */
    record Amount(Currency currency) implements Unit {}

    /** A number of something, such as orders. */
    record Things(LocalText name) implements Unit {}
}
