package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Episodes on public data, beside those that were computed without this library. */
class PublicDataTest {

    private static final Path DATA = Path.of(System.getProperty("shared.data", "../../../shared/data"));
    private static final Path PLANS = Path.of("..", "plans");

    @TempDir
    Path out;

    @Test
    void avocadoUnitsUnderTheMeanOfEightWeeks() throws IOException {
        assertThat(episodes("avocado", "avocado", "W1"))
                .hasSize(69)
                .containsExactlyInAnyOrderElementsOf(
                        facts("avocado/facts_units_mean8_gapaware_15pct_3run.csv", "alert_period", row -> true));
    }

    @Test
    void avocadoUnitsUnderLastYear() throws IOException {
        assertThat(episodes("avocado-yoy", "avocado", "W1"))
                .hasSize(77)
                .containsExactlyInAnyOrderElementsOf(
                        facts("avocado/facts_units_yoy364_gapaware_15pct_3run.csv", "alert_period", row -> true));
    }

    @Test
    void onlineRetailNetRevenueUnderTheMeanOfEightWeeks() throws IOException {
        assertThat(episodes("online-retail", "online_retail", "W1"))
                .hasSize(11)
                .containsExactlyInAnyOrderElementsOf(
                        facts("online_retail/facts_weekly_8wk_mean_15pct_3run.csv", "alert_period", row -> true));
    }

    @Test
    void retailSalesUnderTheMeanOfEightWeeks() throws IOException {
        assertThat(episodes("mmm", "mmm_retail_weekly", "W1"))
                .hasSize(7)
                .containsExactlyInAnyOrderElementsOf(facts(
                        "mmm_retail_weekly/facts_sales_alerts.csv",
                        "alert_week",
                        row -> value(row, "rule").startsWith("sales<=85% of mean of 8")));
    }

    @Test
    void retailSalesUnderLastYear() throws IOException {
        assertThat(episodes("mmm-yoy", "mmm_retail_weekly", "W1"))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(facts(
                        "mmm_retail_weekly/facts_sales_alerts.csv",
                        "alert_week",
                        row -> value(row, "rule").startsWith("sales<=85% of same week")));
    }

    /** The months come from the data set's monthly table by a loop over its sales per spend, not from this library. */
    @Test
    void retailSalesPerSpendUnderFortyFiveForTwoMonths() throws IOException {
        List<String> fired = new ArrayList<>();
        int under = 0;
        for (Map<String, String> month : facts("mmm_retail_weekly/facts_monthly_spend_sales.csv")) {
            under = Double.parseDouble(value(month, "sales_per_spend")) < 45 ? under + 1 : 0;
            if (under == 2) {
                fired.add(value(month, "month_of_week_start"));
            }
        }
        assertThat(fired).containsExactly("2014-11", "2015-10", "2016-12", "2017-11");

        backtest("mmm", "mmm_retail_weekly");
        assertThat(Table.read(out.resolve("alerts.csv")))
                .filteredOn(row -> value(row, "trigger").equals("B1"))
                .extracting(row -> value(row, "fired"))
                .containsExactlyElementsOf(fired);
    }

    /** Four years of one retailer do not say which channel sold what; a published model of them has ranges as wide. */
    @Test
    void retailSalesSupportNoCurveOfAChannel() {
        Shell shell = onRetailWeeks("--lang", "en");
        assertThat(shell.out())
                .contains("media, per week: USD 2,113,549", "No best move")
                .containsPattern("search +no")
                .contains("search: no; without this spend the figures are explained about as well")
                .doesNotContain("best within limits");
    }

    @Test
    void whoAsksForThemAllTheSameGetsCurvesWithTheirRanges() {
        Shell shell = onRetailWeeks("--lang", "en", "--least-sure", "no");
        assertThat(shell.out())
                .containsPattern("best within limits .* no\n")
                .containsPattern("insert +no +49,379 +1[0-9]{2}");
    }

    private static Shell onRetailWeeks(String... options) {
        Path data = DATA.resolve("mmm_retail_weekly");
        assumeTrue(Files.isDirectory(data), "the data set mmm_retail_weekly is not beside the checkout");
        List<Object> all = new ArrayList<>(
                List.of("what-if", PLANS.resolve("mmm-what-if.yaml"), "--data", data, "--as-of", "2018-08-05"));
        all.addAll(List.of(options));
        Shell shell = Shell.kpi(all.toArray());
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exit()).isZero();
        return shell;
    }

    @Test
    void everyPlanOfTheFolderIsTried() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrder(
                            "avocado.yaml",
                            "avocado-yoy.yaml",
                            "avocado-whole.yaml", // by WholePlansTest, as is that of the retailer
                            "online-retail.yaml",
                            "online-retail-customers.yaml", // by PublicCustomersTest, as are those of rfm
                            "rfm-orders.yaml",
                            "mmm.yaml",
                            "mmm-yoy.yaml",
                            "mmm-what-if.yaml",
                            "mmm-whole.yaml");
        }
    }

    /** Series, first breach, alert, last breach, length: the columns that both sides have. */
    private record Run(String series, String first, String fired, String last, String periods) {}

    private List<Run> episodes(String plan, String data, String trigger) throws IOException {
        backtest(plan, data);
        return Table.read(out.resolve("alerts.csv")).stream()
                .filter(row -> value(row, "trigger").equals(trigger))
                .map(row -> new Run(
                        Stream.of(value(row, "segment").split(";", -1))
                                .map(part -> part.substring(part.indexOf('=') + 1))
                                .collect(Collectors.joining("|")),
                        value(row, "first_breach"),
                        value(row, "fired"),
                        value(row, "last_breach"),
                        value(row, "periods")))
                .toList();
    }

    private void backtest(String plan, String data) {
        assumeTrue(Files.isDirectory(DATA.resolve(data)), () -> "the data set " + data + " is not beside the checkout");
        Shell shell = Shell.kpi("backtest", PLANS.resolve(plan + ".yaml"), "--data", DATA.resolve(data), "--out", out);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.exit()).isZero();
    }

    private static List<Run> facts(String file, String fired, Predicate<Map<String, String>> wanted)
            throws IOException {
        return facts(file).stream()
                .filter(wanted)
                .map(row -> new Run(
                        row.getOrDefault("series", ""),
                        value(row, "first_breach"),
                        value(row, fired),
                        value(row, "last_breach"),
                        value(row, "length")))
                .toList();
    }

    private static List<Map<String, String>> facts(String file) throws IOException {
        assumeTrue(Files.exists(DATA.resolve(file)), () -> "the facts " + file + " are not beside the checkout");
        return Table.read(DATA.resolve(file));
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
