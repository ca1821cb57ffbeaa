package org.goalhealth.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is usual elsewhere for a KPI, as in its industry (W7). Shown beside the KPI's own figure, never compared with it.
 *
 * @param figure in the KPI's unit
 * @param source who says so
 * @param date the day that it is of
 */
public record Benchmark(BigDecimal figure, String source, Optional<LocalDate> date) {

    public Benchmark {
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "a benchmark has no source\n  say who gives it, as source: trade report");
        }
        date.ifPresent(Dates::checked);
    }
}
