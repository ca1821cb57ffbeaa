package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.goalhealth.plan.Condition.IfEmpty;
import org.junit.jupiter.api.Test;

class DefinitionPlanTest {

    private static final SourceId LEADS = new SourceId("leads");
    private static final DefinitionId EFFECTIVE = new DefinitionId("effective-lead");

    private static final String PLAN = """
            plan: shop
            sources:
              leads: {csv: leads.csv, dates: {column: created}, columns: {product-views: 浏览}}
            definitions:
              effective-lead:
                name: {zh: 有效线索, en: effective lead}
                source: leads
                when:
                  - {column: form, is: [filled, by-phone]}
                  - {column: product-views, at-least: 3, if-empty: no}
              quiet: {source: leads, when: [{column: complaints, at-most: 0.5}, {column: left, known: false}]}
            kpis:
              effective-leads: {every: week, from: {source: leads, count: effective-lead}}
              leads: {every: week, from: {source: leads, count: rows, gap: zero}}
              effective-share: {every: week, from: {source: leads, ratio: [effective-lead, rows]}}
              lead-to-order: {every: week, from: {source: leads, ratio: [ordered, effective-lead]}}
              quietness: {every: week, from: {source: leads, ratio: [quiet, effective-lead]}}
            """;

    private static Plan parse(String text) {
        return PlanFile.parse(text, "plan.yaml");
    }

    private static KpiInput input(Plan plan, String kpi) {
        return plan.kpi(new KpiId(kpi)).input();
    }

    @Test
    void aDefinitionIsReadAsItCanBeMadeInJava() {
        Plan plan = parse(PLAN);

        assertThat(plan.definitions())
                .containsExactly(
                        new RowDefinition(
                                EFFECTIVE,
                                new LocalText("effective lead", "有效线索"),
                                LEADS,
                                List.of(
                                        Condition.is("form", "filled", "by-phone"),
                                        new Condition.AtLeast("product-views", BigDecimal.valueOf(3), IfEmpty.NO))),
                        RowDefinition.of(
                                "quiet",
                                "leads",
                                new Condition.AtMost("complaints", new BigDecimal("0.5"), IfEmpty.UNDECIDED),
                                Condition.empty("left")));
        PlanBuilder made = Plan.builder("shop");
        plan.sources().forEach(made::source);
        plan.definitions().forEach(made::definition);
        plan.kpis().forEach(made::kpi);
        assertThat(made.build()).isEqualTo(plan);
    }

    @Test
    void kpisNameADefinitionEveryRowOrAColumn() {
        Plan plan = parse(PLAN);
        Amount effective = new Amount.Defined(EFFECTIVE);

        assertThat(input(plan, "effective-leads"))
                .isEqualTo(new KpiInput.Count(LEADS, new Amount.Defined(EFFECTIVE), Gap.MISSING));
        assertThat(input(plan, "leads")).isEqualTo(new KpiInput.Count(LEADS, new Amount.Rows(), Gap.ZERO));
        assertThat(input(plan, "effective-share"))
                .isEqualTo(new KpiInput.Ratio(LEADS, effective, new Amount.Rows(), Gap.MISSING));
        assertThat(input(plan, "lead-to-order"))
                .isEqualTo(new KpiInput.Ratio(LEADS, new Amount.Column("ordered"), effective, Gap.MISSING));
        assertThat(input(plan, "quietness"))
                .isEqualTo(new KpiInput.Ratio(
                        LEADS, new Amount.Defined(new DefinitionId("quiet")), effective, Gap.MISSING));
    }

    @Test
    void aColumnThatTheSourceCallsRowsIsAColumn() {
        Plan plan = parse("""
                plan: p
                sources: {leads: {csv: leads.csv, columns: {rows: 行数}}}
                kpis: {share: {every: week, from: {source: leads, ratio: [a, rows]}}}
                """);

        assertThat(input(plan, "share")).isEqualTo(new KpiInput.Ratio(LEADS, "a", "rows", Gap.MISSING));
    }

    @Test
    void anotherDefinitionIsAnotherPlan() {
        assertThat(parse(PLAN.replace("at-least: 3", "at-least: 4"))).isNotEqualTo(parse(PLAN));
        assertThat(parse(PLAN.replace("at-least: 3", "at-least: 3.0"))).isEqualTo(parse(PLAN));
    }

    @Test
    void definitionsMayStandAfterWhatNamesThem() {
        int at = PLAN.indexOf("definitions:");
        int kpis = PLAN.indexOf("kpis:");

        assertThat(parse(PLAN.substring(0, at) + PLAN.substring(kpis) + PLAN.substring(at, kpis)))
                .isEqualTo(parse(PLAN));
    }

    @Test
    void aDefinitionThatNothingUsesIsNoMistake() {
        assertThat(parse(PLAN.substring(0, PLAN.indexOf("kpis:"))).definitions())
                .hasSize(2);
    }

    @Test
    void whoAsksForAnUnknownOneIsToldTheNearest() {
        assertThatThrownBy(() -> parse(PLAN).definition(new DefinitionId("effective-leads")))
                .hasMessage("plan shop has no definition 'effective-leads'\n  did you mean effective-lead?");
    }

    @Test
    void whatDoesNotFitIsSaidInJavaAsWell() {
        PlanBuilder plan = Plan.builder("p")
                .definition(RowDefinition.of("effective-lead", "leads", Condition.known("form")))
                .kpi(Kpi.builder("effective-leads")
                        .from(new KpiInput.Count(LEADS, new Amount.Defined(new DefinitionId("effective")), Gap.MISSING))
                        .build());

        assertThatThrownBy(plan::build)
                .hasMessageContaining("definitions.effective-lead.source: the plan has no source 'leads'")
                .hasMessageContaining("kpis.effective-leads.from.source: the plan has no source 'leads'")
                .hasMessageContaining("kpis.effective-leads.from.count: the plan has no definition 'effective'");
    }
}
