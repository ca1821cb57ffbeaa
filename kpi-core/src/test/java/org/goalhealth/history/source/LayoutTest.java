package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.goalhealth.history.source.Data.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Source;
import org.goalhealth.plan.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

    @TempDir
    private Path folder;

    private List<Problem> problems(Source source) {
        return problems(Data.plan(source).kpi(Data.orders().build()).build());
    }

    private List<Problem> problems(Plan plan) {
        return catchThrowableOfType(
                        UnreadableSourceException.class,
                        () -> Sources.in(folder).read(plan))
                .problems();
    }

    @Test
    void aMissingColumnIsNamedWithItsKpiAndTheNearestHeader() {
        write(folder, "orders.csv", "date,region,order", "2026-01-04,east,5");
        Problem problem = problems(Data.csv("orders.csv", Names.END)).get(0);
        assertThat(problem.code()).isEqualTo(Problem.Code.UNKNOWN_NAME);
        assertThat(problem.path()).isEqualTo("sources.orders.columns.orders");
        assertThat(problem.message()).isEqualTo("there is no column 'orders', which is needed for kpi online-orders");
        assertThat(problem.fix()).isEqualTo("did you mean order?");
        assertThat(problem.place()).hasToString("orders.csv:1");
    }

    @Test
    void aDimensionThatAKpiNeedsAndTheSourceLacksIsNamedWithTheKpi() {
        write(folder, "orders.csv", "date,area,orders", "2026-01-04,east,5");
        assertThat(problems(Data.csv("orders.csv", Names.END)))
                .extracting(Problem::message)
                .containsExactly("there is no column 'region', which is needed for kpi online-orders");
    }

    @Test
    void aMappedDimensionThatIsNotThereIsAMistakeEvenWhereNoKpiNeedsIt() {
        write(folder, "orders.csv", "date,region,orders", "2026-01-04,east,5");
        assertThat(problems(Data.csv("orders.csv", Names.END, 0, Map.of("product", "Produkt"))))
                .extracting(Problem::message)
                .containsExactly("there is no column 'Produkt', which is needed for the source's columns");
    }

    @Test
    void everyMissingColumnOfEverySourceIsReportedTogether() {
        write(folder, "orders.csv", "day,region,order", "2026-01-04,east,5");
        SourceId second = new SourceId("money");
        Source.Csv money = new Source.Csv(
                second,
                "money.csv",
                StandardCharsets.UTF_8,
                ',',
                '.',
                Optional.empty(),
                Map.of(),
                Data.dates(Names.END, 0));
        List<Problem> problems = problems(Data.plan(Data.csv("orders.csv", Names.END))
                .source(money)
                .kpi(Data.orders().build())
                .kpi(Kpi.builder("revenue")
                        .from(new KpiInput.Sum(second, "revenue", Gap.MISSING))
                        .build())
                .build());
        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly("sources.orders.columns.date", "sources.orders.columns.orders", "sources.money");
        assertThat(problems.get(2).message()).startsWith("file money.csv does not exist");
    }

    @Test
    void aSourceThatNoKpiUsesIsNotOpened() {
        write(folder, "orders.csv", "date,region,orders", "2026-01-04,east,5");
        Source.Sql unused = new Source.Sql(
                new SourceId("unused"), "select 1", Optional.empty(), Map.of(), Data.dates(Names.ANY, 0));
        assertThat(Sources.in(folder)
                        .read(Data.plan(Data.csv("orders.csv", Names.END))
                                .source(unused)
                                .kpi(Data.orders().build())
                                .build())
                        .intakes())
                .extracting(i -> i.from())
                .containsExactly("orders");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        write(folder, "orders.csv", "date,region,orders,orders", "2026-01-04,east,5,6");
        assertThat(problems(Data.csv("orders.csv", Names.END)))
                .extracting(Problem::message)
                .containsExactly("two columns are called 'orders': 3 and 4");
    }

    @Test
    void aHeaderThatIsOneColumnSuggestsTheDelimiter() {
        write(folder, "orders.csv", "date;region;orders", "2026-01-04;east;5");
        assertThat(problems(Data.csv("orders.csv", Names.END)))
                .allSatisfy(p -> assertThat(p.fix()).contains("declare delimiter: ';'"));
    }
}
