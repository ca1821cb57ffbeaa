package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.budget;
import static org.goalhealth.rules.PlanParts.funnel;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.ladder;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goalhealth.explanation.Comparison;
import org.goalhealth.explanation.Condition;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.LimitSource;
import org.goalhealth.explanation.Operand;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.SmallestChange.Certainty;
import org.goalhealth.explanation.SmallestChange.Reason;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.History;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Kpi ORDERS = Kpi.builder("orders")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();
    private static final Kpi RATE =
            Kpi.builder("member-rate").every(Cadence.MONTH).ratio().build();

    /**
     * A pattern of many weeks, or a funnel of many stages, may be one that no single latest figure ends; a market that
     * presses no longer begins again with two figures. What a budget spent stays as it is where what came back is
     * another, and shares over a whole budget rest on all its lines.
     */
    private static final Set<String> NOT_BY_ONE_FIGURE = Set.of(
            "weekday-pattern",
            "funnel-health",
            "market-pressure-over",
            "overspend",
            "underspend",
            "resource-mismatch",
            "scattered-spend");

    @Test
    void everyFindingIsExplainedAsItWasFound() {
        Set<String> explained = new TreeSet<>();
        for (long seed = 0; seed < 40; seed++) {
            Assessed assessed = Assessed.of(RichPlan.of(seed, 1));
            List<Finding> found = assessed.findings();
            if (explained.containsAll(
                    found.stream().map(finding -> finding.rule().name()).toList())) {
                continue;
            }
            List<Explanation> all = assessed.explained();
            assertThat(all).map(Explanation::finding).isEqualTo(found);
            for (Explanation one : all) {
                if (explained.add(one.finding().rule().name())) {
                    assertThat(assessed.explain(one.finding().fingerprint())).isEqualTo(one);
                }
                assertThat(one.clearing())
                        .as("what clears %s", one.finding())
                        .satisfies(clearing -> isKnown(one.finding(), clearing));
                assertThat(one.conditions()).isNotEmpty().allMatch(Condition::holds);
                assertThat(one.date()).isEqualTo(assessed.date());
            }
        }
        assertThat(explained)
                .containsExactlyElementsOf(Given.STANDARD.rules().stream()
                        .filter(rule -> rule.occasion() == Occasion.ASSESSMENT)
                        .map(RuleInfo::name)
                        .toList());
    }

    private static void isKnown(Finding finding, SmallestChange clearing) {
        Subject subject = finding.subject();
        if (subject instanceof Subject.OfMilestone || subject instanceof Subject.OfChannel) {
            assertThat(clearing).isEqualTo(new SmallestChange.Unknown(SmallestChange.Reason.NO_FIGURE_DECIDES));
        } else if (subject instanceof Subject.OfEvent) {
            // It was over a week before, so that no figure of the latest week changes what it brought.
            assertThat(clearing)
                    .isIn(
                            new SmallestChange.Unknown(SmallestChange.Reason.NO_FIGURE_DOES),
                            new SmallestChange.Unknown(SmallestChange.Reason.NO_FIGURE_TO_CHANGE));
        } else if (finding.rule().id().equals("E1")
                && finding.evidence().figures().stream().anyMatch(figure -> figure.name() == Name.ALONE)) {
            // While figures of the resource are missing, the result alone ends nothing.
            assertThat(clearing).isEqualTo(new SmallestChange.Unknown(SmallestChange.Reason.NO_FIGURE_DOES));
        } else if (!NOT_BY_ONE_FIGURE.contains(finding.rule().name())) {
            assertThat(clearing).isNotInstanceOf(SmallestChange.Unknown.class);
        }
    }

    @Test
    void whatIsNotFoundIsNotExplained() {
        Assessed assessed = Assessed.of(Given.kpi(ORDERS, "85 85 86"));
        assertThat(Given.STANDARD.explain(
                        assessed.plan(),
                        History.of(assessed.plan(), assessed.seen()),
                        assessed.date(),
                        new Fingerprint("W1", new Subject.OfKpi(ORDERS.id()), Segment.TOTAL)))
                .isEmpty();
    }

    @Test
    void theFigureIsComparedWithALimitThatSaysWhoSetIt() {
        Explanation byRule = Assessed.of(Given.kpi(ORDERS, "85 84 80")).explain("W1");
        assertThat(byRule.compared().orElseThrow().figure().value()).isEqualTo(Fraction.of(80));
        assertThat(byRule.compared().orElseThrow().limit().value()).isEqualTo(Fraction.of(85));
        assertThat(byRule.compared().orElseThrow().period().label()).isEqualTo("2026-W03");
        assertThat(limit(byRule).origin()).isEqualTo(LimitOrigin.RuleDefault.RULE_DEFAULT);

        Explanation byPlan = Assessed.of(
                        Given.kpi(ORDERS, "85 84 80").limit("baseline-shortfall", ORDERS, Map.of("by", "14.5 %")))
                .explain("W1");
        assertThat(byPlan.compared().orElseThrow().limit().value()).isEqualTo(Fraction.of(171, 2));
        assertThat(limit(byPlan).value()).hasToString("14.5 %");
        assertThat(((LimitOrigin.PlanLine) limit(byPlan).origin()).scope())
                .isEqualTo(LimitScope.of(ORDERS.id(), Segment.TOTAL));
    }

    @Test
    void conditionsAreThoseOfTheRuleFileWithTheirValues() {
        List<Condition> conditions =
                Assessed.of(Given.kpi(ORDERS, "85 84 80 80")).explain("W1").conditions();

        assertThat(conditions)
                .extracting(Condition::text)
                .containsExactly("rule == \"baseline-shortfall\"", "periods >= limit.periods");
        Comparison comparison = conditions.get(1).comparison().orElseThrow();
        assertThat(comparison.left())
                .isEqualTo(new Operand.Figure(Optional.of("periods"), Fraction.of(4), Optional.empty()));
        assertThat(comparison.sign()).isEqualTo(Comparison.Sign.AT_LEAST);
        Operand.Figure limit = (Operand.Figure) comparison.right();
        assertThat(limit.value()).isEqualTo(Fraction.of(3));
        assertThat(limit.limit().orElseThrow().name()).isEqualTo("periods");
    }

    @Test
    void conditionsAreThoseOfTheAuthorsEdit() {
        Explanation explanation = Assessed.of(Given.kpi(ORDERS, "85 85 80"))
                .withRules(shortfall("periods > limit.periods - 1 && periods < 9, periods >= 2, "
                        + "kpi matches \"o.*\", !segment.total || true"))
                .explain("W1");

        assertThat(explanation.conditions())
                .extracting(Condition::text)
                .containsExactly(
                        "rule == \"baseline-shortfall\"",
                        "periods > limit.periods - 1 && periods < 9",
                        "periods >= 2",
                        "kpi matches \"o.*\"",
                        "!segment.total || true");
        assertThat(explanation.conditions())
                .extracting(condition -> condition.comparison().isPresent())
                .containsExactly(true, false, true, false, false);
    }

    @Test
    void aShortfallIsClearedByTheSmallestUnitAboveItsLimit() {
        assertThat(clearing(Given.kpi(ORDERS, "85 84 80"), "W1"))
                .isEqualTo(new SmallestChange.OfFigure(
                        ORDERS.id(),
                        Segment.TOTAL,
                        period(Given.kpi(ORDERS, "85 84 80")),
                        ORDERS.unit(),
                        figure(80, 1),
                        figure(8501, 100),
                        Optional.empty(),
                        Optional.empty(),
                        Certainty.EXACT));
    }

    @Test
    void aCostIsClearedByTheSmallestUnitUnderItsLimit() {
        Kpi cost = Kpi.builder("cost")
                .better(Direction.LOWER)
                .decimals(0)
                .baseline(new Baseline.Fixed(new BigDecimal(100)))
                .build();
        assertThat(changed(clearing(Given.kpi(cost, "115 120 121"), "W1")).to()).isEqualTo(figure(114, 1));
    }

    @Test
    void ofARatioThePartChangesAndTheBaseStays() {
        Given given = Given.plan(
                        p -> p.kpi(RATE).limit("low-conversion", LimitScope.of(RATE.id(), Segment.TOTAL), Map.of()))
                .series(RATE, Segment.TOTAL, "20/1000 16/700");
        SmallestChange.OfFigure change = changed(clearing(given, "W2"));

        assertThat(change.part())
                .contains(new SmallestChange.PartChange(Fraction.of(16), Fraction.of(35, 2), Fraction.of(700)));
        assertThat(change.from()).isEqualTo(figure(16, 700));
        assertThat(change.to()).isEqualTo(figure(25, 1000));
        assertThat(change.certainty()).isEqualTo(Certainty.EXACT);
    }

    @Test
    void ofAQuarterOfWeeksTheLastWeekChangesAndTheQuarterIsShown() {
        Kpi sales = Kpi.builder("sales").decimals(0).build();
        Given given = Given.plan(p -> p.kpi(sales).goal(goal(sales, "2026-Q1", ladder("1250", "1300", "1400"))))
                .series(sales, Segment.TOTAL, "96x14");
        SmallestChange.OfFigure change = changed(clearing(given, "W3"));

        // A goal between floor and target is a finding of another trigger, and this one is gone.
        assertThat(change.period().label()).isEqualTo("2026-W13");
        assertThat(change.from()).isEqualTo(figure(96, 1));
        assertThat(change.to()).isEqualTo(figure(98, 1));
        assertThat(change.judged().orElseThrow().period().label()).isEqualTo("2026-Q1");
        assertThat(change.judged().orElseThrow().from()).isEqualTo(figure(1248, 1));
        assertThat(change.judged().orElseThrow().to()).isEqualTo(figure(1250, 1));
    }

    @Test
    void aReturnByMonthIsClearedByItsLastWeek() {
        Kpi returned = Kpi.builder("media-return").by("region").ratio().build();
        Given given = Given.plan(p -> p.kpi(returned)
                        .budget(new org.goalhealth.plan.Budget(
                                new org.goalhealth.plan.BudgetId("media"),
                                org.goalhealth.plan.LocalText.of("media"),
                                returned.id(),
                                PlanParts.CNY,
                                Cadence.MONTH,
                                List.of(line("east", "1000"), line("west", "1000")))))
                .series(returned, region("east"), "10/10x9")
                .series(returned, region("west"), "20/10x9");
        SmallestChange.OfFigure change = changed(clearing(given, "B1"));

        // February of four weeks: 59.99 over 40 is under 1.5, 60 is not.
        assertThat(change.period().label()).isEqualTo("2026-W09");
        assertThat(change.part())
                .contains(new SmallestChange.PartChange(Fraction.of(10), Fraction.of(30), Fraction.of(10)));
        assertThat(change.judged().orElseThrow().period().label()).isEqualTo("2026-02");
        assertThat(change.judged().orElseThrow().to()).isEqualTo(figure(3, 2));
    }

    @Test
    void aStageInDangerIsClearedOnlyWhereItIsIdeal() {
        Given given = Given.plan(p -> p.kpi(RATE).funnel(funnel(RATE, "0.03", "0.025")))
                .series(RATE, Segment.TOTAL, "2/100");
        SmallestChange.OfFigure change = changed(clearing(given, "F1"));
        assertThat(change.to()).isEqualTo(figure(3, 100));
        assertThat(Assessed.of(given).explain("F1").compared().orElseThrow().source())
                .isInstanceOf(LimitSource.Declared.class);
    }

    @Test
    void aMissingFigureIsClearedByAnyFigure() {
        assertThat(clearing(Given.kpi(ORDERS, "100 _ _ _"), "W11"))
                .isEqualTo(new SmallestChange.AnyFigure(
                        ORDERS.id(), Segment.TOTAL, period(Given.kpi(ORDERS, "100 _ _ _"))));
        assertThat(Assessed.of(Given.kpi(ORDERS, "100 _")).explain("W11").compared())
                .isEmpty();
    }

    @Test
    void whereARuleCountsOthersTooLessIsClaimed() {
        Kpi returned = Kpi.builder("media-return")
                .every(Cadence.MONTH)
                .by("region")
                .ratio()
                .build();
        Given given = Given.plan(p -> p.kpi(returned).budget(budget(returned, line("east", "1000"), line("west", "1"))))
                .series(returned, region("east"), "1/1 1/1")
                .series(returned, region("west"), "3/1 3/1");
        SmallestChange.OfFigure change = changed(clearing(given, "B1"));
        assertThat(change.certainty()).isEqualTo(Certainty.SUFFICIENT);
        assertThat(change.to()).isEqualTo(figure(3, 2));
    }

    @Test
    void whereARuleComparesRawFiguresLessIsClaimed() {
        SmallestChange.OfFigure change = changed(Assessed.of(Given.kpi(ORDERS, "100 70"))
                .withRules(rule("R1", "$s : KpiStatus( value < 80.5 )"))
                .explain("R1")
                .clearing());
        assertThat(change.certainty()).isEqualTo(Certainty.SUFFICIENT);
        assertThat(change.to()).isEqualTo(figure(161, 2));
    }

    @Test
    void anOpportunityIsClearedByAWorseFigure() {
        SmallestChange.OfFigure change = changed(Assessed.of(Given.kpi(ORDERS, "100 130"))
                .withRules(rule("R1", "$s : KpiStatus( value > 120 )"))
                .explain("R1")
                .clearing());
        assertThat(change.to()).isEqualTo(figure(120, 1));
    }

    @Test
    void whatNoLatestFigureClearsIsSaidToBeSo() {
        Given given = Given.plan(p -> p.kpi(RATE).funnel(funnel(RATE, "0.03", "0.025")))
                .series(RATE, Segment.TOTAL, "2/100");
        assertThat(Assessed.of(given)
                        .withRules(rule("R1", "$s : StageZone( zone != Zone.UNKNOWN )"))
                        .explain("R1")
                        .clearing())
                .isEqualTo(new SmallestChange.Unknown(Reason.NO_FIGURE_DOES));
        assertThat(Assessed.of(Given.kpi(ORDERS, "100 130"))
                        .withRules(rule("R1", "$s : KpiStatus( previous == 100 )"))
                        .explain("R1")
                        .clearing())
                .isEqualTo(new SmallestChange.Unknown(Reason.NONE_FOUND));
    }

    @Test
    void aRuleThatFailsOnWhatWouldClearItIsSaidToFail() {
        Assessed assessed = Assessed.of(Given.kpi(ORDERS, "85 100 80")
                        .series(Kpi.builder("other").build(), Segment.TOTAL, "1"))
                .withRules(shortfall("periods < 3"));
        assertThat(assessed.explain("W1").clearing()).isEqualTo(new SmallestChange.Unknown(Reason.RULES_FAIL));
    }

    @Test
    void severalRulesOfOneIdAreClearedTogether() {
        SmallestChange.OfFigure change = changed(Assessed.of(Given.kpi(ORDERS, "85 84 80"))
                .withRules(rule("W1", "$s : KpiStatus( value < 95 )"))
                .explain("W1")
                .clearing());
        assertThat(change.to()).isEqualTo(figure(95, 1));
    }

    private static org.goalhealth.situation.AppliedLimit limit(Explanation explanation) {
        return ((LimitSource.Given) explanation.compared().orElseThrow().source()).limit();
    }

    private static SmallestChange clearing(Given given, String trigger) {
        return Assessed.of(given).explain(trigger).clearing();
    }

    private static SmallestChange.OfFigure changed(SmallestChange change) {
        assertThat(change).isInstanceOf(SmallestChange.OfFigure.class);
        return (SmallestChange.OfFigure) change;
    }

    private static org.goalhealth.situation.SourcePeriod period(Given given) {
        Finding finding = given.findings().get(0);
        return finding.evidence().latest();
    }

    private static Reading figure(long numerator, long denominator) {
        return Reading.of(Fraction.of(numerator, denominator));
    }

    /** The shipped rule on shortfalls with other conditions beside the first. */
    private static String shortfall(String conditions) {
        return "rule \"baseline-shortfall\" @id(\"W1\") @severity(\"WARNING\") @limits(\"by: 15 %, periods: 3\")\nwhen\n"
                + "$s : Shortfall( rule == \"baseline-shortfall\", " + conditions
                + " )\nthen findings.report($s); end\n";
    }

    private static String rule(String id, String pattern) {
        return "rule \"mine\" @id(\"" + id + "\") @severity(\"WARNING\")\nwhen\n" + pattern
                + "\nthen findings.report($s); end\n";
    }
}
