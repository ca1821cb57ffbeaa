package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.Samples.observations;
import static org.goalhealth.report.ParsedJson.at;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.JudgedRule;
import org.goalhealth.situation.LimitBook;
import org.goalhealth.situation.Shortfall;
import org.goalhealth.situation.Situation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Kpi ORDERS = Kpi.builder("orders")
            .name(new LocalText("orders \"quoted\" <b>", "订单"))
            .baseline(new Baseline.Mean(1))
            .build();
    private static final Kpi RATE = Kpi.builder("rate").ratio().build();

    @Test
    void aReportIsValidJsonWithStableNames() throws IOException {
        assertThat(((Map<?, ?>) Objects.requireNonNull(parsed())).keySet().toArray())
                .containsExactly(
                        "format",
                        "plan",
                        "date",
                        "summary",
                        "findings",
                        "stories",
                        "standing",
                        "failures",
                        "goals",
                        "trends",
                        "funnels",
                        "perspectives",
                        "budgets",
                        "intakes");
        assertThat(at(parsed(), "format")).isEqualTo(BigDecimal.ONE);
        assertThat(at(parsed(), "date")).isEqualTo("2026-01-26");
        assertThat(at(parsed(), "summary"))
                .isEqualTo(Map.of("info", BigDecimal.ZERO, "warning", BigDecimal.ONE, "critical", BigDecimal.ZERO));
    }

    @Test
    void aFindingCarriesItsFiguresLimitsAndTexts() throws IOException {
        Object finding = at(parsed(), "findings", 0);
        assertThat(at(finding, "id")).isEqualTo("W1 kpi:orders");
        assertThat(at(finding, "subjectName", "zh")).isEqualTo("订单");
        assertThat(at(finding, "subjectName", "en")).isEqualTo("orders \"quoted\" <b>");
        assertThat(at(finding, "figures", "value", "value")).isEqualTo(new BigDecimal("50"));
        assertThat(at(finding, "figures", "limit", "value")).isEqualTo(new BigDecimal("85"));
        assertThat(at(finding, "limits", 0, "value")).isEqualTo("15 %");
        assertThat(at(finding, "limits", 0, "origin")).isEqualTo("rule");
        assertThat(at(finding, "baseline", "kind")).isEqualTo("mean");
        assertThat(at(finding, "baseline", "periods")).hasToString("1");
        assertThat(at(finding, "trend")).isEqualTo("orders|");
    }

    @Test
    void aStoryNamesItsCauseAndTheFindingsThatTellIt() throws IOException {
        Object story = at(parsed(), "stories", 0);
        assertThat(at(story, "cause")).isEqualTo("kpi:orders");
        assertThat(at(story, "name", "zh")).isEqualTo("订单");
        assertThat(at(story, "severity")).isEqualTo("warning");
        assertThat(at(story, "findings")).isEqualTo(List.of("W1 kpi:orders"));
    }

    @Test
    void aFigureThatIsNotThereIsNullNeverZero() throws IOException {
        Object report = parsed();
        assertThat(at(report, "trends", 0, "points", 1, "label")).isEqualTo("2026-W02");
        assertThat(at(report, "trends", 0, "points", 1, "value")).isNull();
        assertThat(at(report, "trends", 0, "points", 0, "baseline")).isNull();
        assertThat(at(report, "funnels", 0, "stages", 0, "zone")).isEqualTo("unknown");
        assertThat(at(report, "funnels", 0, "stages", 0, "value")).isNull();
        assertThat(at(report, "funnels", 0, "scores")).isEqualTo(List.of());
        assertThat(at(report, "budgets", 0, "lines", 0, "return")).isNull();
        assertThat(at(report, "budgets", 0, "lines", 0, "max")).isNull();
        assertThat(at(report, "budgets", 0, "lines", 0, "low")).isNull();
    }

    @Test
    void aFigureOfZeroIsZero() throws IOException {
        assertThat(at(parsed(), "budgets", 0, "lines", 0, "min")).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void whatBecameOfTheDataIsTold() throws IOException {
        assertThat(at(parsed(), "intakes", 0, "read")).isEqualTo(new BigDecimal(5));
        assertThat(at(parsed(), "intakes", 0, "accepted")).isEqualTo(new BigDecimal(4));
        assertThat(at(parsed(), "intakes", 0, "rejected")).isEqualTo(BigDecimal.ONE);
        assertThat(at(parsed(), "intakes", 0, "problems", 0, "fix")).isEqualTo("did you mean orders?");
    }

    @Test
    void aRuleThatFailedIsNamedWithWhatWentWrong() throws IOException {
        assertThat(at(parsed(), "failures", 0))
                .isEqualTo(Map.of(
                        "trigger",
                        "X1",
                        "rule",
                        "own-rule",
                        "pack",
                        "mine",
                        "kind",
                        "condition-threw",
                        "message",
                        "its condition value > \"5\" threw ArithmeticException: / by zero"));
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(JsonReport.toString(report()))
                .isEqualTo(JsonReport.toString(report()))
                .endsWith("}\n");
    }

    private static Report report() {
        Plan plan = Plan.builder("shop")
                .kpi(ORDERS)
                .kpi(RATE)
                .funnel(new Funnel(
                        new FunnelId("domain"),
                        LocalText.of("domain"),
                        RATE.every(),
                        List.of(new Funnel.Stage(
                                new StageId("visit"),
                                LocalText.of("visit"),
                                RATE.id(),
                                new BigDecimal("0.3"),
                                new BigDecimal("0.2")))))
                .budget(new Budget(
                        new BudgetId("media"),
                        LocalText.of("media"),
                        RATE.id(),
                        CNY,
                        RATE.every(),
                        List.of(new Budget.Line(
                                Segment.TOTAL, Money.of(100, CNY), Money.zero(CNY), Optional.empty(), false))))
                .build();
        List<Observation> observations = new ArrayList<>(observations(ORDERS, Segment.TOTAL, "100 _ 100 50"));
        observations.addAll(observations(RATE, Segment.TOTAL, "_ _ _ 1/0"));
        observations.add(Observation.of("order", Segment.TOTAL, LocalDate.of(2026, 1, 1), 1));
        History history = History.of(plan, observations);
        Map<String, LimitValue> limits = new LinkedHashMap<>();
        limits.put("by", LimitValue.parse("15 %"));
        limits.put("periods", LimitValue.parse("1"));
        JudgedRule rule = new JudgedRule("baseline-shortfall", Set.of(FactKind.SHORTFALL), limits);
        Situation situation = Situation.at(LocalDate.of(2026, 1, 26), plan, history, LimitBook.of(plan, List.of(rule)));
        Shortfall shortfall = (Shortfall) situation.facts().get(0);
        Finding finding = new Finding(
                new RuleRef(rule.name(), "W1", "standard"),
                Severity.WARNING,
                shortfall.getSubject(),
                shortfall.getSegment(),
                shortfall.evidence(),
                List.of(),
                Optional.empty(),
                LocalText.of("title"),
                LocalText.of("text"));
        RuleFailure failure = new RuleFailure(
                new RuleRef("own-rule", "X1", "mine"),
                RuleFailure.Kind.CONDITION_THREW,
                "its condition value > \"5\" threw ArithmeticException: / by zero");
        return Report.of(plan, history, situation, List.of(finding), List.of(failure));
    }

    private static @Nullable Object parsed() throws IOException {
        return ParsedJson.of(JsonReport.toString(report()));
    }
}
