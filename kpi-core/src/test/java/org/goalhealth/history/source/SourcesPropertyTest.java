package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.goalhealth.history.History;
import org.goalhealth.history.Intake;
import org.goalhealth.history.Series;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.time.Cadence;

class SourcesPropertyTest {

    private static final String HEADER = "date,region,product,orders,spend";

    /** Few values, so that rows meet; some of them mistakes. */
    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> row = Combinators.combine(
                        rarely(
                                Arbitraries.of("2026-01-05", "2026-01-31", "2026-02-01", "2026-02-30", ""),
                                Arbitraries.of("2025-12-28", "2026-01-04", "2026-01-11", "2026-05-31")),
                        rarely(Arbitraries.of("north", ""), Arbitraries.of("east", " west")),
                        rarely(Arbitraries.of("", "Tea"), Arbitraries.of("tea", "rice")),
                        rarely(Arbitraries.of("x", "0.001", "-3", "2", ""), Arbitraries.of("1", "1.00")),
                        rarely(Arbitraries.of("5%", "0", ""), Arbitraries.of("5", "5.0")))
                .as((date, region, product, orders, spend) -> String.join(",", date, region, product, orders, spend));
        return row.list().ofMaxSize(40).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<String> rarely(Arbitrary<String> rare, Arbitrary<String> often) {
        return Arbitraries.frequencyOf(Tuple.of(1, rare), Tuple.of(12, often));
    }

    private static Plan plan(Names names, int tolerance, boolean twoCadences) {
        var plan = Data.plan(Data.csv("orders.csv", names, tolerance, Map.of()))
                .kpi(Data.orders()
                        .levels(List.of(Level.TOTAL, Level.by("region")))
                        .from(new KpiInput.Sum(Data.ORDERS, "orders", Gap.ZERO))
                        .build())
                .kpi(Kpi.builder("orders-per-spend")
                        .by("product")
                        .from(new KpiInput.Ratio(Data.ORDERS, "orders", "spend", Gap.MISSING))
                        .build())
                .kpi(Kpi.builder("all-spend")
                        .from(new KpiInput.Sum(Data.ORDERS, "spend", Gap.ZERO))
                        .build());
        if (twoCadences) {
            plan.kpi(Kpi.builder("monthly-spend")
                    .every(Cadence.MONTH)
                    .from(new KpiInput.Sum(Data.ORDERS, "spend", Gap.MISSING))
                    .build());
        }
        return plan.build();
    }

    private static History read(Plan plan, List<String> rows) throws IOException {
        Path folder = Files.createTempDirectory("sources");
        try {
            List<String> lines = new ArrayList<>(List.of(HEADER));
            lines.addAll(rows);
            Data.write(folder, "orders.csv", lines.toArray(String[]::new));
            return Sources.in(folder).read(plan);
        } finally {
            Files.deleteIfExists(folder.resolve("orders.csv"));
            Files.delete(folder);
        }
    }

    /** Everything a history says: readings and labels of every series by period, and its counts. */
    private static Map<String, String> told(History history) {
        Map<String, String> told = new TreeMap<>();
        for (Kpi kpi : history.plan().kpis()) {
            for (Series series : history.series(kpi)) {
                told.put(kpi.id() + " " + series.segment(), series.first() + ".." + series.last());
                for (int i = series.first(); i <= series.last(); i++) {
                    told.put(
                            kpi.id() + " " + series.segment() + " " + series.period(i),
                            series.at(i) + " " + series.label(i));
                }
            }
        }
        for (Intake intake : history.intakes()) {
            told.put(
                    "intake " + intake.from(),
                    List.of(intake.accepted(), intake.duplicate(), intake.rejected(), intake.conflicting())
                            .toString());
            told.put(
                    "problems " + intake.from(),
                    intake.problems().stream()
                            .map(Problem::message)
                            .sorted()
                            .toList()
                            .toString());
        }
        return told;
    }

    @Property(tries = 300)
    void theOrderOfRowsDoesNotMatter(
            @ForAll("rows") List<String> rows,
            @ForAll Names names,
            @ForAll boolean tolerant,
            @ForAll boolean twoCadences,
            @ForAll Random random)
            throws IOException {
        Plan plan = plan(names, tolerant && names != Names.ANY ? 1 : 0, twoCadences);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(told(read(plan, shuffled))).isEqualTo(told(read(plan, rows)));
    }

    @Property(tries = 300)
    void everyRowIsCountedOnceAndEveryRejectedOneIsNamed(
            @ForAll("rows") List<String> rows, @ForAll boolean events, @ForAll boolean twoCadences) throws IOException {
        Plan plan = plan(events ? Names.ANY : Names.END, 0, twoCadences);
        Intake intake = Data.intake(read(plan, rows));
        assertThat(intake.read()).isEqualTo(rows.size());
        assertThat(intake.accepted() + intake.duplicate() + intake.rejected() + intake.conflicting())
                .isEqualTo(rows.size());
        assertThat(intake.problems().stream()
                        .filter(p -> p.code() == Problem.Code.BAD_VALUE)
                        .count())
                .isEqualTo(intake.rejected());
        assertThat(intake.problems())
                .allSatisfy(p -> assertThat(p.place().line()).isBetween(2, rows.size() + 1));
        if (events) {
            assertThat(intake.duplicate() + intake.conflicting()).isZero();
        }
        happens("duplicates", intake.duplicate() > 0);
        happens("conflicts", intake.conflicting() > 0);
        happens("rejects", intake.rejected() > 0);
        happens("rows accepted", intake.accepted() > 0);
    }

    /** A property of duplicates says nothing where none are made. */
    private static void happens(String what, boolean happened) {
        Statistics.label(what).collect(happened).coverage(c -> c.check(true).percentage(percentage -> percentage > 2));
    }

    @Property(tries = 200)
    void sayingRowsOfPeriodsAgainChangesNoFigure(@ForAll("rows") List<String> rows, @ForAll boolean twoCadences)
            throws IOException {
        Plan plan = plan(Names.END, 1, twoCadences);
        List<String> twice = new ArrayList<>(rows);
        twice.addAll(new HashSet<>(rows));
        Map<String, String> once = told(read(plan, rows));
        Map<String, String> again = told(read(plan, twice));
        List.of(once, again)
                .forEach(told ->
                        told.keySet().removeIf(key -> key.equals("intake orders") || key.equals("problems orders")));
        assertThat(again).isEqualTo(once);
    }
}
