package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a budget line's money goes once its goal has fallen behind: read, checked and refused. */
class AlternativesTest {

    private static final String PLAN = """
            plan: shop
            dimensions: {channel: [search, live]}
            kpis:
              leads: {every: month, by: [channel]}
              cost: {every: month, by: [channel], better: lower}
              back: {every: month, by: [channel], from: {given: ratio}}
              share: {every: month, from: {given: ratio}}
            goals:
              more: {kpi: leads, segment: {channel: search}, period: 2026, target: 1200}
              all: {kpi: leads, period: 2026, target: 1200}
              thrift: {kpi: cost, segment: {channel: search}, period: 2026, target: 1200}
              monthly: {kpi: leads, segment: {channel: search}, period: 2026, each: month, target: 1200}
              none: {kpi: leads, segment: {channel: search}, period: 2026, target: 0}
              empty: {name: empty}
              share: {kpi: share, period: 2026, target: 60 %}
            budgets:
              media:
                return: back
                currency: CNY
                every: month
                lines:
                  - {segment: {channel: search}, amount: 10, alternatives: ALTERNATIVES}
                  - {segment: {channel: live}, amount: 10}
            """;

    @Test
    void aLineNamesItsGoalTheLinesThatTakeAndTheGoalToRaise() {
        assertThat(read("{goal: more, lines: [{channel: live}], raise: {goal: share, target: 80 %}}"))
                .contains(new Alternatives(
                        new GoalId("more"),
                        List.of(Segment.of("channel", "live")),
                        Optional.of(new Alternatives.Raise(new GoalId("share"), new BigDecimal("0.80")))));
    }

    @Test
    void theGoalIsOneThatCanLagAndIsAboutTheLine() {
        refused("{goal: mor, lines: [{channel: live}]}", "the plan has no goal 'mor'");
        refused("{goal: all, lines: [{channel: live}]}", "goal all is about '', and the line about 'channel=search'");
        refused("{goal: thrift, lines: [{channel: live}]}", "kpi cost of goal thrift is better lower");
        refused(
                "{goal: monthly, lines: [{channel: live}]}",
                "goal monthly is judged as often as kpi leads has figures");
        refused("{goal: none, lines: [{channel: live}]}", "goal none has a target of 0");
        refused("{goal: empty, lines: [{channel: live}]}", "goal empty has no measure, so it cannot lag");
    }

    @Test
    void thoseThatTakeAreOtherLinesOfTheBudget() {
        refused("{goal: more, lines: [{channel: search}]}", "'channel=search' is no other line of budget media");
        refused("{goal: more, lines: []}", "the alternatives to goal more are no lines");
        refused("{goal: more}", "'alternatives' has no 'lines'");
    }

    @Test
    void aTargetIsRaisedAndNotLowered() {
        refused(
                "{goal: more, lines: [{channel: live}], raise: {goal: share, target: 60 %}}",
                "a target of 0.60 is no better than the 0.60 that goal share has");
        refused(
                "{goal: more, lines: [{channel: live}], raise: {goal: empty, target: 60 %}}",
                "goal empty has no target that could be raised");
    }

    private static Optional<Alternatives> read(String alternatives) {
        return PlanFile.parse(PLAN.replace("ALTERNATIVES", alternatives), "plan.yaml")
                .budgets()
                .get(0)
                .lines()
                .get(0)
                .alternatives();
    }

    private static void refused(String alternatives, String message) {
        InvalidPlanException refusal = catchThrowableOfType(InvalidPlanException.class, () -> read(alternatives));
        assertThat(refusal.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message))
                .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(22));
    }
}
