package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.budget;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Suggestion.TargetChange;
import org.goalhealth.plan.Alternatives;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class LargeLoopTest {

    private static final Kpi LEADS =
            Kpi.builder("leads").every(Cadence.MONTH).by("region").build();
    private static final Kpi RETURN = Kpi.builder("media-return")
            .every(Cadence.MONTH)
            .by("region")
            .ratio()
            .build();
    private static final Kpi SHARE =
            Kpi.builder("share").every(Cadence.MONTH).ratio().build();
    private static final Alternatives BOTH = new Alternatives(
            new GoalId("leads"),
            List.of(region("south"), region("west")),
            Optional.of(new Alternatives.Raise(new GoalId("share"), new BigDecimal("0.8"))));

    @Test
    void halfThePeriodGoneAndThirtyPercentDoneMovesFortyPercentAndRaisesTheShareGoal() {
        Finding finding = found("60x6", "400000", "300000", "100000").get(0);

        assertThat(finding.fingerprint()).hasToString("W8 line:media region=east");
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(3, 10));
        assertThat(figure(finding, Name.ELAPSED)).isEqualTo(Fraction.of(1, 2));
        assertThat(shift(finding).moves())
                .containsExactly(
                        new Suggestion.Move(region("south"), PlanParts.yuan("120000")),
                        new Suggestion.Move(region("west"), PlanParts.yuan("40000")));
        assertThat(finding.suggestions()).last().isInstanceOfSatisfying(TargetChange.class, change -> {
            assertThat(change.goal().value()).isEqualTo("share");
            assertThat(change.from()).isEqualTo(Fraction.of(6, 10));
            assertThat(change.to()).isEqualTo(Fraction.of(8, 10));
        });
        assertThat(finding.text().en())
                .isEqualTo("media, east, 2026-06: 50 % of the period gone and 30 % of the goal done, 360 of 1,200;"
                        + " 30 % or less frees the budget for the alternatives.");
    }

    @Test
    void aCentMoreDoneStaysSilent() {
        assertThat(found("60x5 60.01", "400000", "300000", "100000")).isEmpty();
    }

    @Test
    void beforeHalfThePeriodNothingIsSaid() {
        assertThat(found("0x5", "400000", "300000", "100000")).isEmpty();
    }

    @Test
    void aMissingMonthIsNoLag() {
        assertThat(found("1x3 _ 1x3", "400000", "300000", "100000")).isEmpty();
    }

    @Property(tries = 40)
    void whatIsGivenIsTakenToTheLastUnitWithinTheLimits(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long east,
            @ForAll @LongRange(max = 1_000_000_000) long south,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long west,
            @ForAll @IntRange(max = 100) int move) {
        Given given = given("10x6", Long.toString(east), Long.toString(south), Long.toString(west))
                .limit("large-loop", Map.of("move", move + " %"));
        BudgetShift shift = shift(given.findings("W8").get(0));

        BigDecimal moved =
                shift.moves().stream().map(one -> one.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(moved).isEqualByComparingTo(BigDecimal.valueOf(Math.floorDiv(east * move, 100)));
        assertThat(shift.moves()).allMatch(one -> BOTH.lines().contains(one.to()));
    }

    @Property(tries = 40)
    void lessDoneNeverEndsIt(@ForAll @IntRange(max = 100) int each, @ForAll @IntRange(max = 100) int less) {
        if (!found(each + "x7", "1000", "10", "10").isEmpty()) {
            assertThat(found(each + "x6 " + (each - less), "1000", "10", "10")).hasSize(1);
        }
    }

    private static List<Finding> found(String leads, String east, String south, String west) {
        return given(leads, east, south, west).findings("W8");
    }

    private static Given given(String leads, String east, String south, String west) {
        return Given.plan(p -> p.kpi(LEADS)
                        .kpi(RETURN)
                        .kpi(SHARE)
                        .goal(goal("leads", LEADS, region("east"), "2026", "1200", Course.Linear.LINEAR))
                        .goal(goal("share", SHARE, Segment.TOTAL, "2026", "0.6", Course.Linear.LINEAR))
                        .budget(budget(
                                RETURN, line("east", east).with(BOTH), line("south", south), line("west", west))))
                .series(LEADS, region("east"), leads);
    }

    private static BudgetShift shift(Finding finding) {
        return (BudgetShift) finding.suggestions().get(0);
    }
}
