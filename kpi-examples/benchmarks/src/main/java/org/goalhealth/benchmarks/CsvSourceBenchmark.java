package org.goalhealth.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.goalhealth.history.History;
import org.goalhealth.history.source.Sources;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A row of a plan's own CSV source, from the file into the history: any file with any columns, dates and dimensions,
 * which the contest's parser is not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CsvSourceBenchmark {

    private static final int ROWS = 100_000;
    private static final int SHOPS = 100;

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final String FILE = "orders.csv";
    private static final String PLAN = "plan.yaml";

    /** How many rows the file has. */
    @Param("" + ROWS)
    int rows = ROWS;

    @SuppressWarnings("NullAway.Init") // set by setUp
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set by setUp
    private Plan plan;

    /** Writes the file: a row for each day and shop. */
    @Setup
    public void setUp() throws IOException {
        folder = Files.createTempDirectory("rows");
        StringBuilder shops = new StringBuilder();
        for (int i = 0; i < SHOPS; i++) {
            shops.append(i == 0 ? "" : ", ").append("shop-").append(i);
        }
        plan = PlanFile.read(Files.writeString(folder.resolve(PLAN), """
                plan: rows
                dimensions: {shop: [%s]}
                sources:
                  orders: {csv: orders.csv, columns: {date: day, shop: shop, orders: orders}, dates: {name: start}}
                kpis:
                  orders: {every: day, by: [shop], from: {source: orders, sum: orders}}
                """.formatted(shops)));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(FILE))) {
            out.write("day,shop,orders\n");
            for (int i = 0; i < rows; i++) {
                out.write(FIRST.plusDays(i / SHOPS) + ",shop-" + i % SHOPS + "," + i % 997 + ".25\n");
            }
        }
    }

    /** Removes it. */
    @TearDown
    public void tearDown() throws IOException {
        Files.delete(folder.resolve(FILE));
        Files.delete(folder.resolve(PLAN));
        Files.delete(folder);
    }

    /** All rows; the figure is that of one. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public History row() {
        return Sources.in(folder).read(plan);
    }
}
