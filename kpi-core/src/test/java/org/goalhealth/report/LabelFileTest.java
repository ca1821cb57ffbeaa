package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.goalhealth.history.source.UnreadableSourceException;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFileTest {

    private static final Plan PLAN = PlanFile.parse("""
            plan: shop
            dimensions: {region: [east, west], channel: [app, web]}
            kpis: {orders: {every: week, by: [region, channel]}}
            """, "plan.yaml");

    @TempDir
    Path folder;

    @Test
    void columnsOfDimensionsAndASegmentSayTheSame() throws IOException {
        List<LabelledWindow> byColumns = read("kpi,channel,region,from,to\norders,app,east,2026-01-05,2026-01-11\n");
        List<LabelledWindow> bySegment =
                read("kpi;segment;from;to\norders;\"channel=app;region=east\";2026-01-05;2026-01-11\n");

        assertThat(bySegment).isEqualTo(byColumns);
        assertThat(byColumns).singleElement().satisfies(window -> {
            assertThat(window.segment()).hasToString("region=east;channel=app");
            assertThat(window.to()).isEqualTo(LocalDate.of(2026, 1, 11));
        });
    }

    @Test
    void headersMayBeChinese() throws IOException {
        assertThat(read("\uFEFF指标,开始,结束,名称\norders,2026-01-05,2026-01-11,断货\n"))
                .singleElement()
                .satisfies(window -> {
                    assertThat(window.segment().isTotal()).isTrue();
                    assertThat(window.name()).isEqualTo("断货");
                });
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsPlace() {
        assertThatThrownBy(() -> read("""
                        kpi,from,to,regoin
                        order,2026-01-05,2026-01-11,east
                        orders,5.1.2026,,east
                        orders,2026-02-05,2026-01-11,
                        """))
                .isInstanceOfSatisfying(
                        UnreadableSourceException.class,
                        e -> assertThat(e.problems().stream().map(Object::toString))
                                .satisfiesExactly(
                                        one -> assertThat(one)
                                                .contains("labels.csv:1:4")
                                                .contains("did you mean region?"),
                                        one -> assertThat(one)
                                                .contains("labels.csv:2:1")
                                                .contains("did you mean orders?"),
                                        one -> assertThat(one)
                                                .contains("labels.csv:3:2")
                                                .contains("as 2026-01-31"),
                                        one -> assertThat(one)
                                                .contains("labels.csv:3:3")
                                                .contains("the row has no to"),
                                        one -> assertThat(one)
                                                .contains("labels.csv:4:3")
                                                .contains("before it begins")));
    }

    @Test
    void aMissingColumnIsSaidOnce() {
        assertThatThrownBy(() -> read("kpi,from\norders,2026-01-05\norders,2026-01-05\n"))
                .hasMessageContaining("there is no column 'to'")
                .hasMessageContaining("to 结束");
    }

    private List<LabelledWindow> read(String table) throws IOException {
        return LabelFile.read(Files.writeString(folder.resolve("labels.csv"), table), PLAN);
    }
}
