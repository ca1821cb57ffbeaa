package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.funnel;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.ladder;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.goalhealth.explanation.Operand;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.SmallestChange.Certainty;
import org.goalhealth.explanation.SmallestChange.Reason;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Absence;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.Lack;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class WhyNotTest {

    private static final Kpi ORDERS = Kpi.builder("orders")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();
    private static final Subject SUBJECT = new Subject.OfKpi(ORDERS.id());
    private static final Kpi RATE =
            Kpi.builder("member-rate").every(Cadence.MONTH).ratio().build();
    private static final Subject STAGE =
            new Subject.OfStage(new FunnelId("private-domain"), new StageId("visit-to-member"));

    @Test
    void aNameThatNoRuleHasIsAnsweredWithTheNearest() {
        WhyNot answer = ask(Given.kpi(ORDERS, "85 85"), "baseline-shortfal");
        assertThat(answer)
                .isInstanceOfSatisfying(
                        WhyNot.UnknownRule.class,
                        unknown -> assertThat(unknown.nearest()).containsExactly("baseline-shortfall"));
        assertThat(answer.asked().rule()).isEqualTo("baseline-shortfal");
    }

    @Test
    void aRuleThatThePlanSwitchesOffIsSaidToBeOff() {
        assertThat(ask(Given.kpi(ORDERS, "85 85 85").and(p -> p.off("baseline-shortfall")), "baseline-shortfall"))
                .isInstanceOf(WhyNot.SwitchedOff.class);
    }

    @Test
    void whereThereIsNoFactItIsSaidWhy() {
        Kpi plain = Kpi.builder("visits")
                .levels(List.of(Level.TOTAL, Level.by("region")))
                .build();
        Given given = Given.kpi(plain, "_").series(plain, region("east"), "1 2");
        Subject visits = new Subject.OfKpi(plain.id());

        assertThat(absence(given, "baseline-shortfall", visits, Segment.TOTAL))
                .isEqualTo(new Absence(Absence.Reason.NO_BASELINE, List.of()));
        assertThat(absence(given, "low-conversion", visits, Segment.TOTAL))
                .isEqualTo(new Absence(Absence.Reason.NOT_NAMED, List.of()));
        assertThat(absence(given, "data-missing", new Subject.OfKpi(new KpiId("visit")), Segment.TOTAL))
                .isEqualTo(new Absence(Absence.Reason.UNKNOWN_SUBJECT, List.of("visits")));
        assertThat(absence(given, "data-missing", visits, region("est")))
                .isEqualTo(new Absence(Absence.Reason.UNKNOWN_SEGMENT, List.of("east", "west")));
        assertThat(absence(given, "data-missing", visits, Segment.of("regio", "east")))
                .isEqualTo(new Absence(Absence.Reason.UNKNOWN_SEGMENT, List.of("region")));
        assertThat(absence(given, "under-floor", visits, Segment.TOTAL))
                .isEqualTo(new Absence(Absence.Reason.OTHER_SUBJECT, List.of()));
        assertThat(absence(Given.kpi(ORDERS, "1"), "data-missing", SUBJECT, region("east")))
                .isEqualTo(new Absence(Absence.Reason.NOT_CUT_SO, List.of("[]")));
    }

    @Test
    void aRuleOfAFamilyThatThePlanHasNoUseForIsKnownAllTheSame() {
        assertThat(absence(
                                Given.kpi(ORDERS, "1"),
                                "low-return",
                                new Subject.OfLine(new BudgetId("media")),
                                region("east"))
                        .reason())
                .isEqualTo(Absence.Reason.UNKNOWN_SUBJECT);
    }

    @Test
    void aCombinationOfWhichNothingWasObservedHasNoFact() {
        Kpi both = Kpi.builder("sold").by("region", "channel").build();
        Given given = Given.plan(p -> p.dimension("channel", "app", "web").kpi(both))
                .series(both, region("east").and("channel", "app"), "_ 1")
                .series(both, region("west").and("channel", "app"), "_ _ 1");
        Subject sold = new Subject.OfKpi(both.id());

        assertThat(absence(given, "data-missing", sold, region("east").and("channel", "web"))
                        .reason())
                .isEqualTo(Absence.Reason.NOT_OBSERVED);
        Assessed before = Assessed.of(given);
        Assessed then = new Assessed(
                before.health(), before.plan(), before.seen(), before.date().minusWeeks(1));
        assertThat(absence(then.whyNot("data-missing", sold, region("west").and("channel", "app")))
                        .reason())
                .isEqualTo(Absence.Reason.NOT_EXPECTED);
    }

    @Test
    void aGoalWithoutMeasureOrResultHasNoFact() {
        Goal bare = new Goal(new GoalId("bare"), LocalText.of("bare"), Optional.empty(), Optional.empty(), List.of());
        Given given = Given.plan(p -> p.kpi(ORDERS).goal(bare).goal(goal(ORDERS, "2026-Q3", ladder("1", "2", "3"))))
                .series(ORDERS, Segment.TOTAL, "1 2");

        assertThat(absence(given, "under-floor", new Subject.OfGoal(new GoalId("bare")), Segment.TOTAL)
                        .reason())
                .isEqualTo(Absence.Reason.NO_MEASURE);
        assertThat(absence(given, "under-floor", new Subject.OfGoal(new GoalId("growth")), Segment.TOTAL)
                        .reason())
                .isEqualTo(Absence.Reason.NO_RESULT);
        assertThat(absence(given, "under-floor", new Subject.OfGoal(new GoalId("grow")), Segment.TOTAL)
                        .reason())
                .isEqualTo(Absence.Reason.UNKNOWN_SUBJECT);
    }

    @Test
    void aMissingFigureIsNamedWithItsPeriod() {
        assertThat(lack(Given.kpi(ORDERS, "85 85 _"), "baseline-shortfall", SUBJECT))
                .satisfies(lack -> assertThat(lack.what()).isEqualTo(Lack.What.FIGURE))
                .satisfies(lack -> assertThat(lack.why()).isEqualTo(Lack.Why.MISSING))
                .satisfies(lack -> assertThat(lack.period().label()).isEqualTo("2026-W03"));
    }

    @Test
    void anUndefinedRatioIsNoZero() {
        Given given = Given.plan(p -> p.kpi(RATE).funnel(funnel(RATE, "0.03", "0.025")))
                .series(RATE, Segment.TOTAL, "1/100 0/0");
        assertThat(lack(given, "stage-danger", STAGE).why()).isEqualTo(Lack.Why.ZERO_BASE);
    }

    @Test
    void ofAQuarterTheMissingWeekIsNamed() {
        Kpi sales = Kpi.builder("sales").build();
        Given given = Given.plan(p -> p.kpi(sales).goal(goal(sales, "2026-Q1", ladder("1", "2", "3"))))
                .series(sales, Segment.TOTAL, "9x4 _ 9x9");
        assertThat(lack(given, "under-target", new Subject.OfGoal(new GoalId("growth")))
                        .period()
                        .label())
                .isEqualTo("2026-W05");
    }

    @Test
    void aBaselineThatLacksAPeriodNamesIt() {
        Kpi mean = Kpi.builder("orders").baseline(new Baseline.Mean(3)).build();
        assertThat(lack(Given.kpi(mean, "100 100 _ 100 50"), "baseline-shortfall", SUBJECT))
                .satisfies(lack -> assertThat(lack.what()).isEqualTo(Lack.What.BASELINE))
                .satisfies(lack -> assertThat(lack.period().label()).isEqualTo("2026-W03"));
        assertThat(lack(Given.kpi(mean, "0 0 0 50"), "baseline-shortfall", SUBJECT)
                        .why())
                .isEqualTo(Lack.Why.NOT_POSITIVE);
    }

    @Test
    void aStreakThatIsTooShortSaysByHowMuchAndWhatWouldRaiseIt() {
        WhyNot.ConditionFails fails = fails(Given.kpi(ORDERS, "85 84.5 86"), "baseline-shortfall", SUBJECT);

        assertThat(fails.condition().text()).isEqualTo("periods >= limit.periods");
        assertThat(fails.condition().holds()).isFalse();
        assertThat(fails.condition().comparison().orElseThrow().apart()).contains(Fraction.of(3));
        assertThat(fails.figures().figures())
                .extracting(EvidenceFigure::name)
                .containsExactly(
                        EvidenceFigure.Name.VALUE,
                        EvidenceFigure.Name.LIMIT,
                        EvidenceFigure.Name.BASELINE,
                        EvidenceFigure.Name.DEVIATION);
        assertThat(fails.figures().figures()).extracting(EvidenceFigure::value).contains(Fraction.of(86));
        assertThat(fails.figures().decisive().orElseThrow().name()).isEqualTo("by");
        assertThat(fails.raising()).isInstanceOfSatisfying(SmallestChange.OfFigure.class, change -> {
            assertThat(change.from()).isEqualTo(Reading.of(Fraction.of(86)));
            assertThat(change.to()).isEqualTo(Reading.of(Fraction.of(85)));
            assertThat(change.certainty()).isEqualTo(Certainty.EXACT);
        });
    }

    @Test
    void whatNoSingleFigureWouldRaiseIsSaidToBeSo() {
        assertThat(fails(Given.kpi(ORDERS, "100 100 84"), "baseline-shortfall", SUBJECT)
                        .raising())
                .isEqualTo(new SmallestChange.Unknown(Reason.NO_FIGURE_DOES));
    }

    @Test
    void missingDataIsRaisedByNoFigure() {
        assertThat(fails(Given.kpi(ORDERS, "1 2"), "data-missing", SUBJECT).raising())
                .isInstanceOf(SmallestChange.NoFigure.class);
        assertThat(fails(Given.kpi(ORDERS, "1 2"), "data-stale", SUBJECT).raising())
                .isEqualTo(new SmallestChange.Unknown(Reason.NO_FIGURE_DOES));
        assertThat(fails(Given.kpi(ORDERS, "1 _"), "data-stale", SUBJECT).raising())
                .isEqualTo(new SmallestChange.Unknown(Reason.NO_FIGURE_DOES));
    }

    @Test
    void theFirstConditionThatFailsIsNamed() {
        Assessed assessed = Assessed.of(Given.kpi(ORDERS, "85 85 85"));
        String conditions = "periods >= 2, periods > limit.periods, periods < 2";
        assertThat(fails(assessed.withRules(shortfall(conditions)), SUBJECT)
                        .condition()
                        .text())
                .isEqualTo("periods > limit.periods");
    }

    @Test
    void aConditionThatIsNoPlainComparisonHasNoValues() {
        Assessed assessed = Assessed.of(Given.kpi(ORDERS, "85 85 85"));
        WhyNot.ConditionFails fails =
                fails(assessed.withRules(shortfall("periods > limit.periods || periods == 2")), SUBJECT);
        assertThat(fails.condition().comparison()).isEmpty();
        assertThat(fails.raising()).isEqualTo(new SmallestChange.Unknown(Reason.NO_FIGURE_DOES));
    }

    @Test
    void aConditionOnWhomTheFactIsAboutIsNoLackOfData() {
        Assessed assessed = Assessed.of(Given.kpi(ORDERS, "85 85 _"));
        WhyNot.ConditionFails fails =
                fails(assessed.withRules(shortfall("kpi == \"visits\", periods >= limit.periods")), SUBJECT);
        assertThat(fails.condition().comparison().orElseThrow().left())
                .isEqualTo(new Operand.Word(Optional.of("kpi"), "orders"));
        assertThat(fails.condition().comparison().orElseThrow().right())
                .isEqualTo(new Operand.Word(Optional.empty(), "visits"));
    }

    @Test
    void aRawFigureThatIsNotThereIsALackOnlyWhereItIsCompared() {
        String drl = "rule \"mine\" @id(\"R1\") @severity(\"WARNING\") when $s : KpiStatus( %s )\n"
                + "then findings.report($s); end";
        Assessed assessed = Assessed.of(Given.kpi(ORDERS, "85 _"));
        assertThat(assessed.withRules(drl.formatted("previous != null, value < 80"))
                        .whyNot("mine", SUBJECT, Segment.TOTAL))
                .isInstanceOf(WhyNot.NoData.class);
        assertThat(assessed.withRules(drl.formatted("!missing")).whyNot("mine", SUBJECT, Segment.TOTAL))
                .isInstanceOfSatisfying(
                        WhyNot.ConditionFails.class,
                        fails -> assertThat(fails.raising())
                                .isEqualTo(new SmallestChange.Unknown(Reason.NO_FIGURE_TO_CHANGE)));
    }

    @Test
    void ofAlternativesTheNearestIsAnswered() {
        Given given = Given.plan(p -> p.kpi(RATE).funnel(funnel(RATE, "0.03", "0.025")))
                .series(RATE, Segment.TOTAL, "28/1000 28/1000");
        Assessed assessed = Assessed.of(given).withRules("""
                        rule "mine" @id("R1") @severity("WARNING") when
                        ( $s : StageZone( zone == Zone.DANGER, periods > 7 ) or
                          $s : StageZone( zone == Zone.WARNING, periods > 3 ) )
                        then findings.report($s); end
                        """);
        assertThat(assessed.whyNot("mine", STAGE, Segment.TOTAL))
                .isInstanceOfSatisfying(
                        WhyNot.ConditionFails.class,
                        fails -> assertThat(fails.condition().text()).isEqualTo("periods > 3"));
    }

    @Test
    void whatARuleAsksForBesidesIsNamed() {
        Assessed assessed = Assessed.of(Given.kpi(ORDERS, "85 85 85"));
        assertThat(assessed.withRules("""
                                rule "baseline-shortfall" @id("W1") @severity("WARNING") @limits("by: 15 %, periods: 3")
                                when
                                    $s : Shortfall( rule == "baseline-shortfall", periods >= limit.periods )
                                    not KpiStatus( value < 90 )
                                    $l : java.util.List( size > 3 ) from collect( KpiStatus( value > 3 ) )
                                then
                                    findings.report($s);
                                end
                                """).whyNot("baseline-shortfall", SUBJECT, Segment.TOTAL))
                .isInstanceOfSatisfying(
                        WhyNot.OtherCondition.class,
                        other -> assertThat(other.others())
                                .containsExactly(
                                        "not KpiStatus( value < 90 )",
                                        "List( size > 3 ) from accumulate( KpiStatus( value > 3 ) )"));
    }

    @Test
    void aRuleThatDoesFireIsAnsweredWithItsFinding() {
        Given given = Given.kpi(ORDERS, "85 85 85");
        assertThat(ask(given, "baseline-shortfall"))
                .isInstanceOfSatisfying(
                        WhyNot.Fires.class,
                        fires -> assertThat(fires.finding())
                                .isEqualTo(given.findings().get(0)));
    }

    @Test
    void aRuleThatAMoreSevereOneSpeaksForDoesFire() {
        assertThat(ask(Given.kpi(ORDERS, "85 _ _ _"), "data-missing"))
                .isInstanceOfSatisfying(WhyNot.Fires.class, fires -> {
                    assertThat(fires.rule().name()).isEqualTo("data-missing");
                    assertThat(fires.finding().rule().name()).isEqualTo("data-stale");
                });
    }

    @Test
    void aMonitorAnswersToo() {
        Assessed assessed = Assessed.of(Given.kpi(ORDERS, "85 85 86"));
        try (Monitor monitor = Given.STANDARD.monitor(assessed.plan(), assessed.date())) {
            monitor.observeAll(assessed.seen());
            assertThat(monitor.whyNot("baseline-shortfall", SUBJECT, Segment.TOTAL))
                    .isEqualTo(assessed.whyNot("baseline-shortfall", SUBJECT, Segment.TOTAL));
        }
    }

    private static WhyNot ask(Given given, String rule) {
        return Assessed.of(given).whyNot(rule, SUBJECT, Segment.TOTAL);
    }

    private static Absence absence(Given given, String rule, Subject subject, Segment segment) {
        return absence(Assessed.of(given).whyNot(rule, subject, segment));
    }

    private static Absence absence(WhyNot answer) {
        assertThat(answer).isInstanceOf(WhyNot.NoFact.class);
        return ((WhyNot.NoFact) answer).absence();
    }

    private static Lack lack(Given given, String rule, Subject subject) {
        WhyNot answer = Assessed.of(given).whyNot(rule, subject, Segment.TOTAL);
        assertThat(answer).isInstanceOf(WhyNot.NoData.class);
        return ((WhyNot.NoData) answer).lack();
    }

    private static WhyNot.ConditionFails fails(Given given, String rule, Subject subject) {
        WhyNot answer = Assessed.of(given).whyNot(rule, subject, Segment.TOTAL);
        assertThat(answer).isInstanceOf(WhyNot.ConditionFails.class);
        return (WhyNot.ConditionFails) answer;
    }

    private static WhyNot.ConditionFails fails(Assessed assessed, Subject subject) {
        WhyNot answer = assessed.whyNot("baseline-shortfall", subject, Segment.TOTAL);
        assertThat(answer).isInstanceOf(WhyNot.ConditionFails.class);
        return (WhyNot.ConditionFails) answer;
    }

    /** The shipped rule on shortfalls with other conditions beside the first. */
    private static String shortfall(String conditions) {
        return "rule \"baseline-shortfall\" @id(\"W1\") @severity(\"WARNING\") @limits(\"by: 15 %, periods: 3\")\nwhen\n"
                + "$s : Shortfall( rule == \"baseline-shortfall\", " + conditions
                + " )\nthen findings.report($s); end\n";
    }
}
