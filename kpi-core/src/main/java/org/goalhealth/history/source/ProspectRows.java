package org.goalhealth.history.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.customer.CustomerId;
import org.goalhealth.customer.Prospect;
import org.goalhealth.history.Intake;
import org.goalhealth.history.source.CustomerCells.Entry;
import org.goalhealth.plan.CustomerPlan;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Source;

/**
 * Takes the rows of prospects: one for each and each day of contact. The same again is a duplicate; where two say
 * different things of a day, none of them is used.
 */
final class ProspectRows implements Rows.Taker {

    private record Contact(CustomerId customer, LocalDate day) {}

    /** A row, with the line that it begins on. */
    private record Claim(Entry entry, int line) {}

    private final Source source;
    private final CustomerCells cells;
    private final Tally tally;
    private final Map<Contact, List<Claim>> claims = new LinkedHashMap<>();

    private ProspectRows(Source source, CustomerCells cells, Tally tally) {
        this.source = source;
        this.cells = cells;
        this.tally = tally;
    }

    static ProspectRows open(CustomerPlan plan, Source source, List<String> names, RowListener listener)
            throws Unusable {
        HeaderColumns header = new HeaderColumns(source, names, List.of());
        CustomerCells cells = new CustomerCells(
                plan,
                source,
                header,
                CustomerPlan.EXPECTED,
                Optional.of("give what the customer is expected to be worth, 0 or more"));
        header.requireSound();
        return new ProspectRows(source, cells, new Tally(source.id(), listener));
    }

    @Override
    public BitSet needed() {
        return cells.needed();
    }

    @Override
    public void row(Row row) {
        tally.read();
        cells.read(row, tally)
                .ifPresent(entry -> claims.computeIfAbsent(
                                new Contact(entry.customer(), entry.day()), contact -> new ArrayList<>(1))
                        .add(new Claim(entry, row.line())));
    }

    @Override
    public void noRow(Place place, String value, String message, String fix) {
        tally.read();
        tally.rejected(place, value, message, fix);
    }

    /** All rows have been read. */
    List<Prospect> finish(List<Intake> intakes) {
        tally.end();
        List<Prospect> prospects = new ArrayList<>();
        claims.forEach((contact, rows) -> settle(contact, rows).ifPresent(prospects::add));
        intakes.add(tally.intake());
        return prospects;
    }

    private Optional<Prospect> settle(Contact contact, List<Claim> rows) {
        Claim first = rows.get(0);
        Optional<Claim> other = rows.stream()
                .filter(row -> !row.entry().amount().equals(first.entry().amount()))
                .findFirst();
        if (other.isPresent()) {
            tally.conflicting(
                    rows.size(),
                    new Place(Unusable.name(source), other.get().line(), 0),
                    other.get().entry().amount().amount().toPlainString(),
                    "prospect " + contact.customer() + " is expected to be worth "
                            + other.get().entry().amount() + " on " + contact.day() + ", and in line " + first.line()
                            + " " + first.entry().amount(),
                    "keep one of the rows; none of them is used");
            return Optional.empty();
        }
        tally.accepted(1);
        tally.duplicate(rows.size() - 1L);
        return Optional.of(
                new Prospect(contact.customer(), contact.day(), first.entry().amount()));
    }
}
