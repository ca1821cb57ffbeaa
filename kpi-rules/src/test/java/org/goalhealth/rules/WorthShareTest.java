package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.TargetProposal.Basis;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class WorthShareTest {

    private static final Kpi WORTH =
            Kpi.builder("worth").every(Cadence.MONTH).by("region").ratio().build();
    private static final Kpi SHARE = Kpi.builder("share")
            .every(Cadence.MONTH)
            .by("region")
            .ratio()
            .unit(Unit.Share.PERCENT)
            .build();

    @Test
    void customersWorthAMultipleSuggestAHigherShare() {
        Finding finding = given("230/1x2", "100/1x2", "0.35").findings("B10").get(0);

        assertThat(finding.fingerprint()).hasToString("B10 goal:private-share region=east");
        assertThat(finding.suggestions())
                .containsExactly(new Suggestion.TargetChange(
                        new GoalId("private-share"),
                        Fraction.of(1, 5),
                        Fraction.of(7, 20),
                        Unit.Share.PERCENT,
                        Basis.CUSTOMER_WORTH));
        assertThat(figure(finding, Name.TIMES)).isEqualTo(Fraction.of(23, 10));
        assertThat(finding.text().en())
                .isEqualTo(
                        "private-share, east, 2026-02: a worth of 230, 2.3 times the 100 of the channel it is compared"
                                + " with, and at or above 230 for 2 periods in a row, since 2026-01. Its goal is 20 %.");
    }

    @Test
    void oneMonthIsNotEnoughAndAGapBreaksTheStreak() {
        assertThat(given("230/1", "100/1", "0.35").findings("B10")).isEmpty();
        assertThat(given("230/1 _ 230/1", "100/1x3", "0.35").findings("B10")).isEmpty();
    }

    @Test
    void aChannelWorthNothingGivesNoMultiple() {
        assertThat(given("230/1x2", "0/1x2", "0.35").findings("B10")).isEmpty();
        assertThat(given("230/1x2", "0/0x2", "0.35").findings("B10")).isEmpty();
    }

    @Test
    void aShareThatWouldNotRiseIsRefused() {
        assertThatThrownBy(() -> given("230/1x2", "100/1x2", "0.2").findings("B10"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("a target of 0.2 is no better than the 0.2 that goal private-share has");
    }

    @Property(tries = 40)
    void aMultipleDoesNotDependOnTheUnit(
            @ForAll @IntRange(min = 1, max = 500) int one, @ForAll @IntRange(min = 1, max = 200) int other) {
        boolean found =
                !given(one + "/1x2", other + "/1x2", "0.35").findings("B10").isEmpty();

        assertThat(found).isEqualTo(10 * one >= 23 * other);
        assertThat(given(one * 1000 + "/1x2", other * 1000 + "/1x2", "0.35").findings("B10"))
                .hasSize(found ? 1 : 0);
    }

    private static Given given(String east, String west, String raise) {
        return Given.plan(p -> p.kpi(WORTH)
                        .kpi(SHARE)
                        .goal(PlanParts.goal("private-share", SHARE, region("east"), "2026", "0.2"))
                        .link(new Link.Worth(
                                WORTH.id(), new GoalId("private-share"), region("west"), new BigDecimal(raise))))
                .series(WORTH, region("east"), east)
                .series(WORTH, region("west"), west);
    }
}
