package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void plansOfEqualPartsAreEqual() {
        assertThat(plan().build()).isEqualTo(plan().build()).hasSameHashCodeAs(plan().build());
        assertThat(plan().build()).hasToString(plan().build().toString());
    }

    @Test
    void plansThatDifferInOnePartAreNotEqual() {
        Plan plan = plan().build();

        assertThat(plan().off("some-rule").build()).isNotEqualTo(plan);
        assertThat(plan().name(LocalText.of("other")).build()).isNotEqualTo(plan);
        assertThat(plan().dimension("region", "east").build()).isNotEqualTo(plan);
        assertThat(plan().kpi(Kpi.builder("visits").build()).build()).isNotEqualTo(plan);
    }

    @Test
    void whatIsDeclaredIsFoundByItsId() {
        Plan plan = plan().build();

        assertThat(plan.find(new KpiId("roi"))).contains(plan.kpis().get(0));
        assertThat(plan.find(new GoalId("growth"))).contains(plan.goals().get(0));
        assertThat(plan.find(new FunnelId("sale"))).contains(plan.funnels().get(0));
        assertThat(plan.find(new BudgetId("media"))).contains(plan.budgets().get(0));
        assertThat(plan.find(new PlaybookId("ask"))).contains(plan.playbooks().get(0));
    }

    @Test
    void whatIsNotDeclaredIsNotFound() {
        Plan plan = plan().build();

        assertThat(plan.find(new KpiId("growth"))).isEmpty();
        assertThat(plan.find(new GoalId("roi"))).isEmpty();
        assertThat(plan.find(new FunnelId("media"))).isEmpty();
        assertThat(plan.find(new BudgetId("sale"))).isEmpty();
        assertThat(plan.find(new PlaybookId("tell"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.kpi(new KpiId("rio")))
                .withMessage("plan p has no kpi 'rio'\n  did you mean roi?");
    }

    private static PlanBuilder plan() {
        Kpi roi = Kpi.builder("roi").every(Cadence.MONTH).ratio().build();
        return Plan.builder("p")
                .kpi(roi)
                .goal(new Goal(
                        new GoalId("growth"), LocalText.of("growth"), Optional.empty(), Optional.empty(), List.of()))
                .funnel(new Funnel(
                        new FunnelId("sale"),
                        LocalText.of("sale"),
                        Cadence.MONTH,
                        List.of(new Funnel.Stage(
                                new StageId("s"), LocalText.of("s"), roi.id(), BigDecimal.TEN, BigDecimal.ONE))))
                .budget(new Budget(
                        new BudgetId("media"),
                        LocalText.of("media"),
                        roi.id(),
                        CNY,
                        Cadence.MONTH,
                        List.of(new Budget.Line(
                                Segment.TOTAL, Money.of(1, CNY), Money.zero(CNY), Optional.empty(), false))))
                .playbook(new Playbook(new PlaybookId("ask"), LocalText.of("ask"), Optional.empty()));
    }
}
