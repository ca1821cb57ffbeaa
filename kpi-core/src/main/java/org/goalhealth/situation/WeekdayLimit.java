package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes a pattern inside the week (W9).
 *
 * @param by how much better one weekday is than another, as a share of the other; exactly as much is enough
 * @param weeks over how many weeks they are compared
 * @param error how often weekdays that do not differ would be taken for a pattern, at most
 * @param periods for how many weeks in a row there is a pattern
 */
public record WeekdayLimit(Percent by, int weeks, Percent error, int periods) {

    static WeekdayLimit from(AppliedLimits limits) {
        return new WeekdayLimit(
                limits.value("by").asPercent(),
                limits.value("weeks").asCount(),
                limits.value("error").asPercent(),
                limits.value("periods").asCount());
    }
}
