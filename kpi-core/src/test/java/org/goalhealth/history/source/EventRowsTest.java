package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.history.source.Data.EAST;
import static org.goalhealth.history.source.Data.ORDERS;
import static org.goalhealth.history.source.Data.WEST;
import static org.goalhealth.history.source.Data.at;
import static org.goalhealth.history.source.Data.figure;
import static org.goalhealth.history.source.Data.intake;
import static org.goalhealth.history.source.Data.series;
import static org.goalhealth.history.source.Data.write;

import java.nio.file.Path;
import org.goalhealth.history.History;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.plan.KpiInput;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventRowsTest {

    @TempDir
    private Path folder;

    private History read(Plan plan, String... lines) {
        write(folder, "orders.csv", lines);
        return Sources.in(folder).read(plan);
    }

    private static Plan plan(KpiBuilder... kpis) {
        var plan = Data.plan(Data.csv("orders.csv", Names.ANY));
        for (KpiBuilder kpi : kpis) {
            plan.kpi(kpi.build());
        }
        return plan.build();
    }

    @Test
    void eventsAddUpEvenWhereTheyAreAlike() {
        History history = read(
                plan(Data.orders()),
                "date,region,orders",
                "2026-01-05,east,5",
                "2026-01-05,east,5",
                "2026-01-11,east,-2.5",
                "2026-01-12,east,1");
        assertThat(intake(history).accepted()).isEqualTo(4);
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(figure("7.5"));
        assertThat(at(series(history, EAST), "2026-W03")).isEqualTo(figure("1"));
        assertThat(series(history, EAST).label(Data.ordinal("2026-W02"))).isEqualTo("2026-W02");
    }

    @Test
    void oneFileFeedsKpisOfDifferentCadenceAndCut() {
        KpiBuilder monthly = Kpi.builder("monthly-orders")
                .every(Cadence.MONTH)
                .from(new KpiInput.Sum(ORDERS, "orders", Gap.MISSING));
        History history = read(
                plan(Data.orders(), monthly),
                "date,region,orders",
                "2026-01-05,east,5",
                "2026-01-31,west,6",
                "2026-02-01,east,7");
        assertThat(intake(history).read()).isEqualTo(3);
        assertThat(at(series(history, EAST), "2026-W05")).isEqualTo(figure("7"));
        assertThat(at(series(history, WEST), "2026-W05")).isEqualTo(figure("6"));
        assertThat(at(series(history, "monthly-orders", Segment.TOTAL), "2026-01"))
                .isEqualTo(figure("11"));
        assertThat(at(series(history, "monthly-orders", Segment.TOTAL), "2026-02"))
                .isEqualTo(figure("7"));
    }

    @Test
    void aGapIsZeroOnlyWhereTheSourceIsDeclaredComplete() {
        String[] lines = {"date,region,orders", "2026-01-05,east,5", "2026-01-20,west,6"};
        History complete = read(plan(Data.orders().from(new KpiInput.Sum(ORDERS, "orders", Gap.ZERO))), lines);
        assertThat(at(series(complete, EAST), "2026-W03")).isEqualTo(figure("0"));
        assertThat(at(series(complete, EAST), "2026-W05")).isEqualTo(Reading.Missing.MISSING);
        History open = read(plan(Data.orders()), lines);
        assertThat(at(series(open, EAST), "2026-W03")).isEqualTo(Reading.Missing.MISSING);
    }

    @Test
    void ofARatioAnEventMayCarryOneSide() {
        KpiBuilder ratio = Kpi.builder("online-orders")
                .by("region")
                .from(new KpiInput.Ratio(ORDERS, "revenue", "spend", Gap.MISSING));
        History history = read(
                plan(ratio),
                "date,region,revenue,spend",
                "2026-01-05,east,300,",
                "2026-01-06,east,,100",
                "2026-01-07,east,,",
                "2026-01-12,east,5,");
        assertThat(intake(history).accepted()).isEqualTo(4);
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(figure("3"));
        assertThat(at(series(history, EAST), "2026-W03")).isEqualTo(Reading.Undefined.ZERO_BASE);
    }

    @Test
    void aSumThatIsTooLargeIsNamedByTheHistoryAndNotCutOff() {
        History history = read(
                plan(Data.orders()),
                "date,region,orders",
                "2026-01-05,east,999999999999999",
                "2026-01-06,east,999999999999999");
        assertThat(at(series(history, EAST), "2026-W02")).isEqualTo(Reading.Missing.MISSING);
        assertThat(history.intakes().get(1).rejected()).isEqualTo(1);
    }

    @Test
    void anAmountThatAKpiOfManyDecimalsCannotKeepIsRejected() {
        History history = read(plan(Data.orders().decimals(9)), "date,region,orders", "2026-01-05,east,1000000000");
        assertThat(intake(history).problems().get(0).message())
                .isEqualTo("orders '1000000000' does not fit kpi online-orders, which keeps 9 decimals and so amounts"
                        + " under 10^9");
    }
}
