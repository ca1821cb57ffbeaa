package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.history.source.Data.EAST;
import static org.goalhealth.history.source.Data.WEST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.goalhealth.history.History;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Amount;
import org.goalhealth.plan.Condition;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.DefinitionId;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.RowCells;
import org.goalhealth.plan.RowDefinition;
import org.goalhealth.plan.RowVerdict;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Reading;

class CountedRowsProperties {

    private static final RowDefinition DEFINITION =
            RowDefinition.of("effective-lead", "orders", Condition.is("form", "filled"), Condition.atLeast("views", 3));
    private static final KpiId LEADS = new KpiId("effective-leads");
    private static final String WEEK = "2026-W02";

    private static final Plan PLAN = Data.plan(Data.csv("leads.csv", Names.ANY))
            .definition(DEFINITION)
            .kpi(Kpi.builder("effective-leads")
                    .levels(List.of(Level.TOTAL, Level.by("region")))
                    .from(new KpiInput.Count(
                            Data.ORDERS, new Amount.Defined(new DefinitionId("effective-lead")), Gap.ZERO))
                    .build())
            .build();

    /** A row of one week, as the file writes it. */
    record Lead(String region, String form, String views) {

        String line() {
            return String.join(",", "2026-01-07", region, form, views);
        }

        /** Said without the code that is tried: can it count, and must it. */
        boolean mayCount() {
            return List.of("filled", " filled", "").contains(form)
                    && !List.of("0", "2", "-3").contains(views);
        }

        boolean counts() {
            return mayCount() && !form.isEmpty() && List.of("3", "3.0", "40").contains(views);
        }
    }

    @Provide
    Arbitrary<List<Lead>> leads() {
        return Combinators.combine(
                        Arbitraries.of("east", "west"),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.of("filled", " filled", "open")),
                                Tuple.of(1, Arbitraries.just(""))),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.of("0", "2", "3", "3.0", "40", "-3")),
                                Tuple.of(1, Arbitraries.of("", "many"))))
                .as(Lead::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void aWeekCountsWhatMustCountAndHasNoFigureWhereNobodyCanSay(@ForAll("leads") List<Lead> leads) throws IOException {
        History history = read(leads);
        for (Segment segment : List.of(EAST, WEST, Segment.TOTAL)) {
            List<Lead> its = leads.stream()
                    .filter(lead -> segment.isTotal()
                            || Segment.of("region", lead.region()).equals(segment))
                    .toList();
            boolean open = its.stream().anyMatch(lead -> lead.mayCount() && !lead.counts());
            long count = its.stream().filter(Lead::counts).count();
            Statistics.label("nobody can say").collect(open);
            if (its.isEmpty()) {
                continue;
            }
            assertThat(reading(history, segment))
                    .isEqualTo(open ? Reading.Missing.MISSING : Data.figure(String.valueOf(count)));
        }
    }

    @Property(tries = 100)
    void theOrderOfLeadsDoesNotMatter(@ForAll("leads") List<Lead> leads, @ForAll Random random) throws IOException {
        List<Lead> shuffled = new ArrayList<>(leads);
        Collections.shuffle(shuffled, random);

        History one = read(leads);
        History other = read(shuffled);

        assertThat(Stream.of(EAST, WEST, Segment.TOTAL).map(s -> reading(other, s)))
                .isEqualTo(Stream.of(EAST, WEST, Segment.TOTAL)
                        .map(s -> reading(one, s))
                        .toList());
        assertThat(Data.intake(other).undecided()).isEqualTo(Data.intake(one).undecided());
    }

    @Property(tries = 100)
    void howLeadsAreSpreadOverSegmentsDoesNotChangeTheirTotal(@ForAll("leads") List<Lead> leads, @ForAll Random random)
            throws IOException {
        List<Lead> moved = leads.stream()
                .map(lead -> new Lead(random.nextBoolean() ? "east" : "west", lead.form(), lead.views()))
                .toList();

        assertThat(reading(read(moved), Segment.TOTAL)).isEqualTo(reading(read(leads), Segment.TOTAL));
    }

    @Property
    void aLeadThatHasSeenMoreIsNeverLessEffective(
            @ForAll("forms") String form, @ForAll @IntRange(max = 8) int views, @ForAll @IntRange(max = 8) int more) {
        assertThat(rank(form, views + more)).isGreaterThanOrEqualTo(rank(form, views));
    }

    @Property
    void oneConditionMoreNeverMakesALeadMoreEffective(
            @ForAll("forms") String form, @ForAll @IntRange(max = 8) int views) {
        RowDefinition narrower = RowDefinition.of(
                "narrower",
                "orders",
                DEFINITION.when().get(0),
                DEFINITION.when().get(1),
                Condition.known("phone"));
        RowCells row = RowCells.of(Map.of("form", form, "views", views));

        assertThat(rank(narrower.judge(row))).isLessThanOrEqualTo(rank(DEFINITION.judge(row)));
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of("filled", "open", "");
    }

    private static int rank(String form, int views) {
        return rank(DEFINITION.judge(RowCells.of(Map.of("form", form, "views", views))));
    }

    private static int rank(RowVerdict verdict) {
        if (verdict instanceof RowVerdict.Refused) {
            return 0;
        }
        return verdict instanceof RowVerdict.Undecided ? 1 : 2;
    }

    private static Reading reading(History history, Segment segment) {
        Series series = history.series(LEADS, segment).orElseThrow();
        return Data.at(series, WEEK);
    }

    private static History read(List<Lead> leads) throws IOException {
        Path folder = Files.createTempDirectory("leads");
        try {
            List<String> lines = new ArrayList<>(List.of("date,region,form,views"));
            leads.stream().map(Lead::line).forEach(lines::add);
            Data.write(folder, "leads.csv", lines.toArray(String[]::new));
            return Sources.in(folder).read(PLAN);
        } finally {
            Files.deleteIfExists(folder.resolve("leads.csv"));
            Files.delete(folder);
        }
    }
}
