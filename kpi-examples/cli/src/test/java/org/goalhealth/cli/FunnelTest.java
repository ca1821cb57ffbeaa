package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunnelTest {

    @TempDir
    Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void aPlan() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), """
                plan: shop
                sources: {rates: {csv: rates.csv, dates: {column: month, name: start}}}
                kpis:
                  member-rate: {every: month, from: {source: rates, ratio: [members, visits]}, unit: percent}
                  order-rate: {every: month, from: {source: rates, ratio: [orders, members]}, unit: percent}
                funnels:
                  sales:
                    every: month
                    value: 320
                    currency: CNY
                    stages:
                      - {id: visit-to-member, kpi: member-rate, ideal: 30 %, danger: 20 %}
                      - {id: member-to-order, name: {en: order, zh: 下单}, kpi: order-rate, ideal: 4 %, danger: 2.5 %}
                """);
        Files.writeString(folder.resolve("rates.csv"), "month,visits,members,orders\n2026-01-01,1000,200,5\n");
    }

    @Test
    void theTargetIsCountedBackAtTheIdealRates() {
        assertThat(Shell.kpi("funnel", plan, "--target", 500, "--format", "csv").out())
                .isEqualTo("""
                        stage,through,entering,leaving
                        visit-to-member,0.3,41667,12500
                        member-to-order,0.04,12500,500
                        """);
    }

    @Test
    void aRevenueIsSoManyOutcomesThatOneLessWouldNotBring() {
        assertThat(Shell.kpi("funnel", plan, "--revenue", 159_681, "--format", "json")
                        .out())
                .contains("\"target\" : 500");
    }

    @Test
    void thePresentRatesAreThoseOfTheLatestMonth() {
        Shell shell =
                Shell.kpi("funnel", plan, "--target", 5, "--at", "present", "--as-of", "2026-02-01", "--lang", "zh");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).contains("最终 5，起点需要 1,000", "下单", "2.5 %");
    }

    @Test
    void aMonthWithoutFiguresIsSaid() {
        Shell shell = Shell.kpi("funnel", plan, "--target", 5, "--at", "present", "--as-of", "2026-03-01");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("stage visit-to-member has no figure");
    }

    @Test
    void aFunnelThatIsNotThereIsAnsweredWithTheNearest() {
        Shell shell = Shell.kpi("funnel", plan, "--target", 5, "--funnel", "sale");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("the plan has no funnel 'sale'", "did you mean sales?");
    }

    @Test
    void aTargetIsAskedFor() {
        assertThat(Shell.kpi("funnel", plan).exit()).isEqualTo(2);
    }
}
