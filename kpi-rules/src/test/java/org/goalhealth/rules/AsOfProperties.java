package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Source;
import org.goalhealth.plan.SourceId;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/** Whatever comes later changes nothing of what was said before. */
class AsOfProperties {

    private static final GoalHealth HEALTH = GoalHealth.standard();
    private static final PlanCalendar CALENDAR = PlanCalendar.iso(ZoneId.of("UTC"));
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final int WEEKS = 16;

    @Property(tries = 60)
    void theSameIsFoundWhetherOrNotLaterDataIsKnown(
            @ForAll("weeks") List<List<Integer>> weeks, @ForAll Gap gap, @ForAll boolean twoDimensions) {
        Plan plan = plan(gap, twoDimensions);
        List<Observation> all = observations(weeks, twoDimensions, WEEKS);
        History whole = History.of(plan, all);
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate date = START.plusWeeks(week);
            History known = History.of(plan, observations(weeks, twoDimensions, week));
            assertThat(texts(plan, whole, date)).as("at " + date).isEqualTo(texts(plan, known, date));
        }
    }

    private static List<String> texts(Plan plan, History history, LocalDate date) {
        return HEALTH.assess(plan, history, date).findings().stream()
                .map(finding -> finding.fingerprint() + " " + finding.severity() + " "
                        + finding.text().en())
                .collect(Collectors.toList());
    }

    /** Figures of three segments a week; a negative one stands for a row that is missing. */
    @Provide
    Arbitrary<List<List<Integer>>> weeks() {
        Arbitrary<Integer> figure = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(60, 120)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(-1)));
        return figure.list().ofSize(3).list().ofSize(WEEKS);
    }

    private static List<Observation> observations(List<List<Integer>> weeks, boolean twoDimensions, int until) {
        List<Observation> all = new ArrayList<>();
        List<String> regions = List.of("east", "south", "west");
        for (int week = 0; week < until; week++) {
            for (int i = 0; i < 3; i++) {
                int figure = weeks.get(week).get(i);
                if (figure >= 0) {
                    Segment region = Segment.of("region", regions.get(i));
                    Segment segment = twoDimensions ? region.and("channel", i == 1 ? "app" : "web") : region;
                    all.add(Observation.of("orders", segment, START.plusWeeks(week), figure));
                }
            }
        }
        return all;
    }

    private static Plan plan(Gap gap, boolean twoDimensions) {
        SourceId source = new SourceId("rows");
        Level finest = twoDimensions ? Level.by("region", "channel") : Level.by("region");
        return Plan.builder("shop")
                .calendar(CALENDAR)
                .dimension("region", "east", "south", "west")
                .dimension("channel", "app", "web")
                .source(new Source.Sql(
                        source,
                        "select 1",
                        java.util.Optional.empty(),
                        java.util.Map.of(),
                        new org.goalhealth.plan.DateColumn(
                                "date",
                                org.goalhealth.plan.DateColumn.ISO,
                                org.goalhealth.plan.DateColumn.Names.START,
                                0)))
                .kpi(Kpi.builder("orders")
                        .every(Cadence.WEEK)
                        .levels(List.of(Level.TOTAL, finest))
                        .from(new KpiInput.Sum(source, "orders", gap))
                        .baseline(new Baseline.Mean(3))
                        .build())
                .build();
    }
}
