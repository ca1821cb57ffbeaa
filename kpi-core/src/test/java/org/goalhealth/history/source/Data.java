package org.goalhealth.history.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.history.Intake;
import org.goalhealth.history.Series;
import org.goalhealth.plan.DateColumn;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Source;
import org.goalhealth.plan.SourceId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/** Small plans and files for tests of sources. */
final class Data {

    static final SourceId ORDERS = new SourceId("orders");
    static final Segment EAST = Segment.of("region", "east");
    static final Segment WEST = Segment.of("region", "west");

    private Data() {}

    /** A source {@code orders}, plain UTF-8 with commas. */
    static Source.Csv csv(String path, Names names) {
        return csv(path, names, 0, Map.of());
    }

    static Source.Csv csv(String path, Names names, int tolerance, Map<String, String> columns) {
        return csv(path, StandardCharsets.UTF_8, ',', '.', Optional.empty(), columns, dates(names, tolerance));
    }

    static Source.Csv csv(
            String path,
            Charset encoding,
            char delimiter,
            char decimalSign,
            Optional<Character> grouping,
            Map<String, String> columns,
            DateColumn dates) {
        return new Source.Csv(ORDERS, path, encoding, delimiter, decimalSign, grouping, columns, dates);
    }

    static Source.Csv encoded(String path, Charset encoding, Map<String, String> columns) {
        return csv(path, encoding, ',', '.', Optional.empty(), columns, dates(Names.END, 0));
    }

    static DateColumn dates(Names names, int tolerance) {
        return new DateColumn("date", DateColumn.ISO, names, tolerance);
    }

    /** A weekly sum of the column {@code orders} for each region. */
    static KpiBuilder orders() {
        return Kpi.builder("online-orders")
                .every(Cadence.WEEK)
                .by("region")
                .from(new KpiInput.Sum(ORDERS, "orders", Gap.MISSING));
    }

    /** Regions east and west, products tea and rice, and one source. */
    static PlanBuilder plan(Source source) {
        return Plan.builder("spice-house")
                .dimension("region", "east", "west")
                .dimension("product", "tea", "rice")
                .source(source);
    }

    static Plan plan(Source source, KpiBuilder kpi) {
        return plan(source).kpi(kpi.build()).build();
    }

    static Path write(Path folder, String name, String... lines) {
        return write(folder, name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Series series(History history, Segment segment) {
        return series(history, "online-orders", segment);
    }

    static Series series(History history, String kpi, Segment segment) {
        return history.series(new KpiId(kpi), segment).orElseThrow();
    }

    /** What a series says of the period with this label. */
    static Reading at(Series series, String period) {
        return series.at(ordinal(period));
    }

    static Reading figure(String value) {
        return Reading.of(Fraction.of(new BigDecimal(value)));
    }

    static Intake intake(History history) {
        return history.intakes().get(0);
    }

    static int ordinal(String period) {
        return PlanCalendar.iso(ZoneOffset.UTC).parse(period).ordinal();
    }
}
