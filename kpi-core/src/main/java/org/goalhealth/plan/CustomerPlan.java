package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.goalhealth.time.PlanCalendar;

/**
 * How customers are looked at (C1): where their orders are, in which currency, and how they are scored and
 * put into segments.
 *
 * <p>{@code CustomerTable} in {@code org.goalhealth.customer} works it out. Immutable and thread-safe.
 *
 * @param id lower-case words joined by hyphens
 * @param calendar its zone says on which day an order with an offset was made
 * @param currency of all amounts
 * @param at the day as of which customers are looked at, where nobody gives another one
 * @param prospects those who have not ordered, with the columns {@link OrderSource#CUSTOMER} and {@link #EXPECTED}, and
 *     the day of the last contact; absent where nobody keeps them
 * @param segments what is said of the rules that put customers into segments
 */
public record CustomerPlan(
        String id,
        LocalText name,
        PlanCalendar calendar,
        Currency currency,
        Optional<LocalDate> at,
        RfmScale scale,
        OrderSource orders,
        Optional<Source> prospects,
        SegmentSettings segments) {

    /** The plan's name of the column that says what a prospect is expected to be worth. */
    public static final String EXPECTED = "expected";

    public CustomerPlan {
        Ids.checked("customers", id);
        at.ifPresent(Dates::checked);
        prospects.ifPresent(OrderSource::checkEvents);
        if (prospects.isPresent() && prospects.get().id().equals(orders.source().id())) {
            throw new IllegalArgumentException("orders and prospects are both of source "
                    + orders.source().id() + "\n  give each a source of its own");
        }
    }
}
