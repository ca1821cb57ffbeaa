package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.time.PlanCalendar;

/**
 * A customer by scores of recency, frequency and monetary value (C1). There is one for each customer and each rule that
 * reads scores.
 */
public final class CustomerScore extends CustomerFact implements Judged {

    private final String rule;
    private final AppliedLimits applied;
    private final ScoreLimit limit;

    CustomerScore(String rule, AppliedLimits applied, CustomerValue value, PlanCalendar calendar, LocalDate asOf) {
        super(value, calendar, asOf);
        this.rule = rule;
        this.applied = applied;
        this.limit = applied.as(ScoreLimit.class, ScoreLimit::from);
    }

    /** The rule whose limits it is judged by. */
    @Override
    public String getRule() {
        return rule;
    }

    /** The limits that it is judged by. */
    public ScoreLimit getLimit() {
        return limit;
    }

    @Override
    List<AppliedLimit> limits() {
        return applied.all();
    }
}
