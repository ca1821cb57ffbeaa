package org.goalhealth.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Occasion;
import org.goalhealth.rules.RuleInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    /** Of the whole page; two thirds of it are the library that draws the charts. */
    private static final long MOST_BYTES = 1_500_000;

    private static final Map<String, String> FAMILIES = Map.ofEntries(
            entry("W1", "warning"),
            entry("B1", "budget"),
            entry("B3", "spend"),
            entry("B4", "spend"),
            entry("B5", "spend"),
            entry("B6", "spend"),
            entry("E1", "elasticity"),
            entry("E2", "elasticity"),
            entry("E4", "event"),
            entry("F1", "funnel"),
            entry("F2", "funnel"),
            entry("B10", "link"),
            entry("W6", "link"),
            entry("W14", "link"),
            entry("W8", "course"),
            entry("W12", "course"),
            entry("W15", "course"),
            entry("W9", "history"),
            entry("W10", "history"),
            entry("W20", "history"),
            entry("W18", "plan"),
            entry("W21", "plan"),
            entry("W7", "service"),
            entry("W16", "service"));

    @TempDir
    private static Path shared;

    private static Demo demo;
    private static Demo english;

    @TempDir
    Path out;

    @BeforeAll
    static void run() {
        demo = Demo.in(shared.resolve("demo"));
        english = Demo.in(shared.resolve("english"), "--lang", "en");
    }

    @Test
    void theDemoHasSomethingToSayOfEachTriggerItPromises() throws IOException {
        assertThat(english.shell().exit()).isZero();
        assertThat(english.shell().err()).isEmpty();
        assertThat(english.shell().out()).contains("invented").doesNotContain("\u001b");
        assertThat(Table.read(english.file("alerts.csv")))
                .extracting(row -> row.getOrDefault("trigger", ""))
                .contains("W1", "W2", "W3", "W4", "B1", "F1");
        assertThat(Table.read(english.file("suggestions.csv")))
                .extracting(row -> row.getOrDefault("kind", ""))
                .contains("budget-shift", "playbook-start");
    }

    @Test
    void everyFamilyOfRulesHasSomethingToSayOnTheDay() throws IOException {
        assertThat(Table.read(demo.file("alerts.csv")))
                .extracting(row -> FAMILIES.getOrDefault(row.getOrDefault("trigger", ""), "a family of its own"))
                .containsAll(FAMILIES.values());
    }

    @Test
    void nearlyEveryRuleHasSomethingToSayInItsHistory() throws IOException {
        Path past = out.resolve("past");
        Shell.kpi("backtest", demo.file("input").resolve("plan.yaml"), "--to", "2026-04-01", "--out", past);
        Set<String> silent = GoalHealth.standard().rules().stream()
                .filter(rule -> rule.occasion() == Occasion.ASSESSMENT)
                .map(RuleInfo::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Table.read(past.resolve("alerts.csv")).forEach(row -> silent.remove(row.getOrDefault("rule", "")));

        // Its figures come; that they stop for three periods is nothing that a demo should have.
        assertThat(silent).containsExactly("data-stale");
    }

    @Test
    void aTargetThatWasAdjustedIsShownWithTheOneBeforeItAndWhy() throws IOException {
        assertThat(Files.readString(demo.file("report.json")).replaceAll("\\s+", ""))
                .contains("\"adjusted\":{\"id\":\"new-questionnaire\",\"since\":\"2026-03-01\","
                        + "\"before\":{\"floor\":4.4,\"target\":4.8,\"challenge\":4.9,");
    }

    @Test
    void mostOfTheBusinessIsWell() throws IOException {
        String plan = Files.readString(demo.file("input").resolve("plan.yaml"));
        Set<String> ill = Table.read(demo.file("alerts.csv")).stream()
                .map(row -> row.getOrDefault("subject", ""))
                .filter(subject -> subject.startsWith("kpi:"))
                .collect(Collectors.toSet());

        assertThat(ill).hasSizeLessThan(PlanFile.parse(plan, "plan.yaml").kpis().size() / 2);
    }

    @Test
    void whatAKpiItsGoalsPaceAndItsFunnelsStageSayIsOneStory() {
        assertThat(english.shell().out())
                .containsPattern("(?m)^WARNING  text-message orders of the year: 9 findings, one story\n"
                        + "  WARNING  W15 [^\n]*\n(?:  [^\n]*\n)*  WARNING  W1  orders by channel");
    }

    @Test
    void theReportStaysSmall() throws IOException {
        assertThat(Files.size(demo.file("report.html"))).isLessThan(MOST_BYTES);
    }

    @Test
    void everyFileIsWritten() throws IOException {
        try (Stream<Path> files = Files.list(demo.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "report.json", "alerts.csv", "suggestions.csv", "input");
        }
        assertThat(Files.readString(demo.file("alerts.csv")))
                .startsWith(
                        "trigger,rule,subject,segment,severity,first_breach,fired,last_breach,periods,value,limit\n");
    }

    @Test
    void theSameDemoGivesTheSameBytes() throws IOException {
        Demo again = Demo.in(out);
        for (String file : List.of("report.html", "report.json", "alerts.csv", "suggestions.csv")) {
            assertThat(demo.file(file)).hasSameBinaryContentAs(again.file(file));
        }
    }

    @Test
    void anAlertSaysWhenItFiredNotOnlySinceWhen() throws IOException {
        assertThat(Table.read(demo.file("alerts.csv")))
                .filteredOn(row -> "W1".equals(row.get("trigger")) && "kpi:online-orders".equals(row.get("subject")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("first_breach", "2026-03-08")
                        .containsEntry("fired", "2026-03-22")
                        .containsEntry("last_breach", "2026-03-29")
                        .containsEntry("periods", "4"));
    }

    @Test
    void itSpeaksChinese() {
        assertThat(Shell.kpi("demo", "--out", out, "--lang", "zh").out())
                .contains("川香小馆")
                .contains("应对方案");
    }

    @Test
    void itsPlanCanBeChangedAndAssessedAgain() throws IOException {
        Path plan = demo.copyOfPlan(out);
        assertThat(assess(plan)).contains("W1  online orders, west");

        Files.writeString(plan, Files.readString(plan).replace("by: 12 %", "by: 25 %"), StandardCharsets.UTF_8);
        assertThat(assess(plan)).doesNotContain("W1  online orders");
    }

    private static String assess(Path plan) {
        Shell shell = Shell.kpi("assess", plan, "--as-of", "2026-04-01", "--lang", "en");
        assertThat(shell.exit()).isZero();
        return shell.out();
    }
}
