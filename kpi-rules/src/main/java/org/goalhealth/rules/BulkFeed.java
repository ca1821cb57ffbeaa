package org.goalhealth.rules;

import java.util.List;
import org.goalhealth.time.Period;

/**
 * The way of many finest series into their {@link Monitor}, a period of all of them at a time: for figures that come as
 * rows or columns, at a fraction of what each costs by its own {@link Feed}.
 *
 * <p>Does what each feed would do by itself. Figures are whole numbers of the KPI's smallest unit, in the order of {@link
 * #feeds}; {@link #NONE} where a series has no figure. What is given is judged by {@link Monitor#evaluate} or {@link
 * Monitor#advanceTo}, whichever comes first; a figure that cannot be used is a problem of that answer, and the others are
 * taken. As its monitor, for one thread at a time.
 */
public interface BulkFeed {

    /** Stands where a series has no figure of a period. */
    long NONE = Long.MIN_VALUE;

    /** Those that figures are given to, in their order. */
    List<Feed> feeds();

    /**
     * Gives a period's figures of KPIs that are no ratios.
     *
     * @param period of the KPIs' cadence
     * @param figures one for each feed; not changed, and not kept
     * @throws IllegalArgumentException where the period is of another cadence, the KPIs are ratios, or there are more or
     *     fewer figures than feeds; nothing is taken
     */
    void observe(Period period, long[] figures);

    /**
     * Gives both parts of a period's ratios.
     *
     * @param period of the KPIs' cadence
     * @param parts one for each feed, {@link #NONE} where it has no figure; not changed, and not kept
     * @param bases what they are taken over, one for each feed; not looked at where there is no part
     * @throws IllegalArgumentException where the period is of another cadence, the KPIs are no ratios, or there are more or
     *     fewer parts or bases than feeds; nothing is taken
     */
    void observe(Period period, long[] parts, long[] bases);
}
