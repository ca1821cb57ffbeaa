package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasTest {

    @TempDir
    Path folder;

    private Path plan = Path.of("");

    @BeforeEach
    void plan() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), """
                plan: shop
                name: {en: shop, zh: 小店}
                kpis:
                  ltv: {name: {en: lifetime value, zh: 终身价值}, every: month}
                  conversion: {name: {en: conversion, zh: 转化率}, every: month, unit: percent, decimals: 4, from: {given: ratio}}
                  spend: {name: {en: spend, zh: 花费}, every: month, unit: CNY}
                goals:
                  growth: {name: {en: growth, zh: 增长}, owner: an}
                  loyal:
                    name: {en: loyal customers, zh: 忠诚客户}
                    parent: growth
                    kpi: ltv
                    period: 2026
                    target: 8.5
                    from: 3.2
                    resources:
                      - {name: CRM system, amount: 150000, unit: CNY}
                      - {name: fund, amount: 50000, unit: CNY}
                    contingencies:
                      - {rule: low-conversion, kpi: conversion}
                      - {rule: under-floor, goal: loyal}
                  used: {kpi: ltv, period: 2026, target: 9, course: linear, resource: {kpi: spend, planned: 70}, contingency: more-content}
                playbooks:
                  scenario-content-iteration: {en: new content, zh: 内容焕新, owner: bo}
                  more-content: {en: more content, zh: 增加内容}
                """);
    }

    @Test
    void aTerminalShowsTheWayTheMeansAndWhatStandsReady() {
        assertThat(Shell.kpi("canvas", plan, "--at", "2026-03-16", "--lang", "en")
                        .out())
                .isEqualTo("""
                        shop: goal canvas, targets of 2026-03-16

                        growth > loyal customers (an)
                          intent
                            lifetime value: 3.2 -> 8.5 in 2026
                          resources
                            CRM system: CNY 150,000
                            fund: CNY 50,000
                            sum of these: CNY 200,000
                          stands ready
                            W2 low-conversion: Past its threshold on conversion [threshold: 2.5 %, periods: 2]; then: new content (bo)
                            W3 under-floor: Goals under their floor on loyal customers; then: an alert, the rule names no playbook

                        used (nobody owns it)
                          intent
                            lifetime value: start not said -> 9 in 2026
                          resources
                            spend: CNY 70, planned for each judged period
                          stands ready
                            E1 results fall too far behind the resource used; then: more content
                        """);
        assertThat(Shell.kpi("canvas", plan, "--at", "2026-03-16", "--lang", "zh")
                        .out())
                .contains("小店：目标画布", "增长 > 忠诚客户（an）", "届时启动：内容焕新（bo）");
    }

    @Test
    void aPageAndJsonAreWrittenToTheEnd() {
        assertThat(Shell.kpi("canvas", plan, "--at", "2026-03-16", "--format", "html", "--lang", "zh")
                        .out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("low-conversion")
                .endsWith("</html>\n");
        assertThat(Shell.kpi("canvas", plan, "--at", "2026-03-16", "--goal", "used", "--format", "json")
                        .out())
                .contains("\"ofElasticity\"")
                .doesNotContain("low-conversion")
                .endsWith("}\n");
    }

    @Test
    void aGoalThatIsNotThereIsNamedWithTheNearest() {
        Shell shell = Shell.kpi("canvas", plan, "--goal", "loyall");

        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.err()).contains("plan shop has no goal 'loyall'", "loyal");
    }

    @Test
    void aPlanThatSaysNothingOfItIsToldWhatToWrite() throws IOException {
        Files.writeString(plan, "plan: shop\n");

        assertThat(Shell.kpi("canvas", plan, "--lang", "en").out())
                .contains("no goal says where it starts (from), what it is given (resources)");
    }
}
