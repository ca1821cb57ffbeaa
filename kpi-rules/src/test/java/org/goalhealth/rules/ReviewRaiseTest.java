package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Review;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.TargetProposal.Basis;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class ReviewRaiseTest {

    private static final Kpi USERS = Kpi.builder("users").every(Cadence.MONTH).build();

    @Test
    void aCapabilityBeyondPlanRaisesItsTargetAndTheContentTeam() {
        Finding finding = given("120x3").findings("E2").get(0);

        assertThat(finding.suggestions())
                .containsExactly(
                        new Suggestion.TargetChange(
                                new GoalId("private-users"),
                                Fraction.of(1200),
                                Fraction.of(1600),
                                Unit.Plain.PLAIN,
                                Basis.CAPABILITY_BEYOND_PLAN),
                        new Suggestion.ResourceChange(
                                new GoalId("private-users"),
                                new LocalText("content team", "内容团队"),
                                Fraction.of(5),
                                Fraction.of(8)));
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(6, 5));
        assertThat(finding.text().en())
                .isEqualTo("private-users, review of 2026-Q1: 360 reached where 300 was planned (1.2); without figures"
                        + " of a resource, the result alone. An elasticity coefficient of 1.2, at or above 1.2: more can"
                        + " be asked of it than 1,200.");
    }

    @Test
    void aQuarterAsPlannedIsSilent() {
        assertThat(given("100x3").findings("E2")).isEmpty();
        assertThat(given("120 120 119.99").findings("E2")).isEmpty();
    }

    @Test
    void aMissingMonthIsNoReview() {
        assertThat(given("200 _ 200").findings("E2")).isEmpty();
    }

    private static Given given(String users) {
        Review review = new Review.Capability(
                Optional.of(new BigDecimal("1600")),
                Optional.of(new Review.Addition(
                        new LocalText("content team", "内容团队"), BigDecimal.valueOf(5), BigDecimal.valueOf(8))));
        return Given.kpi(USERS, users)
                .and(p -> p.goal(ReviewLowerTest.reviewed(
                        PlanParts.goal("private-users", USERS, Segment.TOTAL, "2026", "1200", Course.Linear.LINEAR),
                        review)));
    }
}
