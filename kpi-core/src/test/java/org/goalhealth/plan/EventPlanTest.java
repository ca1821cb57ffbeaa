package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventPlanTest {

    private static final KpiId GMV = new KpiId("gmv");
    private static final Segment LIVE = Segment.of("channel", "live");
    private static final LocalDate FROM = LocalDate.of(2026, 6, 1);

    private static final String PLAN = """
            plan: p
            dimensions: {channel: [live, shelf], region: [east]}
            kpis:
              gmv: {every: week, levels: [[], [channel], [channel, region]], baseline: {mean: 8}}
              visits: {every: week}
            events:
              june-618:
                name: {zh: 618 大促, en: 618 sale}
                dates:
                  - {from: 2026-06-01, until: 2026-06-18}
                  - {from: 2025-06-01, until: 2025-06-20}
                effects:
                  - {kpi: gmv, effect: 60 %}
                  - {kpi: gmv, segment: {channel: live}, effect: estimated}
                  - {kpi: visits, effect: -12.5 %}
            """;

    @Test
    void eventsAreReadAsTheyAreWritten() {
        Plan plan = PlanFile.parse(PLAN, "plan.yaml");

        assertThat(plan.events())
                .containsExactly(new Event(
                        new EventId("june-618"),
                        new LocalText("618 sale", "618 大促"),
                        List.of(
                                new Event.Occurrence(FROM, LocalDate.of(2026, 6, 18)),
                                new Event.Occurrence(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 20))),
                        List.of(
                                new Event.Effect(GMV, Segment.TOTAL, new Event.Given(BigDecimal.valueOf(60))),
                                new Event.Effect(GMV, LIVE, Event.Estimated.ESTIMATED),
                                new Event.Effect(
                                        new KpiId("visits"),
                                        Segment.TOTAL,
                                        new Event.Given(new BigDecimal("-12.5"))))));
        assertThat(plan.find(new EventId("june-618"))).contains(plan.events().get(0));
    }

    @Test
    void ofEffectsThatFitASeriesTheOneThatNamesMostHolds() {
        Event event = PlanFile.parse(PLAN, "plan.yaml").events().get(0);
        Event.Size sixty = new Event.Given(BigDecimal.valueOf(60));

        assertThat(event.effectOn(GMV, Segment.TOTAL)).contains(sixty);
        assertThat(event.effectOn(GMV, Segment.of("channel", "shelf"))).contains(sixty);
        assertThat(event.effectOn(GMV, LIVE)).contains(Event.Estimated.ESTIMATED);
        assertThat(event.effectOn(GMV, LIVE.and("region", "east"))).contains(Event.Estimated.ESTIMATED);
        assertThat(event.effectOn(new KpiId("orders"), Segment.TOTAL)).isEmpty();
    }

    @Test
    void anEventMadeInJavaIsTheSame() {
        Event made = Event.of("june-618")
                .on(FROM, LocalDate.of(2026, 6, 18))
                .moving(GMV, Segment.TOTAL, 60)
                .estimatedFor(GMV, LIVE);

        assertThat(plan().event(made).build().events()).containsExactly(made);
        assertThat(plan().event(made).build())
                .isEqualTo(plan().event(made).build())
                .isNotEqualTo(plan().build());
    }

    @Test
    void timesOfOneEventThatShareADayAreRefusedWhereTheLaterBegins() {
        refused(
                "dates: [{from: 2026-06-10, until: 2026-06-12}, {from: 2026-06-01, until: 2026-06-10}]",
                "plan.yaml:13:20",
                "events.june-618.dates.0.from",
                "event june-618 begins again on 2026-06-10, and lasts until 2026-06-10 from the time before");
    }

    @Test
    void aTimeWithinAnotherIsRefusedHoweverManyLieBetween() {
        refused(
                "dates: [{from: 2026-06-01, until: 2026-06-30}, {from: 2026-06-05, until: 2026-06-06}, {from: 2026-06-08, until: 2026-06-09}]",
                "events.june-618.dates.1.from",
                "events.june-618.dates.2.from");
    }

    @Test
    void timesThatFollowEachOtherDayByDayAreFine() {
        assertThat(PlanFile.parse(
                                with(
                                        "dates: [{from: 2026-06-01, until: 2026-06-10}, {from: 2026-06-11, until: 2026-06-12}]"),
                                "plan.yaml")
                        .events())
                .hasSize(1);
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        refused(
                "dates: [{from: 2026-06-10, until: 2026-06-09}]",
                "the event ends on 2026-06-09, before 2026-06-10, on which it begins");
    }

    @Test
    void anEventWithoutEffectOrDatesIsTold() {
        refused(
                "dates: [{from: 2026-06-10, until: 2026-06-12}]\n    effects: []",
                "event june-618 has no effect on any kpi");
        refused("dates: []", "event june-618 has no dates");
        refused("", "'june-618' has no 'dates'");
    }

    @Test
    void whatCannotBeAnEffectIsRefused() {
        String dates = "dates: [{from: 2026-06-10, until: 2026-06-12}]\n    effects: ";
        refused(dates + "[{kpi: gmv, effect: 0.6}]", "'0.6' is no percentage");
        refused(dates + "[{kpi: gmv, effect: -100 %}]", "an effect of -100 % leaves nothing to compare with");
        refused(dates + "[{kpi: gmv, effect: guessed}]", "'guessed' is neither a number nor a percentage");
        refused(dates + "[{kpi: gmw, effect: 6 %}]", "the plan has no kpi 'gmw'", "did you mean gmv?");
        refused(dates + "[{kpi: visits, segment: {channel: live}, effect: 6 %}]", "kpi visits is cut by []");
        refused(dates + "[{kpi: gmv, segment: {channel: life}, effect: 6 %}]", "did you mean live?");
        refused(
                dates + "[{kpi: visits, effect: estimated}]",
                "events.june-618.effects.0.effect",
                "kpi visits has no baseline, and an effect is estimated against one");
        refused(
                dates + "[{kpi: gmv, effect: 6 %}, {kpi: gmv, effect: 7 %}]",
                "event june-618 has two effects on kpi gmv");
        refused(dates + "[{kpi: gmv, effect: 6 %, size: 3}]", "has no field 'size'");
    }

    private static PlanBuilder plan() {
        return Plan.builder("p")
                .dimension("channel", "live")
                .kpi(Kpi.builder("gmv")
                        .by("channel")
                        .baseline(new Baseline.Mean(8))
                        .build());
    }

    private static void refused(String fields, String... messages) {
        assertThatThrownBy(() -> PlanFile.parse(with(fields), "plan.yaml"))
                .isInstanceOf(InvalidPlanException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(messages));
    }

    private static String with(String fields) {
        return """
                plan: p
                dimensions: {channel: [live, shelf], region: [east]}
                kpis:
                  gmv:
                    every: week
                    levels: [[], [channel]]
                    baseline: {mean: 8}
                  visits: {every: week}
                events:
                  june-618:
                    name: 618
                """
                + (fields.contains("effects") ? "" : "    effects: [{kpi: gmv, effect: 60 %}]\n")
                + "    " + fields + "\n";
    }
}
