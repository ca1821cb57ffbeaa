package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goalhealth.plan.MissCause.Source.EXTERNAL;
import static org.goalhealth.plan.MissCause.Source.INTERNAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.TargetRequests;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.AdjustmentId;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.MissCause;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Review;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Shock;
import org.goalhealth.plan.Target;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.Report;
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

    @Test
    void aMissWhoseCauseLiesWithinTheBusinessLowersNoTarget() {
        assertThat(given(FEE)
                        .and(p -> p.adjustment(asked(LocalDate.of(2026, 3, 31), INTERNAL)))
                        .findings("E2"))
                .isEmpty();
        assertThat(given(FEE)
                        .and(p -> p.adjustment(asked(LocalDate.of(2026, 3, 31), EXTERNAL)))
                        .findings("E2"))
                .hasSize(1);
    }

    @Test
    void theLastClassOfAQuarterSteersItsReviewAndNoOther() {
        assertThat(given(FEE)
                        .and(p -> p.adjustment(asked(LocalDate.of(2026, 3, 1), INTERNAL))
                                .adjustment(asked(LocalDate.of(2026, 3, 2), EXTERNAL)))
                        .findings("E2"))
                .hasSize(1);
        assertThat(given(FEE)
                        .and(p -> p.adjustment(asked(LocalDate.of(2025, 12, 31), INTERNAL)))
                        .findings("E2"))
                .hasSize(1);
        assertThat(given(FEE)
                        .and(p -> p.adjustment(asked(LocalDate.of(2026, 4, 1), INTERNAL)))
                        .findings("E2"))
                .hasSize(1);
    }

    @Test
    void aTargetThatWasLoweredByAnAdjustmentIsNotSuggestedAgain() {
        LocalDate day = LocalDate.of(2026, 4, 1);
        Adjustment lowered = asked(
                LocalDate.of(2026, 3, 31),
                EXTERNAL,
                "0.3",
                Optional.of(new Adjustment.Approved(new Adjustment.Act(day, "Li"), day)));
        assertThat(given(FEE).and(p -> p.adjustment(lowered)).findings("E2"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestions())
                        .containsExactly(
                                change("private-users", Fraction.of(1000), Fraction.of(1800), Unit.Plain.PLAIN)));
    }

    @Test
    void whatIsSuggestedBecomesARequest() {
        Report report = given(FEE).report();
        Adjustment.Act opened = new Adjustment.Act(LocalDate.of(2026, 4, 1), "Chen");
        Plan plan = report.plan();

        List<Adjustment> requests = TargetRequests.of(plan, report.findings(), opened);
        assertThat(requests)
                .extracting(
                        one -> one.id().value(), one -> one.target().target().toPlainString(), Adjustment::cause)
                .containsExactly(
                        tuple("gmv-2026-04-01", "0.3", new MissCause(EXTERNAL, MissCause.Matter.STRATEGY)),
                        tuple("private-users-2026-04-01", "1800", new MissCause(EXTERNAL, MissCause.Matter.STRATEGY)));
        assertThat(requests.get(0).occasion()).hasToString("Optional[E2 goal:gmv]");
        assertThat(requests.get(0).basis())
                .isEqualTo(given(FEE).findings("E2").get(0).text());
        assertThat(requests.get(0).state()).isEqualTo(Adjustment.State.OPEN);

        Given asked = given(FEE).and(p -> requests.forEach(p::adjustment));
        assertThat(TargetRequests.of(asked.planBuilder().build(), asked.findings(), opened))
                .isEmpty();
    }

    private static Adjustment asked(LocalDate on, MissCause.Source source) {
        return asked(on, source, "0.4", Optional.empty());
    }

    private static Adjustment asked(
            LocalDate on, MissCause.Source source, String target, Optional<Adjustment.Decision> decision) {
        return new Adjustment(
                new AdjustmentId("asked-" + on),
                new GoalId("gmv"),
                Target.of(new BigDecimal(target)),
                LocalText.of("reason"),
                LocalText.of("basis"),
                new MissCause(source, MissCause.Matter.STRATEGY),
                new Adjustment.Act(on, "Chen"),
                Optional.empty(),
                decision);
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
