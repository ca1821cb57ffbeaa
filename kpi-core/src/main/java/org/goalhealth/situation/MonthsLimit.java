package org.goalhealth.situation;

/**
 * How long something takes (G23, G24).
 *
 * @param months calendar months
 */
public record MonthsLimit(int months) {

    static MonthsLimit from(AppliedLimits limits) {
        return new MonthsLimit(limits.value("months").asCount());
    }
}
