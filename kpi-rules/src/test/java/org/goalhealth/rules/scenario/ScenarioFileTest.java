package org.goalhealth.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

    private static final String PLAN = """
            rule: baseline-shortfall
            plan:
              dimensions: {region: [east, west]}
              kpis:
                orders: {every: week, baseline: {fixed: 100}}
                returns: {every: week, by: [region], from: {given: ratio}}
              limits: [{rule: baseline-shortfall, by: 20 %}]
            scenarios:
              - name: a scenario
            """;

    @Test
    void figuresRunFromTheFirstPeriodOfTheYearUnlessSomethingElseIsSaid() {
        assertThat(dates(one("    series: {orders: 1 2}\n    expect: silent\n")))
                .containsExactly(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 5));
        assertThat(dates(one("    start: 2026-W05\n    series: {orders: 1}\n    expect: silent\n")))
                .containsExactly(LocalDate.of(2026, 1, 26));
        assertThat(dates(one("    series: {orders: \"@ 2026-03 1, @ 2026-04-01 _ 2\"}\n    expect: silent\n")))
                .containsExactly(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 4, 6));
    }

    @Test
    void aFilesStartHoldsForScenariosWithoutTheirOwn() {
        String text = PLAN.replace("plan:", "start: 2026-W10\nplan:") + "    series: {orders: 1}\n    expect: silent\n";
        assertThat(dates(ScenarioFile.parse(text, "x").scenarios().get(0))).containsExactly(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theEndIsWhenTheLastPeriodWrittenIsClosed() {
        assertThat(one("    series: {orders: 1 _}\n    expect: silent\n").dates())
                .containsExactly(LocalDate.of(2026, 1, 12));
        Scenario late = one("""
                    plan: {kpis: {orders: {every: week, grace: 2}}}
                    limits: []
                    series: {orders: 1 _}
                    at: [end, 2026-02-01]
                    expect: silent
                """);
        assertThat(late.dates()).containsExactly(LocalDate.of(2026, 1, 14), LocalDate.of(2026, 2, 1));
    }

    @Test
    void aScenariosPlanReplacesEntriesByNameAndListsAsAWhole() {
        Scenario scenario = one("""
                    plan: {kpis: {orders: {every: week, decimals: 0, baseline: {mean: 3}}, more: {every: day}}}
                    limits: []
                    series: {orders: 1}
                    expect: silent
                """);
        assertThat(scenario.plan().kpis())
                .extracting(kpi -> kpi.id().value())
                .containsExactly("orders", "returns", "more");
        assertThat(scenario.plan().kpis()).extracting(Kpi::decimals).startsWith(0);
        assertThat(scenario.plan().limits()).isEmpty();
        assertThat(one("    series: {orders: 1}\n    expect: silent\n").plan().limits())
                .extracting(LimitLine::rule)
                .containsExactly("baseline-shortfall");
    }

    @Test
    void aSegmentIsWrittenBehindItsKpiInAnyOrder() {
        assertThat(one("    series: {\"returns[region=east]\": 1/2, orders: 3}\n    expect: silent\n")
                        .observations())
                .extracting(observation -> observation.segment() + " " + observation.value() + " " + observation.base())
                .containsExactly("region=east 1 Optional[2]", " 3 Optional.empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: a                                        | 1:1  | has no 'plan' | add it",
                "series: {order: 1}                             | 10:14 | the plan has no kpi 'order' | did you mean orders?",
                "series: {orders: 1/2}                          | 10:22 | orders is no ratio | write the figure alone",
                "series: {\"returns[region=east]\": 1}          | 10:38 | returns is a ratio | write part/base",
                "series: {\"returns[region=north]\": 1/2}       | 10:14 | dimension region has no value 'north' | known: east, west",
                "series: {\"returns[east]\": 1/2}               | 10:14 | 'east' is no part of a segment | write region=east",
                "series: {orders: 1 2 x}                        | 10:22 | 'x' is no part of a series | write figures",
                "series: {orders: 1.234}                        | 10:22 | keeps 2 decimals | round it",
                "series: {returns: 1/2}                         | 10:23 | is cut by [region] | name exactly",
                "series: {orders: \"1 @ 2026-01-01 2\"}          | 10:22 | 2026-W01 is given two figures | mend the date",
                "series: {orders: 1}, start: 2026-W54           | 10:33 | week 54 of 2026 does not exist | 2026 has 53 weeks",
                "series: {orders: 1}, at: soon                  | 10:30 | 'soon' is no date | write one, as",
                "series: {orders: 1}, expect: quiet             | 10:34 | says nothing that could be expected | write silent",
                "series: {orders: 1}, expect: []                | 10:34 | names no alert | write expect: silent",
                "series: {orders: 1}, expect: [{on: kpi.orders}] | 10:40 | is called 'kpi.orders' | did you mean kpi:orders?",
                "series: {orders: 1}, expect: [{on: \"kpi:orders\", state: fires}] | 10:61 | 'fires' is none of | known: ",
                "series: {orders: 1}, expect: [{on: \"kpi:orders\", evidence: {valu: 1}}] | 10:65 | no figure 'valu' | did you mean value?",
                "series: {orders: 1}, expect: [{on: \"kpi:orders\", suggests: [{move: 5}]}] | 10:65 | has no 'to' | add it",
                "series: {orders: 1}, expects: silent           | 10:26 | has no field 'expects' | did you mean expect?"
            })
    void whatIsWrongIsSaidWithItsPlaceAndWhatToDo(String fields, String place, String message, String fix) {
        String text = fields.startsWith("rule")
                ? fields + "\nscenarios: []\n"
                : PLAN.replace("  - name: a scenario\n", "") + "  - {name: a scenario,\n    " + fields
                        + (fields.contains("expect") ? "}" : ", expect: silent}") + "\n";
        InvalidScenariosException found =
                catchThrowableOfType(InvalidScenariosException.class, () -> ScenarioFile.parse(text, "file"));
        assertThat(found).isNotNull();
        assertThat(found.problems()).first().satisfies(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.fix()).contains(fix == null ? "" : fix);
            assertThat(problem.place()).hasToString("file:" + place);
        });
    }

    @Test
    void everythingWrongIsSaidAtOnceAndOnce() {
        String text = PLAN.replace("every: week, baseline", "every: weak, baseline")
                + "    series: {orders: x}\n    expect: silent\nsurvivors: [{edit: a}]\n";
        assertThatThrownBy(() -> ScenarioFile.parse(text, "file"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(InvalidScenariosException.class))
                .extracting(found -> found.problems().stream()
                        .map(problem -> problem.place().line())
                        .toList())
                .isEqualTo(List.of(5, 12));
    }

    @Test
    void theSourcesOfAPlanInAScenarioAreNeverOpened() {
        String text = PLAN.replace("plan:\n", "plan:\n  sources: {shop: {csv: shop.csv}}\n")
                + "    series: {orders: 1}\n    expect: silent\n";
        // There is no shop.csv: its figures are those of the series.
        assertThat(ScenarioFile.parse(text, "file").scenarios())
                .singleElement()
                .satisfies(scenario -> assertThat(scenario.observations()).hasSize(1));
    }

    @Test
    void aFolderIsReadWithAllThatIsBelowIt(@TempDir Path folder) throws IOException {
        String text = PLAN + "    series: {orders: 1}\n    expect: silent\n";
        Files.createDirectory(folder.resolve("b"));
        Files.writeString(folder.resolve("b/x.scenarios.yaml"), text);
        Files.writeString(folder.resolve("a.scenarios.yaml"), text);
        Files.writeString(folder.resolve("other.yaml"), "no scenarios");
        assertThat(ScenarioFile.readAll(folder)).hasSize(2);
        assertThat(ScenarioFile.readAll(folder.resolve("a.scenarios.yaml"))).hasSize(1);

        Files.writeString(folder.resolve("b/x.scenarios.yaml"), "rule: a");
        Files.writeString(folder.resolve("c.scenarios.yaml"), "");
        assertThatThrownBy(() -> ScenarioFile.readAll(folder))
                .hasMessageContaining("x.scenarios.yaml:1:1")
                .hasMessageContaining("the text holds no scenario file");
        assertThatThrownBy(() -> ScenarioFile.readAll(folder.resolve("nowhere")))
                .hasMessageContaining("the path cannot be read");
    }

    private static Scenario one(String fields) {
        return ScenarioFile.parse(PLAN + fields, "file").scenarios().get(0);
    }

    private static List<LocalDate> dates(Scenario scenario) {
        return scenario.observations().stream().map(Observation::date).toList();
    }
}
