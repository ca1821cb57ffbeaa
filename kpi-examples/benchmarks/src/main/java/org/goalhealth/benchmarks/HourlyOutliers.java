package org.goalhealth.benchmarks;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.situation.OwnHistory;

/**
 * The shipped rule of outliers on hourly figures: each is compared with those of the same hour of the days before.
 *
 * <p>The figures of the rule are its own defaults. An outlier is told of once a day, as an alert that stands is; a
 * later figure is never looked at.
 *
 * @param limits the defaults of the rule
 */
record HourlyOutliers(Map<String, LimitValue> limits) {

    private static final String RULE = "outlier";
    private static final int DAY = 24;

    /** A figure and the hour in which it was observed. */
    record Hour(LocalDateTime time, Fraction figure) {

        private int ordinal() {
            return Math.toIntExact(ChronoUnit.HOURS.between(LocalDateTime.of(0, 1, 1, 0, 0), time));
        }
    }

    /** What is said of an hour: whether its figure is an outlier, and whether somebody is told. */
    record Said(boolean outlier, boolean told) {}

    static HourlyOutliers standard() {
        return new HourlyOutliers(GoalHealth.standard().rules().stream()
                .filter(rule -> rule.name().equals(RULE))
                .findFirst()
                .map(RuleInfo::defaults)
                .orElseThrow());
    }

    private LimitValue limit(String name) {
        return Optional.ofNullable(limits.get(name)).orElseThrow();
    }

    /** Goes over hours in their order. */
    List<Said> over(List<Hour> hours) {
        Map<Integer, Fraction> known = new HashMap<>();
        OwnHistory own = new OwnHistory(
                place -> Optional.ofNullable(known.get(place)),
                DAY,
                limit("history").asCount(),
                limit("enough").asCount());
        int spreads = limit("spreads").asCount();
        Fraction by = limit("by").asPercent().share();
        List<Said> all = new ArrayList<>(hours.size());
        int quietUntil = Integer.MIN_VALUE;
        for (Hour hour : hours) {
            int now = hour.ordinal();
            boolean outlier = own.range(now, spreads, by)
                    .map(range -> range.side(hour.figure()) != 0)
                    .orElse(false);
            boolean told = outlier && now >= quietUntil;
            quietUntil = told ? now + DAY : quietUntil;
            all.add(new Said(outlier, told));
            known.put(now, hour.figure());
        }
        return all;
    }
}
