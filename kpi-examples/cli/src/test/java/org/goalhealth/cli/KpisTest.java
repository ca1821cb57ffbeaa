package org.goalhealth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Currency;
import java.util.List;
import org.goalhealth.plan.KpiCatalogue;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpisTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyKpiOfTheCatalogueIsListed(String language) {
        List<String> lines =
                Shell.kpi("plan", "kpis", "--lang", language).out().lines().toList();
        assertThat(lines).hasSize(1 + KpiCatalogue.standard().kpis().size());
        assertThat(lines).anyMatch(line -> line.startsWith("launch-days"));
    }

    @Test
    void namesAndFormulasAreInChineseWhereThatIsAskedFor() {
        assertThat(Shell.kpi("plan", "kpis", "net-promoter-score", "--lang", "zh")
                        .out())
                .contains("净推荐值", "客户", "品牌", "越高越好", "季", "答卷数");
    }

    @Test
    void areaAndGrowthTakeAKpiOnlyWhereBothAreItsOwn() {
        List<String> lines = Shell.kpi("plan", "kpis", "--area", "social", "--growth", "users", "--lang", "en")
                .out()
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("new-followers");
        assertThat(lines.get(2)).startsWith("social-leads");
    }

    @Test
    void aPlanReadsWhatIsPrintedAsYaml() {
        String yaml = Shell.kpi("plan", "kpis", "order-value", "share-of-voice", "--as-yaml", "--currency", "EUR")
                .out();
        assertThat(PlanFile.parse("plan: p\n" + yaml, "plan.yaml").kpis())
                .extracting(kpi -> kpi.id().value(), kpi -> kpi.unit())
                .containsExactly(
                        tuple("order-value", new Unit.Amount(Currency.getInstance("EUR"))),
                        tuple("share-of-voice", Unit.Share.PERCENT));
    }

    @Test
    void whatIsNotThereIsSaid() {
        Shell unknown = Shell.kpi("plan", "kpis", "order-vale");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("the catalogue has no kpi 'order-vale'", "did you mean order-value?");
        Shell none = Shell.kpi("plan", "kpis", "order-value", "--area", "mail");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("the catalogue has no such kpi");
        assertThat(Shell.kpi("plan", "kpis", "--currency", "XYZQ").exit()).isEqualTo(2);
    }
}
