package org.goalhealth.report;

import java.time.LocalDate;
import org.goalhealth.finding.RuleFailure;

/**
 * When a rule failed over a stretch of history.
 *
 * @param failure as on the first of the dates
 * @param first the first evaluated date on which it failed
 * @param last the last evaluated date on which it failed; it may have worked on dates between
 * @param dates on how many evaluated dates it failed, 1 or more
 */
public record RuleOutage(RuleFailure failure, LocalDate first, LocalDate last, int dates) {

    public RuleOutage {
        if (last.isBefore(first) || dates < 1) {
            throw new IllegalArgumentException("rule " + failure.rule().name() + " failed on " + dates + " dates from "
                    + first + " to " + last + "\n  give at least one date, and the first first");
        }
    }

    /**
     * With one more date.
     *
     * @throws IllegalArgumentException where it does not come after all the others
     */
    public RuleOutage and(LocalDate later) {
        if (!later.isAfter(last)) {
            throw new IllegalArgumentException("rule " + failure.rule().name() + " failed on " + later + " after "
                    + last + "\n  give dates in their order, each once");
        }
        return new RuleOutage(failure, first, later, dates + 1);
    }
}
