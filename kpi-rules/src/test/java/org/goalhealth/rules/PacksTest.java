package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitValue;
import org.junit.jupiter.api.Test;

class PacksTest {

    private static final Kpi ORDERS = Kpi.builder("orders")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();

    private static final String STATUS_RULE = """
            package mine;
            import org.goalhealth.situation.KpiStatus;
            global org.goalhealth.rules.Findings findings;
            rule "few-orders"
                @id("X1") @severity("INFO")
            when
                $status : KpiStatus( kpi == "orders", value < 50 )
            then
                findings.report($status);
            end
            """;

    @Test
    void anAuthorsRuleOfTheSameNameReplacesTheShippedOne() {
        GoalHealth health = with(pack("mine.drl", shortfall("by: 15 %, periods: 3", "periods >= 1")));

        assertThat(Given.kpi(ORDERS, "100x8 85").findings("W1")).isEmpty();
        assertThat(Given.kpi(ORDERS, "100x8 85").judgedBy(health).findings("W1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().pack()).isEqualTo("mine"));
        assertThat(health.rules())
                .filteredOn(rule -> rule.name().equals("baseline-shortfall"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.ref().pack()).isEqualTo("mine"));
    }

    @Test
    void aReplacedRuleNoLongerFires() {
        GoalHealth health = with(pack("mine.drl", shortfall("by: 15 %, periods: 3", "periods >= 99")));
        assertThat(Given.kpi(ORDERS, "100x8 85x3").judgedBy(health).findings("W1"))
                .isEmpty();
    }

    @Test
    void changedDefaultLimitsChangeWhatIsFound() {
        GoalHealth health = with(pack("mine.drl", shortfall("by: 10 %, periods: 2", "periods >= limit.periods")));

        assertThat(Given.kpi(ORDERS, "100x8 90x2").judgedBy(health).findings("W1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().limits())
                        .extracting(limit -> limit.name() + " " + limit.value())
                        .containsExactly("by 10 %", "periods 2"));
        assertThat(Given.kpi(ORDERS, "100x8 91x2").judgedBy(health).findings("W1"))
                .isEmpty();
    }

    @Test
    void thePlansLimitsStandOverAnAuthorsDefaults() {
        GoalHealth health = with(pack("mine.drl", shortfall("by: 10 %, periods: 2", "periods >= limit.periods")));
        assertThat(Given.kpi(ORDERS, "100x8 85x2")
                        .limit("baseline-shortfall", Map.of("by", "20 %"))
                        .judgedBy(health)
                        .findings("W1"))
                .isEmpty();
    }

    @Test
    void theOtherShippedRulesGoOnBesideAReplacedOne() {
        GoalHealth health = with(pack("mine.drl", shortfall("by: 15 %, periods: 3", "periods >= 1")));

        assertThat(health.rules())
                .extracting(RuleInfo::name)
                .containsExactlyElementsOf(
                        Given.STANDARD.rules().stream().map(RuleInfo::name).toList());
        assertThat(Given.kpi(ORDERS, "100x8 _").judgedBy(health).findings("W11"))
                .hasSize(1);
    }

    @Test
    void aRuleThatThePlanSwitchesOffFindsNothing() {
        assertThat(Given.kpi(ORDERS, "100x8 85x3")
                        .and(p -> p.off("baseline-shortfall"))
                        .findings())
                .isEmpty();
    }

    @Test
    void switchingARuleOffInOnePlanLeavesItOnInOthers() {
        Given off = Given.kpi(ORDERS, "100x8 85x3").and(p -> p.off("baseline-shortfall"));
        assertThat(off.findings("W1")).isEmpty();
        assertThat(Given.kpi(ORDERS, "100x8 85x3").findings("W1")).hasSize(1);
    }

    @Test
    void aRuleOfAnAuthorsOwnReadsRawFigures() {
        GoalHealth health = with(pack("mine.drl", STATUS_RULE));

        assertThat(Given.kpi(ORDERS, "100 49.99").judgedBy(health).findings("X1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO))
                .satisfies(finding -> assertThat(finding.fingerprint()).hasToString("X1 kpi:orders"));
        assertThat(Given.kpi(ORDERS, "100 50").judgedBy(health).findings("X1")).isEmpty();
        assertThat(Given.kpi(ORDERS, "49 _").judgedBy(health).findings("X1")).isEmpty();
    }

    @Test
    void aRuleOfAnAuthorsOwnBringsItsText() {
        RulePack pack = RulePack.of(
                "mine",
                Map.of(
                        "mine.drl",
                        STATUS_RULE,
                        "messages_en.properties",
                        "X1 = only {value} {subject} in {latest}",
                        "messages_zh.properties",
                        "X1 = {latest} {subject} 仅 {value}"));
        Finding finding =
                Given.kpi(ORDERS, "100 49").judgedBy(with(pack)).findings("X1").get(0);

        assertThat(finding.text().en()).isEqualTo("only 49 orders in 2026-W02");
        assertThat(finding.text().zh()).isEqualTo("2026-W02 orders 仅 49");
    }

    @Test
    void withoutATextTheFiguresStandInARow() {
        Finding finding = Given.kpi(ORDERS, "100 49")
                .judgedBy(with(pack("mine.drl", STATUS_RULE)))
                .findings("X1")
                .get(0);

        assertThat(finding.text().en()).isEqualTo("orders (total, 2026-W02): value 49, baseline 100");
        assertThat(finding.text().zh()).isEqualTo("orders (全部, 2026-W02): value 49, baseline 100");
    }

    @Test
    void aSecondRuleOnShortfallsHasItsOwnLimits() {
        String early = shortfall("by: 5 %, periods: 1", "periods >= limit.periods")
                .replace("baseline-shortfall", "early-shortfall")
                .replace("\"W1\"", "\"X2\"");
        GoalHealth health = with(pack("mine.drl", early));

        assertThat(Given.kpi(ORDERS, "100x8 95").judgedBy(health).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("X2");
        assertThat(Given.kpi(ORDERS, "100x8 85x3").judgedBy(health).findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("W1", "X2");
    }

    @Test
    void aPackAloneIsLoadedWithoutTheShippedRules() {
        GoalHealth health =
                GoalHealth.builder().rules(pack("mine.drl", STATUS_RULE)).build();
        assertThat(health.rules()).extracting(RuleInfo::name).containsExactly("few-orders");
    }

    @Test
    void aRuleSaysWhatItIsJudgedBy() {
        RuleInfo rule = Given.STANDARD.rules().stream()
                .filter(r -> r.name().equals("low-return"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.defaults())
                .isEqualTo(Map.of(
                        "low",
                        LimitValue.parse("1.5"),
                        "periods",
                        LimitValue.parse("2"),
                        "strong",
                        LimitValue.parse("2.8"),
                        "move",
                        LimitValue.parse("40 %")));
    }

    static GoalHealth with(RulePack pack) {
        return GoalHealth.builder().rules(RulePack.standard()).rules(pack).build();
    }

    static RulePack pack(String file, String drl) {
        return RulePack.of("mine", Map.of(file, drl));
    }

    /** The shipped rule W1 with other limits and another condition. */
    static String shortfall(String limits, String condition) {
        return """
                package mine;
                import org.goalhealth.situation.*;
                global org.goalhealth.rules.Findings findings;
                rule "baseline-shortfall"
                    @id("W1") @severity("WARNING") @limits("LIMITS")
                when
                    $fact : Shortfall( rule == "baseline-shortfall", CONDITION )
                then
                    findings.report($fact);
                end
                """.replace("LIMITS", limits).replace("CONDITION", condition);
    }
}
