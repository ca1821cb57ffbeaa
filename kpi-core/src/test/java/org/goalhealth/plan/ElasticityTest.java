package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Percent;
import org.junit.jupiter.api.Test;

/** A goal's resource, band and review, shocks, and what customers are worth: read, checked and refused. */
class ElasticityTest {

    private static final String PLAN = """
            plan: shop
            dimensions: {region: [east, west]}
            kpis:
              sales: {every: month}
              spend: {every: month}
              regional-spend: {every: month, by: [region]}
              weekly-spend: {every: week}
              rate: {every: month, unit: percent, from: {given: ratio}}
              worth: {every: month, by: [region], from: {given: ratio}}
              share: {every: month, by: [region], from: {given: ratio}}
            playbooks:
              rescue: {en: rescue}
            goals:
              growth: GOAL
              east-share: {kpi: share, segment: {region: east}, period: 2026, target: 20 %}
            """;
    private static final String COURSE = "{kpi: sales, period: 2026, target: 9, course: linear";

    @Test
    void aResourceIsPlannedAsTheGoalIsOrEvenly() {
        assertThat(measure(
                                COURSE
                                        + ", resource: {kpi: regional-spend, segment: {region: east}, planned: 12}, contingency: rescue}")
                        .elasticity())
                .contains(Elasticity.of(new Elasticity.Resource(
                                new KpiId("regional-spend"), Segment.of("region", "east"), BigDecimal.valueOf(12)))
                        .with(new PlaybookId("rescue")));
        assertThat(measure(COURSE + ", resource: {kpi: spend, planned: 12, course: linear}}")
                        .elasticity()
                        .flatMap(Elasticity::resource)
                        .map(Elasticity.Resource::even))
                .contains(true);
        assertThat(measure(COURSE + ", elasticity: true}").elasticity()).contains(Elasticity.OF_RESULTS);
        assertThat(measure(COURSE + ", elasticity: false}").elasticity()).isEmpty();
        assertThat(measure(COURSE + "}").elasticity()).isEmpty();
    }

    @Test
    void whatCannotBeSetAgainstAGoalIsRefused() {
        refuses("{kpi: sales, period: 2026, target: 9, elasticity: true}", "goal growth has no course");
        refuses(COURSE + ", resource: {kpi: rate, planned: 12}}", "kpi rate is a ratio");
        refuses(COURSE + ", resource: {kpi: weekly-spend, planned: 12}}", "the resource weekly-spend every week");
        refuses(COURSE + ", resource: {kpi: spend, planned: 0}}", "a planned resource of 0 leaves nothing");
        refuses(COURSE + ", resource: {kpi: spent, planned: 12}}", "did you mean spend?");
        refuses(COURSE + ", resource: {kpi: worth, planned: 12}}", "kpi worth is a ratio", "kpi worth has no figures");
        refuses(COURSE + ", elasticity: true, contingency: rescu}", "did you mean rescue?");
        refuses(COURSE + ", contingency: rescue}", "nothing says when it is needed");
        refuses(COURSE + ", elasticity: false, resource: {kpi: spend, planned: 12}}", "'resource' has no meaning");
    }

    @Test
    void aBandIsAShareOfTheTargetOrPoints() {
        assertThat(measure("{kpi: sales, period: 2026, target: {target: 9, band: 15 %}}")
                        .target()
                        .band())
                .contains(new Band.Share(Percent.of(15)));
        assertThat(measure("{kpi: rate, period: 2026, target: {target: 50 %, band: 15 points}}")
                        .target()
                        .band())
                .contains(new Band.Points(BigDecimal.valueOf(15)));
        refuses("{kpi: sales, period: 2026, target: {target: 9, band: 15}}", "'15' is no band");
        refuses("{kpi: sales, period: 2026, target: {target: 9, band: 15 points}}", "kpi sales is no percentage");
        refuses(
                "{kpi: sales, period: 2026, target: {floor: 8, target: 9, band: 15 %}}",
                "reaches beyond the floor of 8");
    }

    @Test
    void aReviewIsOfOneClass() {
        assertThat(measure(COURSE + ", review: {class: hard, lower: 8}}").review())
                .contains(new Review.Hard(Optional.of(BigDecimal.valueOf(8))));
        assertThat(measure(COURSE + ", review: {class: capability, raise: 12, resource: {name: team, from: 5, to: 8}}}")
                        .review())
                .contains(new Review.Capability(
                        Optional.of(BigDecimal.valueOf(12)),
                        Optional.of(new Review.Addition(
                                LocalText.of("team"), BigDecimal.valueOf(5), BigDecimal.valueOf(8)))));
        refuses(COURSE + ", review: {class: hard, raise: 12}}", "'raise' has no meaning");
        refuses(COURSE + ", review: {class: hard, lower: 10}}", "a target of 10 is no easier than the 9");
        refuses(COURSE + ", review: {class: capability, raise: 9}}", "a target of 9 is no better than the 9");
        refuses(
                COURSE + ", review: {class: capability, resource: {name: team, from: 8, to: 5}}}",
                "a resource of 8 that becomes 5 is no addition");
        refuses("{kpi: sales, period: 2026, target: 9, review: {class: hard}}", "goal growth has no course");
    }

    @Test
    void aShockHasDays() {
        Plan plan = PlanFile.parse(
                plan(COURSE + "}") + "shocks: [{name: {en: fee}, from: 2026-05-04, until: 2026-06-15}]\n", "plan.yaml");
        assertThat(plan.shocks())
                .containsExactly(new Shock(
                        new LocalText("fee", "fee"),
                        java.time.LocalDate.of(2026, 5, 4),
                        Optional.of(java.time.LocalDate.of(2026, 6, 15))));
        assertThat(plan).isNotEqualTo(PlanFile.parse(plan(COURSE + "}"), "plan.yaml"));
        assertThat(problems(COURSE + "}", "shocks: [{name: fee, from: 2026-05-04, until: 2026-05-03}]\n"))
                .singleElement()
                .asString()
                .contains("the shock ends on 2026-05-03, before 2026-05-04");
    }

    @Test
    void worthIsComparedBetweenTwoChannels() {
        String link = "links: [{worth: worth, share-goal: east-share, against: {region: west}, raise: 35 %}]\n";
        assertThat(PlanFile.parse(plan(COURSE + "}") + link, "plan.yaml").links())
                .containsExactly(new Link.Worth(
                        new KpiId("worth"),
                        new GoalId("east-share"),
                        Segment.of("region", "west"),
                        new BigDecimal("0.35")));
        assertThat(problems(COURSE + "}", link.replace("35", "20")))
                .singleElement()
                .asString()
                .contains("a target of 0.20 is no better than the 0.20 that goal east-share has");
        assertThat(problems(COURSE + "}", link.replace("west", "east")))
                .singleElement()
                .asString()
                .contains("which would be compared with itself");
        assertThat(problems(COURSE + "}", link.replace("worth: worth", "worth: sales")))
                .anySatisfy(problem -> assertThat(problem).contains("kpi sales"));
        assertThat(problems(COURSE + "}", link.replace(", raise: 35 %", "")))
                .singleElement()
                .asString()
                .contains("has no 'raise'");
    }

    private static void refuses(String goal, String... messages) {
        List<String> problems = problems(goal, "");
        for (String message : messages) {
            assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(message));
        }
        assertThat(problems).hasSize(messages.length);
    }

    private static List<String> problems(String goal, String more) {
        InvalidPlanException thrown =
                catchThrowableOfType(InvalidPlanException.class, () -> PlanFile.parse(plan(goal) + more, "plan.yaml"));
        return thrown.problems().stream().map(Problem::toString).toList();
    }

    private static Goal.Measure measure(String goal) {
        return PlanFile.parse(plan(goal), "plan.yaml").goals().get(0).measure().orElseThrow();
    }

    private static String plan(String goal) {
        return PLAN.replace("GOAL", goal);
    }
}
