package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.PlanCalendar;

/**
 * A customer by what was paid in a year and when the last order was, in the figures of a trade (C1). There is one for
 * each customer and each rule that reads accounts, where a line of limits names the rule: amounts of one trade, in one
 * currency, mean nothing in another.
 */
public final class CustomerAccount extends CustomerFact implements Judged {

    private final String rule;
    private final AppliedLimits applied;
    private final AccountLimit limit;

    CustomerAccount(String rule, AppliedLimits applied, CustomerValue value, PlanCalendar calendar, LocalDate asOf) {
        super(value, calendar, asOf);
        this.rule = rule;
        this.applied = applied;
        this.limit = applied.as(AccountLimit.class, AccountLimit::from);
    }

    /** The rule whose limits it is judged by. */
    @Override
    public String getRule() {
        return rule;
    }

    /** The limits that it is judged by. */
    public AccountLimit getLimit() {
        return limit;
    }

    @Override
    List<AppliedLimit> limits() {
        return applied.all();
    }

    /** What was paid in the year and what the rule asks for, and in which month the last order is. */
    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                amount(
                        EvidenceFigure.Name.VALUE,
                        Fraction.of(value().amountOfYear().amount())),
                amount(EvidenceFigure.Name.LIMIT, Fraction.of(limit.amount())),
                plain(EvidenceFigure.Name.MONTHS, getMonths()));
    }
}
