package org.goalhealth.situation;

import java.time.LocalDate;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.time.PlanCalendar;

/** A customer as of a day, for rules that carry their figures themselves (C1). There is one for each customer. */
public final class CustomerStatus extends CustomerFact {

    CustomerStatus(CustomerValue value, PlanCalendar calendar, LocalDate asOf) {
        super(value, calendar, asOf);
    }
}
