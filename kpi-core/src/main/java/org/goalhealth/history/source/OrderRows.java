package org.goalhealth.history.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.customer.Order;
import org.goalhealth.history.Intake;
import org.goalhealth.history.source.CustomerCells.Entry;
import org.goalhealth.plan.CustomerPlan;
import org.goalhealth.plan.OrderSource;
import org.goalhealth.plan.OrderSource.Returns;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.RowVerdict;

/** Takes the rows of orders; one with a bad cell is rejected, the rest goes on. */
final class OrderRows implements Rows.Taker {

    private static final String FIX_OF_RETURNS =
            "mend it, or say what it is: returns: left-out, or returns: subtracted";

    private final Returns returns;
    private final CountedRows counted;
    private final CustomerCells cells;
    private final Tally tally;
    private final List<Order> orders = new ArrayList<>();
    private long leftOut;

    private OrderRows(Returns returns, CountedRows counted, CustomerCells cells, Tally tally) {
        this.returns = returns;
        this.counted = counted;
        this.cells = cells;
        this.tally = tally;
    }

    static OrderRows open(CustomerPlan plan, List<String> names, RowListener listener) throws Unusable {
        OrderSource source = plan.orders();
        HeaderColumns header = new HeaderColumns(source.source(), names, List.of());
        NumberCells numbers = NumberCells.of(source.source());
        CountedRows counted = source.counts()
                .map(definition -> CountedRows.of(definition, header, numbers))
                .orElseGet(() -> new CountedRows(Optional.empty(), Map.of(), numbers));
        Returns returns = source.returns();
        CustomerCells cells = new CustomerCells(
                plan,
                source.source(),
                header,
                OrderSource.AMOUNT,
                returns == Returns.REFUSED ? Optional.of(FIX_OF_RETURNS) : Optional.empty());
        header.requireSound();
        return new OrderRows(returns, counted, cells, new Tally(source.source().id(), listener));
    }

    @Override
    public BitSet needed() {
        BitSet needed = cells.needed();
        counted.columns().values().forEach(needed::set);
        return needed;
    }

    @Override
    public void row(Row row) {
        tally.read();
        RowVerdict verdict = counted.judge(row);
        if (verdict instanceof RowVerdict.Undecided undecided) {
            tally.accepted(1);
            tally.undecided();
            counted.tell(row, undecided, new HashSet<>(), tally);
        } else if (verdict instanceof RowVerdict.Refused) {
            tally.accepted(1);
            leftOut++;
        } else {
            cells.read(row, tally).ifPresent(this::take);
        }
    }

    private void take(Entry entry) {
        tally.accepted(1);
        Order order = new Order(entry.customer(), entry.day(), entry.amount());
        if (order.isReturn() && returns == Returns.LEFT_OUT) {
            leftOut++;
        } else {
            orders.add(order);
        }
    }

    @Override
    public void noRow(Place place, String value, String message, String fix) {
        tally.read();
        tally.rejected(place, value, message, fix);
    }

    /** All rows have been read. */
    Intake finish() {
        tally.end();
        return tally.intake();
    }

    List<Order> orders() {
        return orders;
    }

    long leftOut() {
        return leftOut;
    }
}
