package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.PlaybookId;
import org.junit.jupiter.api.Test;

class GoalCanvasTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static final Plan PLAN = PlanFile.parse("""
            plan: shop
            kpis:
              ltv: {name: {en: lifetime value, zh: 终身价值}, every: month}
              sales: {every: month}
            goals:
              growth: {name: growth, owner: an}
              loyal:
                parent: growth
                kpi: ltv
                period: 2026
                target: 8.5
                from: 3.2
                resources: [{name: editors, amount: 3, unit: people}]
                contingencies: [{rule: low-conversion, kpi: ltv}]
              plain: {parent: growth, kpi: sales, period: 2026, target: 10}
              web: {parent: loyal, kpi: sales, period: 2026, target: 4, from: 0, owner: bo}
            adjustments:
              higher:
                goal: loyal
                target: 9
                reason: it goes well
                basis: four months
                cause: {from: internal, of: strategy}
                opened: {on: 2026-04-20, by: bo}
                approved: {on: 2026-04-25, by: an, effective: 2026-05-01}
            """, "plan.yaml");

    @Test
    void onlyGoalsOfWhichThePlanSaysSomethingAreShown() {
        assertThat(canvas(MARCH).parts())
                .extracting(part -> part.goal().id().value())
                .containsExactly("loyal", "web");
    }

    @Test
    void aPartSaysWhatStandsAboveItAndWhoAnswersForIt() {
        assertThat(canvas(MARCH).parts())
                .extracting(part -> part.above().stream().map(Goal::id).toList(), GoalCanvas.Part::owners)
                .containsExactly(
                        tuple(List.of(new GoalId("growth")), List.of("an")),
                        tuple(List.of(new GoalId("growth"), new GoalId("loyal")), List.of("bo")));
    }

    @Test
    void theTargetIsTheOneThatIsValidOnTheDay() {
        assertThat(target(LocalDate.of(2026, 4, 30))).isEqualByComparingTo("8.5");
        assertThat(target(LocalDate.of(2026, 5, 1))).isEqualByComparingTo("9");
    }

    @Test
    void oneGoalBringsThoseBelowIt() {
        assertThat(canvas(MARCH).of(new GoalId("growth")).parts()).hasSize(2);
        assertThat(canvas(MARCH).of(new GoalId("web")).parts()).hasSize(1);
        assertThat(canvas(MARCH).of(new GoalId("plain")).parts()).isEmpty();
    }

    @Test
    void theJsonHasTheWayTheMeansAndTheTrigger() {
        String json = JsonCanvas.toString(canvas(MARCH)).replaceAll("\\s+", "");

        assertThat(json)
                .contains("\"from\":3.2,\"to\":8.5,\"floor\":null,\"challenge\":null,\"change\":1.65625")
                .contains("\"amount\":3,\"unit\":{\"kind\":\"things\"")
                .contains("\"trigger\":\"W2\",\"rule\":\"low-conversion\"")
                .contains("\"subject\":\"kpi:ltv\"")
                .contains("\"playbook\":{\"id\":\"new-content\"");
    }

    @Test
    void fromNothingThereIsNoChangeInPercent() {
        assertThat(JsonCanvas.toString(canvas(MARCH).of(new GoalId("web"))).replaceAll("\\s+", ""))
                .contains("\"from\":0,\"to\":4,\"floor\":null,\"challenge\":null,\"change\":null");
    }

    private static BigDecimal target(LocalDate date) {
        return canvas(date)
                .parts()
                .get(0)
                .goal()
                .measure()
                .orElseThrow()
                .target()
                .target();
    }

    private static GoalCanvas canvas(LocalDate date) {
        return GoalCanvas.of(PLAN, date, GoalCanvasTest::known);
    }

    private static Contingency known(LimitLine line) {
        return new Contingency(
                new RuleRef(line.rule(), "W2", "standard"),
                Severity.WARNING,
                new LocalText("Past its threshold", "越过界限"),
                line,
                List.of(),
                Optional.of(new PlaybookId("new-content")),
                false);
    }
}
