package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TestCommandTest {

    private static final String RULE = """
            package mine;
            import org.goalhealth.situation.KpiStatus;
            global org.goalhealth.rules.Findings findings;
            rule "few" @id("X1") @severity("INFO")
            when
                $s : KpiStatus( value < 5 )
            then
                findings.report($s);
            end
            """;

    private static final String FILE = """
            rule: few
            plan: {kpis: {orders: {every: week}}}
            scenarios:
              - {name: few orders are reported, series: {orders: 4.99}, expect: [{on: "kpi:orders", severity: info}]}
              - {name: five are not few, series: {orders: 5}, expect: silent}
              - {name: far fewer, series: {orders: 4}, expect: [{on: "kpi:orders"}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aRuleWithItsScenarios() throws IOException {
        Files.writeString(folder.resolve("few.drl"), RULE);
        Files.writeString(folder.resolve("few.scenarios.yaml"), FILE);
    }

    @Test
    void scenariosThatPassAreCountedAndNamedOnRequest() {
        Shell run = Shell.kpi("test", folder, "--lang", "en");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Scenarios: 3, rules: 1; passed: 3, failed: 0 (")
                .hasLineCount(1);
        assertThat(Shell.kpi("test", folder, "--lang", "en", "-v").out())
                .startsWith("ok      few: few orders are reported")
                .hasLineCount(4);
    }

    @Test
    void aScenarioThatFailsIsShownWithItsPlaceAndTheDifference() throws IOException {
        weaken();
        Shell run = Shell.kpi("test", folder, "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("FAILED  few: five are not few")
                .contains("few.scenarios.yaml:5:5")
                .contains("expected: nothing")
                .contains("Scenarios: 3, rules: 1; passed: 2, failed: 1");
        assertThat(Shell.kpi("test", folder, "--lang", "zh").out())
                .contains("失败")
                .contains("期望：无");
    }

    @Test
    void aScenarioFileBringsTheRulesBesideIt() {
        assertThat(Shell.kpi("test", folder.resolve("few.scenarios.yaml")).exit())
                .isZero();
    }

    @Test
    void rulesMayLieElsewhere(@TempDir Path other) throws IOException {
        Files.move(folder.resolve("few.drl"), other.resolve("few.drl"));
        Shell alone = Shell.kpi("test", folder);
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(alone.err()).contains("few.scenarios.yaml:1:7: rule: no rule 'few' is loaded");
        assertThat(Shell.kpi("test", folder, "--rules", other).exit()).isZero();
    }

    @Test
    void noScenarioAtAllIsAFailure(@TempDir Path empty) {
        Shell run = Shell.kpi("test", empty, "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("nothing was tested");
    }

    @Test
    void whatCannotBeReadIsSaidWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("few.scenarios.yaml"), FILE.replace("week", "weak"));
        Shell run = Shell.kpi("test", folder);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("few.scenarios.yaml:2:31: kpis.orders.every")
                .contains("1 error in the scenarios");
    }

    @Test
    void theResultsAreJUnitXml() throws Exception {
        weaken();
        Path file = folder.resolve("out/junit.xml");
        assertThat(Shell.kpi("test", folder, "--junit", file).exit()).isEqualTo(1);

        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("few");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("five are not few");
        assertThat(failure.getTextContent()).contains("few.scenarios.yaml:5:5").contains("expected: nothing");
    }

    @Test
    void coverageSaysWhatTheScenariosDo() throws IOException {
        assertThat(Shell.kpi("test", folder, "--coverage", "--lang", "en").out())
                .contains("few: fires; stays silent; border met");
        Files.writeString(
                folder.resolve("few.scenarios.yaml"),
                FILE.replace("orders: 4.99", "orders: 1").replace("orders: 5}", "orders: 50}"));
        assertThat(Shell.kpi("test", folder, "--coverage", "--lang", "en").out())
                .contains("few: fires; stays silent; BORDER NOT MET: no figure is one smallest step");
    }

    @Test
    void mutationListsWhatNoScenarioNotices() throws IOException {
        Shell good = Shell.kpi("test", folder, "--mutate", "--min-killed", "100", "--lang", "en");
        assertThat(good.out()).contains("Noticed: 100 %").doesNotContain("NOT NOTICED");
        assertThat(good.exit()).isZero();

        Files.writeString(folder.resolve("few.scenarios.yaml"), FILE.replace("orders: 5}", "orders: 50}"));
        Shell weak = Shell.kpi("test", folder, "--mutate", "--min-killed", "95", "--lang", "en");
        assertThat(weak.out()).contains("NOT NOTICED  few.drl:6:27: value < 5 becomes value <= 5");
        assertThat(weak.exit()).isEqualTo(1);
        assertThat(Shell.kpi("test", folder, "--mutate").exit()).isZero();
    }

    @Test
    void anExplanationOfWhatIsNoticedIsAnError() throws IOException {
        Files.writeString(
                folder.resolve("few.scenarios.yaml"),
                FILE + "survivors: [{edit: value < 5 becomes value <= 5, because: nobody knows}]\n");
        Shell run = Shell.kpi("test", folder, "--mutate", "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("NO SURVIVOR").contains("take it out");
    }

    @Test
    void theHelpHasAnExample() {
        assertThat(Shell.kpi("test", "--help").out()).contains("Example:  kpi test my-rules");
    }

    private void weaken() throws IOException {
        Files.writeString(folder.resolve("few.drl"), RULE.replace("value < 5", "value <= 5"));
    }
}
