package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All shipped rules with their default limits on public data: who speaks, how often, and as it was computed elsewhere. */
class WholePlansTest {

    private static final Path DATA = Path.of(System.getProperty("shared.data", "../../../shared/data"));
    private static final Path PLANS = Path.of("..", "plans");
    /** What a person can live with: new alerts a week on average, and the share of weeks that have any. */
    private static final double A_WEEK = 0.6;

    private static final double WEEKS_WITH_NEWS = 0.25;

    @TempDir
    Path out;

    @Test
    void aRetailersAlertsAreFewAndOfManyKinds() throws IOException {
        List<Map<String, String>> alerts = alerts("mmm-whole", "mmm_retail_weekly");

        assertThat(triggers(alerts))
                .containsExactlyInAnyOrder("W1", "W4", "W5", "W6", "W10", "W11", "W15", "W17", "W17-over");
        assertBearable(alerts, 209);
    }

    @Test
    void avocadoAlertsAreFewAndOfManyKinds() throws IOException {
        List<Map<String, String>> alerts = alerts("avocado-whole", "avocado");

        assertThat(triggers(alerts))
                .containsExactlyInAnyOrder(
                        "W1", "W3", "W5", "W6", "W10", "W11", "W12", "W13", "W14", "W15", "W17", "W17-over", "W20");
        assertBearable(alerts, 418);
    }

    @Test
    void theOtherRulesChangeNothingOfWhatTheBaselineSays() throws IOException {
        assertThat(alerts("avocado-whole", "avocado"))
                .filteredOn(row -> value(row, "trigger").equals("W1")
                        && value(row, "subject").equals("kpi:units")
                        && !value(row, "segment").isEmpty())
                .extracting(WholePlansTest::run)
                .hasSize(69)
                .containsExactlyInAnyOrderElementsOf(
                        facts("avocado/facts_units_mean8_gapaware_15pct_3run.csv", row -> true));
        assertThat(alerts("mmm-whole", "mmm_retail_weekly"))
                .filteredOn(row -> value(row, "trigger").equals("W1")
                        && value(row, "subject").equals("kpi:sales"))
                .extracting(WholePlansTest::run)
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(facts(
                        "mmm_retail_weekly/facts_sales_alerts.csv",
                        row -> value(row, "rule").startsWith("sales<=85% of same week")));
    }

    /** The plan leaves out weeks against last year because they are many; those that last were computed elsewhere too. */
    @Test
    void threeWeeksATenthUnderLastYearAreThoseComputedElsewhere() throws IOException {
        Path weekly = out.resolve("weekly.yaml");
        Files.writeString(
                weekly, Files.readString(PLANS.resolve("mmm-whole.yaml")) + "  - {rule: change-on-year, kpi: sales}\n");

        assertThat(alerts(weekly, "mmm_retail_weekly"))
                .filteredOn(row -> value(row, "rule").equals("change-on-year")
                        && value(row, "subject").equals("kpi:sales"))
                .hasSize(36)
                .filteredOn(row -> Integer.parseInt(value(row, "periods")) >= 3)
                .extracting(row -> List.of(value(row, "first_breach"), value(row, "last_breach")))
                .containsExactlyInAnyOrderElementsOf(facts(
                                "mmm_retail_weekly/facts_sales_alerts.csv",
                                row -> value(row, "rule").startsWith("sales<=90% of same week"))
                        .stream()
                        .map(run -> List.of(run.first(), run.last()))
                        .toList());
    }

    @Test
    void aMissIsForeseenInMarchAndEndsTheYear() throws IOException {
        assertThat(alerts("avocado-whole", "avocado"))
                .filteredOn(row -> value(row, "subject").equals("goal:units-2022"))
                .extracting(row -> List.of(value(row, "trigger"), value(row, "fired"), value(row, "last_breach")))
                .containsExactly(
                        List.of("W15", "2022-02-06", "2022-02-06"),
                        List.of("W15", "2022-03-13", "2022-10-09"),
                        List.of("W3", "2022", "2022"));
    }

    private static void assertBearable(List<Map<String, String>> alerts, int weeks) {
        assertThat(alerts).hasSizeLessThan((int) (A_WEEK * weeks));
        assertThat(alerts.stream().map(row -> value(row, "fired")).distinct())
                .as("periods with a new alert")
                .hasSizeLessThan((int) (WEEKS_WITH_NEWS * weeks));
    }

    private static Set<String> triggers(List<Map<String, String>> alerts) {
        return alerts.stream().map(row -> value(row, "trigger")).collect(Collectors.toSet());
    }

    /** Series, first breach, last breach, length: the columns that both sides have. */
    private record Run(String series, String first, String last, String periods) {}

    private static Run run(Map<String, String> alert) {
        return new Run(
                value(alert, "segment").replaceAll("[a-z]+=", "").replace(';', '|'),
                value(alert, "first_breach"),
                value(alert, "last_breach"),
                value(alert, "periods"));
    }

    private static List<Run> facts(String file, Predicate<Map<String, String>> wanted) throws IOException {
        assumeTrue(Files.exists(DATA.resolve(file)), () -> "the facts " + file + " are not beside the checkout");
        return Table.read(DATA.resolve(file)).stream()
                .filter(wanted)
                .map(row -> new Run(
                        row.getOrDefault("series", ""),
                        value(row, "first_breach"),
                        value(row, "last_breach"),
                        value(row, "length")))
                .toList();
    }

    private List<Map<String, String>> alerts(String plan, String data) throws IOException {
        return alerts(PLANS.resolve(plan + ".yaml"), data);
    }

    private List<Map<String, String>> alerts(Path plan, String data) throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve(data)), () -> "the data set " + data + " is not beside the checkout");
        Shell shell = Shell.kpi("backtest", plan, "--data", DATA.resolve(data), "--out", out);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exit()).isZero();
        return Table.read(out.resolve("alerts.csv"));
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
