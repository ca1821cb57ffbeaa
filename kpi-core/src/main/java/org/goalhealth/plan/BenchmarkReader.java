package org.goalhealth.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a KPI's {@code benchmark}. */
final class BenchmarkReader {

    private BenchmarkReader() {}

    static Optional<Benchmark> read(Field field) {
        if (!field.isPresent()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(field, "figure", "source", "date");
        Field written = fields.required("figure", "8 %");
        Optional<BigDecimal> figure = written.read(text -> Numerals.parse(text).asDecimal());
        Optional<String> source = fields.required("source", "trade report").text();
        Optional<LocalDate> date = fields.optional("date").read(Dates::parse);
        return figure.isEmpty() || source.isEmpty()
                ? Optional.empty()
                : written.make(() -> new Benchmark(figure.get(), source.get(), date));
    }
}
