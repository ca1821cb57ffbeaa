package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KpiCatalogueTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final KpiCatalogue CATALOGUE = KpiCatalogue.standard();

    @ParameterizedTest
    @EnumSource(KpiArea.class)
    void everyAreaHasKpis(KpiArea area) {
        assertThat(CATALOGUE.kpis()).anyMatch(kpi -> kpi.area() == area);
    }

    @ParameterizedTest
    @EnumSource(Growth.class)
    void everyGrowthHasKpis(Growth growth) {
        assertThat(CATALOGUE.kpis()).anyMatch(kpi -> kpi.growth() == growth);
    }

    /** Those that T4 names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "keyword-coverage",
                "organic-share",
                "course-completion-rate",
                "renewal-rate",
                "high-net-worth-share",
                "assets-managed",
                "share-of-voice",
                "cross-sell-rate",
                "online-share",
                "launch-days",
                "net-promoter-score"
            })
    void theIndicatorsOfTheSourcesAreThere(String id) {
        assertThat(CATALOGUE.kpi(new KpiId(id)).isRatio()).isTrue();
    }

    @Test
    void namesAndFormulasAreThereInBothLanguages() {
        assertThat(CATALOGUE.kpis()).allSatisfy(kpi -> {
            assertThat(List.of(kpi.name(), kpi.formula())).allSatisfy(text -> {
                assertThat(text.en()).matches("\\p{ASCII}+");
                assertThat(text.zh()).containsPattern("\\p{IsHan}");
            });
            assertThat(kpi.formula().en().contains(" / ")).as(kpi.id().value()).isEqualTo(kpi.isRatio());
            assertThat(kpi.formula().zh().contains("÷")).as(kpi.id().value()).isEqualTo(kpi.isRatio());
        });
        assertThat(CATALOGUE.kpis()).extracting(CatalogueKpi::name).doesNotHaveDuplicates();
    }

    @Test
    void sharesAreRatios() {
        assertThat(CATALOGUE.kpis())
                .filteredOn(kpi -> kpi.unit().filter(Unit.Share.PERCENT::equals).isPresent())
                .isNotEmpty()
                .allMatch(CatalogueKpi::isRatio);
    }

    @Test
    void whatCostsOrIsLostIsBetterLower() {
        assertThat(CATALOGUE.kpis())
                .filteredOn(kpi -> kpi.better() == Direction.LOWER)
                .extracting(kpi -> kpi.id().value())
                .containsExactly(
                        "search-rank",
                        "click-cost",
                        "lead-cost",
                        "mail-unsubscribe-rate",
                        "cart-abandonment-rate",
                        "refund-rate",
                        "launch-days");
    }

    @Test
    void aPlanReadsEveryOneAsWhatIsBuiltInJava() {
        for (Language language : Language.values()) {
            Plan plan = PlanFile.parse("plan: p\n" + CatalogueYaml.of(CATALOGUE.kpis(), CNY, language), "plan.yaml");
            assertThat(plan.kpis())
                    .isEqualTo(CATALOGUE.kpis().stream()
                            .map(kpi -> kpi.builder(CNY).build())
                            .toList());
        }
    }

    @Test
    void oneIsWrittenUnderItsFormula() {
        assertThat(CatalogueYaml.of(
                        List.of(CATALOGUE.kpi(new KpiId("click-cost")), CATALOGUE.kpi(new KpiId("new-followers"))),
                        Currency.getInstance("EUR"),
                        Language.EN))
                .isEqualTo("""
                        kpis:
                          # spend / clicks
                          click-cost:
                            name:
                              en: cost of a click
                              zh: 单次点击成本
                            better: lower
                            every: week
                            from:
                              given: ratio
                            unit: EUR
                            decimals: 2
                          # people who began to follow - people who stopped
                          new-followers:
                            name:
                              en: new followers
                              zh: 新增粉丝
                            every: week
                            unit:
                              en: people
                              zh: 人
                            decimals: 0
                        """);
    }

    @Test
    void whatIsTakenOverCanBeChanged() {
        Kpi kpi = CATALOGUE
                .kpi(new KpiId("gross-merchandise-value"))
                .builder(CNY)
                .every(Cadence.DAY)
                .by("channel")
                .build();
        assertThat(kpi.unit()).isEqualTo(new Unit.Amount(CNY));
        assertThat(kpi.every()).isEqualTo(Cadence.DAY);
        assertThat(kpi.levels()).containsExactly(Level.by("channel"));
        assertThat(kpi.input().isRatio()).isFalse();
    }

    @Test
    void anUnknownNameGivesTheNearest() {
        assertThatThrownBy(() -> CATALOGUE.kpi(new KpiId("clik-cost")))
                .hasMessage("the catalogue has no kpi 'clik-cost'\n  did you mean click-cost?");
    }

    @Test
    void idsThatStandTwiceAreRefused() {
        CatalogueKpi one = CATALOGUE.kpis().get(0);
        assertThatThrownBy(() -> new KpiCatalogue(Arrays.asList(one, one)))
                .hasMessageContaining("a kpi stands in the catalogue twice");
    }
}
