package org.goalhealth.plan;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the {@code zones} of a stage: what segments and months have of their own. */
final class ZonesReader {

    private static final int MONTHS = 12;

    private final Declared declared;

    ZonesReader(Declared declared) {
        this.declared = declared;
    }

    List<Funnel.Zones> read(Field list) {
        List<Funnel.Zones> all = new ArrayList<>();
        for (Field element : list.elements()) {
            Fields fields = Fields.of(element, "segment", "months", "ideal", "danger");
            fields.oneOrMoreOf("segment", "months");
            all.add(new Funnel.Zones(
                    declared.segment(fields.optional("segment")),
                    months(fields.optional("months")),
                    fields.required("ideal", "30 %").figure(BigDecimal.ZERO),
                    fields.required("danger", "20 %").figure(BigDecimal.ZERO)));
        }
        return all;
    }

    private static Set<Month> months(Field written) {
        Set<Month> months = EnumSet.noneOf(Month.class);
        List<Field> each = written.isList() ? written.elements() : written.isPresent() ? List.of(written) : List.of();
        each.forEach(one -> one.read(ZonesReader::month).ifPresent(months::add));
        return months;
    }

    /** A month of the calendar by its number. */
    static Month month(String text) {
        return Month.of(Numerals.whole(1, MONTHS).apply(text));
    }
}
