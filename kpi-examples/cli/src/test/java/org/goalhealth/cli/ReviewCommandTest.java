package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {

    private static final Path PLANS = Path.of("../../kpi-rules/src/test/resources/org/goalhealth/rules");
    private static final Path WEAK = PLANS.resolve("weak-plan.yaml");
    private static final Path GOOD = PLANS.resolve("good-plan.yaml");

    @TempDir
    Path folder;

    @Test
    void everyWeaknessIsToldWhereItStandsWithWhatToDo() throws IOException {
        Shell shell = Shell.kpi("plan", "check", WEAK, "--at", "2026-02-01", "--lang", "en");
        assertThat(shell.exit()).isZero();
        assertThat(shell.out())
                .contains("weak-plan.yaml:" + lineOf("  raise-brand:")
                        + ":16: warning G1 raise brand influence: nothing says")
                .contains("weak-plan.yaml:" + lineOf("  lead:")
                        + ":3: warning G7 lead: the weights come to 90 % in place of 100 %.")
                .contains("give weights that add up: more-visits 12 %")
                .contains("another target")
                .contains(": history carries on no further")
                .contains("merge into one composite: visits, reads, likes")
                .contains("measure too: leads, reach")
                .containsPattern("\\d+ found: critical \\d+, warnings \\d+, hints \\d+");
    }

    @Test
    void aGoodPlanIsCalledSo() {
        Shell shell = Shell.kpi("plan", "check", GOOD, "--at", "2026-02-01", "--lang", "zh", "--fail-on", "info");
        assertThat(shell.exit()).isZero();
        assertThat(shell.out()).isEqualTo("没有发现薄弱之处\n");
    }

    @Test
    void itEndsAsAskedWhereSomethingIsFound() {
        assertThat(Shell.kpi("plan", "check", WEAK, "--at", "2026-02-01", "--fail-on", "warning")
                        .exit())
                .isEqualTo(ExitCode.FOUND);
    }

    @Test
    void tablesAndJsonHaveThePlaces() {
        assertThat(Shell.kpi("plan", "check", WEAK, "--at", "2026-02-01", "--format", "csv", "--lang", "en")
                        .out())
                .startsWith("severity,id,rule,subject,file,line,column,title,text\n")
                .contains("warning,G16,channel-without-backup,channel:app,");
        assertThat(Shell.kpi("plan", "check", WEAK, "--at", "2026-02-01", "--format", "json")
                        .out())
                .contains("\"trigger\" : \"G7\"")
                .contains("\"kind\" : \"plan-change\"")
                .contains("\"line\" : ");
    }

    @Test
    void anAuthorAddsRulesOfTheirOwn() throws IOException {
        Files.writeString(folder.resolve("named.drl"), """
                package mine;

                import org.goalhealth.situation.GoalDesign;

                global org.goalhealth.rules.Findings findings;

                rule "no-goals-on-milestones"
                    @id("X1") @severity("INFO")
                when
                    $goal : GoalDesign( stepwise )
                then
                    findings.report($goal);
                end
                """);
        Files.writeString(folder.resolve("messages_en.properties"), "X1.title = Steps\nX1 = {subject} has steps\n");
        Files.writeString(folder.resolve("messages_zh.properties"), "X1.title = 步骤\nX1 = {subject} 有步骤\n");
        assertThat(Shell.kpi("plan", "check", GOOD, "--at", "2026-02-01", "--rules", folder, "--lang", "en")
                        .out())
                .contains("hint X1 try short videos has steps");
    }

    @Test
    void aPlanThatCannotBeReadIsRefused() throws IOException {
        Path broken = Files.writeString(folder.resolve("plan.yaml"), "plan: x\ngoals: {g: {level: high}}\n");
        Shell shell = Shell.kpi("plan", "check", broken);
        assertThat(shell.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shell.err()).contains("2:20").contains("'high' is none of strategic, tactical, operational");
    }

    private static int lineOf(String start) throws IOException {
        return Files.readAllLines(WEAK).stream()
                        .map(line -> line.startsWith(start))
                        .toList()
                        .indexOf(true)
                + 1;
    }
}
