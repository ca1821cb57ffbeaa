package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.alert.Episode;
import org.goalhealth.history.History;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final Kpi ORDERS = Kpi.builder("orders")
            .every(Cadence.WEEK)
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();

    @Test
    void anEpisodeThatRunsWhenItBeginsIsReportedWithTheDateItFired() {
        // In breach from week 3 to 8; fires with week 5.
        Given given = Given.kpi(ORDERS, "100x2 80x6 100x2");
        Optional<LocalDate> weekSeven = Optional.of(LocalDate.of(2026, 2, 16));

        assertThat(given.backtest(weekSeven, Optional.empty()).episodes())
                .singleElement()
                .satisfies(episode -> assertThat(episode.fired().label()).isEqualTo("2026-W05"))
                .isEqualTo(given.backtest().episodes().get(0));
    }

    @Test
    void anEpisodeThatWasOverBeforeItBeginsIsNotReported() {
        Given given = Given.kpi(ORDERS, "100x2 80x4 100x6");
        assertThat(given.backtest(Optional.of(LocalDate.of(2026, 3, 1)), Optional.empty())
                        .episodes())
                .isEmpty();
        assertThat(given.backtest().episodes()).hasSize(1);
    }

    @Test
    void dataThatHasStoppedIsSeenUpToTheDateAsked() {
        Given given = Given.kpi(ORDERS, "100x4");
        assertThat(given.backtest().episodes()).isEmpty();
        assertThat(given.backtest(Optional.empty(), Optional.of(LocalDate.of(2026, 3, 4)))
                        .episodes())
                .extracting(
                        episode -> episode.worst().rule().name(),
                        episode -> episode.firstBreach().label(),
                        Episode::periods)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("data-stale", "2026-W05", 5));
    }

    @Test
    void aRuleOnRawFiguresHasOneEpisodeARun() {
        GoalHealth health = GoalHealth.builder()
                .rules(RulePack.of("mine", Map.of("low.drl", """
                                package mine;
                                import org.goalhealth.situation.KpiStatus;
                                global org.goalhealth.rules.Findings findings;
                                rule "low" @id("X1") @severity("INFO")
                                when
                                    $status : KpiStatus( value < 90 )
                                then
                                    findings.report($status);
                                end
                                """)))
                .build();

        assertThat(Given.kpi(ORDERS, "100 80 70 80 100 80 80 100")
                        .judgedBy(health)
                        .backtest()
                        .episodes())
                .extracting(e -> e.firstBreach().label(), e -> e.lastBreach().label(), Episode::periods)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-W02", "2026-W04", 3),
                        org.assertj.core.groups.Tuple.tuple("2026-W06", "2026-W07", 2));
    }

    @Test
    void aHistoryOfAnotherPlanIsRefused() {
        Plan plan = Plan.builder("shop").kpi(ORDERS).build();
        Plan other = Plan.builder("shop").kpi(Kpi.builder("orders").build()).build();
        assertThatThrownBy(() ->
                        GoalHealth.standard().assess(other, History.of(plan, List.of()), LocalDate.of(2026, 4, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("History.of(plan, observations)");
    }
}
