package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Review;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Shock;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceDate;
import org.goalhealth.situation.TargetProposal.Basis;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class ReviewLowerTest {

    private static final Kpi GROWTH = Kpi.builder("growth-rate")
            .every(Cadence.MONTH)
            .ratio()
            .unit(Unit.Share.PERCENT)
            .build();
    private static final Kpi USERS = Kpi.builder("users").every(Cadence.MONTH).build();
    private static final Shock FEE =
            new Shock(LocalText.of("fee"), LocalDate.of(2026, 2, 10), Optional.of(LocalDate.of(2026, 2, 20)));

    @Test
    void aShockLowersTheHardTargetAndRaisesTheCapability() {
        Finding finding = given(FEE).findings("E2").get(0);

        assertThat(finding.suggestions())
                .containsExactly(
                        change("gmv", Fraction.of(1, 2), Fraction.of(3, 10), Unit.Share.PERCENT),
                        change("private-users", Fraction.of(1000), Fraction.of(1800), Unit.Plain.PLAIN));
        assertThat(finding.evidence().date(EvidenceDate.Name.FROM)).contains(LocalDate.of(2026, 2, 10));
        assertThat(finding.evidence().latest().label()).isEqualTo("2026-Q1");
        assertThat(finding.text().en())
                .contains("review of 2026-Q1", "external shock since 2026-02-10, up to 2026-02-20");
    }

    @Test
    void withoutAShockInTheQuarterTheReviewIsSilent() {
        Shock later = new Shock(LocalText.of("fee"), LocalDate.of(2026, 4, 1), Optional.empty());

        assertThat(given(later).findings("E2")).isEmpty();
    }

    @Test
    void aRunningQuarterIsNotReviewed() {
        assertThat(given(FEE).on(LocalDate.of(2026, 3, 31)).findings("E2")).isEmpty();
        assertThat(given(FEE).on(LocalDate.of(2026, 4, 1)).findings("E2")).hasSize(1);
    }

    private static Suggestion change(String goal, Fraction from, Fraction to, Unit unit) {
        return new Suggestion.TargetChange(new GoalId(goal), from, to, unit, Basis.EXTERNAL_SHOCK);
    }

    private static Given given(Shock shock) {
        return Given.plan(p -> p.kpi(GROWTH)
                        .kpi(USERS)
                        .shock(shock)
                        .goal(reviewed(
                                PlanParts.goal("gmv", GROWTH, Segment.TOTAL, "2026", "0.5", Course.Linear.LINEAR),
                                new Review.Hard(Optional.of(new BigDecimal("0.3")))))
                        .goal(reviewed(
                                PlanParts.goal(
                                        "private-users", USERS, Segment.TOTAL, "2026", "1000", Course.Linear.LINEAR),
                                new Review.Capability(Optional.of(new BigDecimal("1800")), Optional.empty()))))
                .series(GROWTH, Segment.TOTAL, "25/100x3");
    }

    static Goal reviewed(Goal goal, Review review) {
        return new Goal(
                goal.id(), goal.name(), goal.parent(), goal.measure().map(measure -> measure.with(review)), List.of());
    }
}
