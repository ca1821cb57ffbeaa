package org.goalhealth.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.plan.OrderSource.Returns;
import org.goalhealth.time.PlanCalendar;

/** Reads a file of a {@link CustomerPlan}. */
final class CustomerReader {

    private static final Currency STAND_IN = Currency.getInstance("CNY");
    private static final Function<String, Returns> RETURNS = Words.of(Returns.class);
    private static final DefinitionId ORDERS = new DefinitionId("orders");

    private CustomerReader() {}

    static Optional<CustomerPlan> read(Field whole) {
        Fields root = Fields.of(
                whole, "customers", "name", "currency", "time", "at", "margin", "limits", "segments", "sources");
        Field id = root.required("customers", "spice-house");
        Optional<String> named = id.read(text -> Ids.checked("customers", text));
        LocalText name = Texts.name(root.optional("name"), id.text().orElse("-"));
        Currency currency = root.required("currency", "CNY").read(STAND_IN, UnitReader::currency);
        PlanCalendar calendar = CalendarReader.read(root.optional("time"));
        Optional<LocalDate> at = root.optional("at").read(Dates::parse);
        Optional<? extends RfmScale> scale = scale(root);
        Fields sources = Fields.of(root.required("sources", "{orders: {csv: orders.csv}}"), "orders", "prospects");
        Optional<OrderSource> orders = orders(sources.required("orders", "{csv: orders.csv}"));
        Optional<Source> prospects =
                sources.optional("prospects").map(CustomerReader::events).flatMap(Function.identity());
        Optional<SegmentSettings> segments = SegmentReader.read(root.optional("segments"));
        return whole.problems().faults() > 0
                ? Optional.empty()
                : whole.make(() -> new CustomerPlan(
                        named.orElseThrow(),
                        name,
                        calendar,
                        currency,
                        at,
                        scale.orElseThrow(),
                        orders.orElseThrow(),
                        prospects,
                        segments.orElseThrow()));
    }

    private static Optional<? extends RfmScale> scale(Fields root) {
        Field limits = root.optional("limits");
        if (!limits.isPresent()) {
            Field margin = root.optional("margin");
            return margin.isPresent()
                    ? margin.read(text -> new RfmScale.Quintiles(figure(text)))
                    : Optional.of(RfmScale.Quintiles.PUBLISHED);
        }
        root.refuseBeside("limits", "margin");
        Fields axes = Fields.of(limits, "recency", "orders", "amount");
        Optional<List<BigDecimal>> recency = borders(axes.required("recency", "[30, 60, 90, 180]"));
        Optional<List<BigDecimal>> orders = borders(axes.required("orders", "[2, 3, 5, 10]"));
        Optional<List<BigDecimal>> amount = borders(axes.required("amount", "[100, 500, 1000, 5000]"));
        return recency.flatMap(r -> orders.flatMap(o -> amount.map(a -> new RfmScale.Limits(r, o, a))));
    }

    private static Optional<List<BigDecimal>> borders(Field field) {
        int faults = field.problems().faults();
        List<BigDecimal> figures = field.elements().stream()
                .flatMap(element -> element.read(CustomerReader::figure).stream())
                .toList();
        return !field.isPresent() || field.problems().faults() > faults
                ? Optional.empty()
                : field.make(() -> RfmScale.Limits.borders(field.label(), figures));
    }

    private static BigDecimal figure(String text) {
        LimitValue value = Numerals.parse(text);
        if (value.percent()) {
            throw new IllegalArgumentException("'" + text + "' is a percentage\n  write a figure, as 100");
        }
        return value.number();
    }

    private static Optional<OrderSource> orders(Field entry) {
        if (!entry.isPresent()) {
            return Optional.empty();
        }
        Fields own = Fields.open(entry, "when", "returns");
        Optional<Source> source = events(entry, "when", "returns");
        Optional<RowDefinition> counts = counts(own.optional("when"));
        Returns returns = own.optional("returns").read(Returns.REFUSED, RETURNS);
        return source.map(rows -> new OrderSource(rows, counts, returns));
    }

    private static Optional<RowDefinition> counts(Field when) {
        return when.isPresent()
                ? DefinitionReader.conditions(when)
                        .flatMap(conditions -> when.make(() -> new RowDefinition(
                                ORDERS, LocalText.of(ORDERS.value()), new SourceId(ORDERS.value()), conditions)))
                : Optional.empty();
    }

    private static Optional<Source> events(Field entry, String... more) {
        Field dates = Fields.open(entry).optional("dates");
        return SourceReader.read(entry, more)
                .flatMap(source -> (dates.isPresent() ? dates : entry).make(() -> OrderSource.checkEvents(source)));
    }
}
