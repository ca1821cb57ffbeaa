package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.History;
import org.goalhealth.plan.Milestone;
import org.goalhealth.plan.MilestoneId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.EvidenceDate;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);
    private static final Milestone STORE = Milestone.of("west-store", DUE);
    private static final Subject SUBJECT = new Subject.OfMilestone(new MilestoneId("west-store"));

    @Test
    void itIsNearFromTwoWeeksBeforeItsDayOnAndLateFromTheDayAfterOn() {
        assertThat(rules(STORE, DUE.minusDays(15))).isEmpty();
        assertThat(rules(STORE, DUE.minusDays(14))).containsExactly("milestone-near");
        assertThat(rules(STORE, DUE)).containsExactly("milestone-near");
        assertThat(rules(STORE, DUE.plusDays(1))).containsExactly("milestone-late");
    }

    @Test
    void doneItIsSilentFromThatDayOn() {
        Milestone done = STORE.doneOn(DUE.plusDays(2));

        assertThat(rules(done, DUE.plusDays(1))).containsExactly("milestone-late");
        assertThat(rules(done, DUE.plusDays(2))).isEmpty();
    }

    @Test
    void theEvidenceHasItsDayAndTheDaysThatAreLeft() {
        Finding near = findings(STORE, DUE.minusDays(3)).get(0);

        assertThat(near.severity()).isEqualTo(Severity.WARNING);
        assertThat(near.fingerprint()).hasToString("W21 milestone:west-store");
        assertThat(near.evidence().date(EvidenceDate.Name.DUE)).contains(DUE);
        assertThat(near.evidence().since().shown()).isEqualTo("2026-03-02");
        assertThat(near.evidence().latest().shown()).isEqualTo("2026-03-13");
        assertThat(near.text().en()).isEqualTo("west-store is due on 2026-03-16: days left 3, near from 14 on.");
        assertThat(near.text().zh()).contains("2026-03-16").contains("还剩 3 天");
    }

    @Test
    void lateItSaysByHowManyDays() {
        Finding late = findings(STORE, DUE.plusDays(10)).get(0);

        assertThat(late.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(late.evidence().since().shown()).isEqualTo("2026-03-17");
        assertThat(late.evidence().periods()).isEqualTo(10);
        assertThat(late.text().en()).isEqualTo("west-store was due on 2026-03-16 and is not done: 10 days late.");
    }

    @Test
    void aPlanSetsItsOwnDays() {
        Given given = Given.plan(p -> p.milestone(STORE)).limit("milestone-near", Map.of("days", "21"));

        assertThat(given.on(DUE.minusDays(21)).findings()).hasSize(1);
        assertThat(given.on(DUE.minusDays(22)).findings()).isEmpty();
    }

    @Test
    void itsExplanationSaysThatNoFigureClearsIt() {
        Plan plan = plan(STORE);
        LocalDate date = DUE.plusDays(1);

        assertThat(Given.STANDARD.explain(plan, nothing(plan), date, new Fingerprint("W21", SUBJECT, Segment.TOTAL)))
                .hasValueSatisfying(explanation -> {
                    assertThat(explanation.clearing())
                            .isEqualTo(new SmallestChange.Unknown(SmallestChange.Reason.NO_FIGURE_DECIDES));
                    assertThat(explanation.compared()).isPresent();
                    assertThat(explanation.conditions()).isNotEmpty();
                });
    }

    @Test
    void whyItIsSilentIsTheFirstConditionThatFails() {
        assertThat(whyNot("milestone-near", STORE, DUE.minusDays(15)))
                .isInstanceOfSatisfying(
                        WhyNot.ConditionFails.class,
                        fails -> assertThat(fails.condition().text()).isEqualTo("daysLeft <= limit.days"));
        assertThat(whyNot("milestone-late", STORE.doneOn(DUE), DUE.plusDays(1)))
                .isInstanceOfSatisfying(
                        WhyNot.ConditionFails.class,
                        fails -> assertThat(fails.condition().text()).isEqualTo("late"));
        assertThat(whyNot("milestone-late", Milestone.of("menu", DUE), DUE)).isInstanceOf(WhyNot.NoFact.class);
    }

    @Test
    void watchedItBeginsChangesDayByDayAndEndsWhenThePlanSaysThatItIsDone() {
        try (Monitor monitor = Given.STANDARD.monitor(plan(STORE), DUE.minusDays(15))) {
            monitor.advanceTo(DUE.minusDays(15));
            assertThat(monitor.findings()).isEmpty();
            assertThat(monitor.advanceTo(DUE.minusDays(14)).changes()).hasSize(1);
            assertThat(monitor.advanceTo(DUE.plusDays(1)).changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.finding().severity()).isEqualTo(Severity.CRITICAL));
            monitor.replacePlan(plan(STORE.doneOn(DUE.plusDays(1))));
            assertThat(monitor.findings()).isEmpty();
        }
    }

    @Test
    void itsAlertIsResolvedOnceItIsDoneAndIsNeverWithoutData() {
        Plan plan = plan(STORE.doneOn(DUE.plusDays(5)));
        try (AlertMonitor alerts =
                Given.STANDARD.alertMonitor(plan, DUE, new InMemoryAlertStore(), AlertSettings.STANDARD)) {
            alerts.advanceTo(DUE.plusDays(1));
            assertThat(states(alerts)).containsExactly(AlertState.FIRING);
            alerts.advanceTo(DUE.plusDays(5));
            assertThat(states(alerts)).containsExactly(AlertState.RESOLVED);
        }
    }

    private static List<AlertState> states(AlertMonitor alerts) {
        return alerts.alerts().stream().map(Alert::state).toList();
    }

    private static WhyNot whyNot(String rule, Milestone milestone, LocalDate date) {
        Plan plan = plan(milestone);
        return Given.STANDARD.whyNot(plan, nothing(plan), date, rule, SUBJECT, Segment.TOTAL);
    }

    private static List<String> rules(Milestone milestone, LocalDate date) {
        return findings(milestone, date).stream()
                .map(finding -> finding.rule().name())
                .toList();
    }

    private static List<Finding> findings(Milestone milestone, LocalDate date) {
        Plan plan = plan(milestone);
        return Given.STANDARD.assess(plan, nothing(plan), date).findings();
    }

    private static Plan plan(Milestone milestone) {
        return Plan.builder("test-plan").milestone(milestone).build();
    }

    private static History nothing(Plan plan) {
        return History.of(plan, List.of());
    }
}
