package org.goalhealth.plan;

import java.util.Optional;

/**
 * Where orders come from, a row each, and which rows they are.
 *
 * @param source with the columns {@link #CUSTOMER}, {@link #AMOUNT} and a date that is any day
 * @param counts which rows are orders, or returns; all where absent
 * @param returns what an amount below zero is
 */
public record OrderSource(Source source, Optional<RowDefinition> counts, Returns returns) {

    /** The plan's name of the column that says whose a row is. */
    public static final String CUSTOMER = "customer";

    /** The plan's name of the column of amounts. */
    public static final String AMOUNT = "amount";

    /** What a row with an amount below zero is: a cancellation, or goods that came back. */
    public enum Returns {
        /** A row that cannot be: it is rejected and named. */
        REFUSED,
        /** No order, and takes nothing from the amounts of its customer; rows are counted. */
        LEFT_OUT,
        /** No order; its customer's amounts are less by it, from its own day on. */
        SUBTRACTED
    }

    public OrderSource {
        checkEvents(source);
        counts.ifPresent(definition -> {
            if (!definition.source().equals(source.id())) {
                throw new IllegalArgumentException("definition " + definition.id() + " is of source "
                        + definition.source() + ", and the orders are of " + source.id() + "\n  give it their source");
            }
        });
    }

    /** Refuses a source whose dates are those of periods. */
    static Source checkEvents(Source source) {
        if (source.dates().names() != DateColumn.Names.ANY) {
            throw new IllegalArgumentException("source " + source.id() + " has dates of periods (name: "
                    + Words.word(source.dates().names())
                    + "), and a row is of one day\n  take 'name' out, or write any");
        }
        return source;
    }
}
