package org.goalhealth.history.source;

import java.util.List;
import org.goalhealth.customer.Order;
import org.goalhealth.customer.Prospect;
import org.goalhealth.history.Intake;

/**
 * What the sources of a customer plan say: {@code orders + leftOut + undecided} are the accepted rows of the first
 * intake.
 *
 * @param orders and returns, where they are subtracted; in the order of the source
 * @param leftOut rows that are no orders by their conditions, or returns that are left out
 * @param prospects those of which one day says one thing
 * @param intakes what became of the rows: of orders, then of prospects, where there is a source of them
 */
public record OrderBook(List<Order> orders, long leftOut, List<Prospect> prospects, List<Intake> intakes) {

    public OrderBook {
        orders = List.copyOf(orders);
        prospects = List.copyOf(prospects);
        intakes = List.copyOf(intakes);
    }
}
