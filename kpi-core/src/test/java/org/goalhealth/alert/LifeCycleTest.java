package org.goalhealth.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.alert.Found.ORDERS;

import org.goalhealth.finding.Severity;
import org.junit.jupiter.api.Test;

/** What evaluations make of one alert, row by row of the table. */
class LifeCycleTest {

    private static final AlertPolicy HELD = AlertPolicy.STANDARD.hold(Wait.periods(2));
    private static final AlertPolicy KEPT = AlertPolicy.STANDARD.keepFiring(Wait.periods(2));

    private final Found found = new Found();

    @Test
    void withoutAHoldItFiresInTheEvaluationThatFindsIt() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        assertThat(found.trail(ORDERS)).containsExactly("FIRING Found");
        assertThat(found.alert(ORDERS).firedOn()).contains(Found.START);
    }

    @Test
    void withAHoldItIsPendingUntilTheHoldIsOverToTheDay() {
        found.policy(HELD).finds(ORDERS, Severity.WARNING).evaluate().weeks(1);
        assertThat(found.alert(ORDERS).state()).isEqualTo(AlertState.PENDING);
        found.weeks(1);
        assertThat(found.trail(ORDERS)).containsExactly("PENDING Found", "FIRING HoldOver");
        assertThat(found.alert(ORDERS).since()).isEqualTo(Found.START);
    }

    @Test
    void aRestartDoesNotResetTheHold() {
        found.policy(HELD)
                .finds(ORDERS, Severity.WARNING)
                .evaluate()
                .weeks(1)
                .restarted()
                .weeks(1);
        assertThat(found.alert(ORDERS).isFiring()).isTrue();
    }

    @Test
    void whatIsOverBeforeItFiredIsGoneAndHasNeverBegun() {
        found.policy(HELD).finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS).week().evaluate();
        assertThat(found.trail(ORDERS)).containsExactly("PENDING Found", "GONE Recovered");
        assertThat(found.book().alerts())
                .as("it counts to no flapping, so it is forgotten")
                .isEmpty();
    }

    @Test
    void itIsResolvedByFigures() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS).week().evaluate();
        assertThat(found.trail(ORDERS)).containsExactly("FIRING Found", "RESOLVED Recovered");
        assertThat(found.alert(ORDERS).endedOn()).contains(found.date());
    }

    @Test
    void itGoesOnForAsLongAsItIsKept() {
        found.policy(KEPT).finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS).weeks(2);
        assertThat(found.alert(ORDERS).isFiring()).isTrue();
        found.weeks(1);
        assertThat(found.trail(ORDERS)).containsExactly("FIRING Found", "FIRING Cleared", "RESOLVED Recovered");
    }

    @Test
    void whatIsFoundAgainWhileItIsKeptHasGoneOn() {
        found.policy(KEPT).finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS).weeks(1);
        found.finds(ORDERS, Severity.WARNING).weeks(3);
        assertThat(found.trail(ORDERS)).containsExactly("FIRING Found", "FIRING Cleared", "FIRING Returned");
        assertThat(found.alert(ORDERS).starts()).containsExactly(Found.START);
    }

    @Test
    void itFiresPastOneLimitAndEndsOnlyPastTheOther() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS).because(new Absence.ByFigures(false)).weeks(5);
        assertThat(found.trail(ORDERS)).containsExactly("FIRING Found", "FIRING NotRecovered");
        found.because(new Absence.ByFigures(true)).weeks(1);
        assertThat(found.alert(ORDERS).state()).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void theKeepingCountsFromWhereTheFigureIsPastTheRecoveryLimit() {
        found.policy(KEPT).finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS).because(new Absence.ByFigures(false)).weeks(5);
        found.because(new Absence.ByFigures(true)).weeks(2);
        assertThat(found.alert(ORDERS).isFiring()).isTrue();
        found.weeks(1);
        assertThat(found.trail(ORDERS)).endsWith("FIRING NotRecovered", "FIRING Cleared", "RESOLVED Recovered");
    }

    @Test
    void silenceOfTheDataNeverResolves() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS)
                .because(new Absence.WithoutData(NoData.Reason.MISSING))
                .weeks(200);
        assertThat(found.trail(ORDERS)).containsExactly("FIRING Found", "FIRING DataLost");
        assertThat(found.alert(ORDERS).isWithoutData()).isTrue();
        found.because(new Absence.ByFigures(true)).weeks(1);
        assertThat(found.trail(ORDERS))
                .containsExactly("FIRING Found", "FIRING DataLost", "FIRING DataBack", "RESOLVED Recovered");
    }

    @Test
    void theLossOfDataIsSaidOnceItsOwnWaitIsOver() {
        found.policy(AlertPolicy.STANDARD.noData(Wait.periods(2)))
                .finds(ORDERS, Severity.WARNING)
                .evaluate();
        found.findsNo(ORDERS)
                .because(new Absence.WithoutData(NoData.Reason.MISSING))
                .weeks(2);
        assertThat(found.alert(ORDERS).isWithoutData()).isFalse();
        found.weeks(1);
        assertThat(found.alert(ORDERS).noData())
                .contains(new NoData(NoData.Reason.MISSING, Found.START.plusWeeks(1), true));
    }

    @Test
    void withoutDataNothingEndsThatIsKeptForAWhile() {
        found.policy(KEPT).finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS).weeks(1);
        found.because(new Absence.WithoutData(NoData.Reason.UNDEFINED)).weeks(10);
        assertThat(found.alert(ORDERS).isFiring()).isTrue();
    }

    @Test
    void whatACorrectionUndoesIsWithdrawnAndNotKept() {
        found.policy(KEPT).finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS).because(new Absence.ByCorrection()).evaluate();
        assertThat(found.trail(ORDERS)).containsExactly("FIRING Found", "WITHDRAWN Corrected");
        assertThat(found.changes.get(1).cause()).isEqualTo(new Cause.Corrected(Found.START));
    }

    @Test
    void withItsRuleOrItsSubjectItEnds() {
        found.finds(ORDERS, Severity.WARNING)
                .finds(Found.VISITS, Severity.WARNING)
                .evaluate();
        found.findsNo(ORDERS).because(new Absence.WithoutRule()).evaluate();
        found.findsNo(Found.VISITS).because(new Absence.WithoutSubject()).evaluate();
        assertThat(found.trail(ORDERS)).containsExactly("FIRING Found", "RULE_REMOVED RuleRemoved");
        assertThat(found.trail(Found.VISITS)).containsExactly("FIRING Found", "SUBJECT_REMOVED SubjectRemoved");
    }

    @Test
    void itBecomesWorseAndBetterWhileItFires() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.finds(ORDERS, Severity.CRITICAL).week().evaluate();
        found.finds(ORDERS, Severity.WARNING).week().evaluate();
        assertThat(found.trail(ORDERS))
                .containsExactly("FIRING Found", "FIRING SeverityChanged", "FIRING SeverityChanged");
    }

    @Test
    void otherFiguresAreNoTransition() {
        found.finds(ORDERS, Severity.WARNING, 84).evaluate();
        found.finds(ORDERS, Severity.WARNING, 83).week().evaluate();
        assertThat(found.trail(ORDERS)).containsExactly("FIRING Found");
        assertThat(found.changes).hasSize(2);
        assertThat(found.changes.get(1).cause()).isEqualTo(new Cause.Updated());
        assertThat(found.alert(ORDERS).lastFound()).isEqualTo(found.date());
    }

    @Test
    void threeBeginningsInEightPeriodsAreFlappingAndThenItIsSteadyAgain() {
        begins();
        begins();
        assertThat(found.alert(ORDERS).flapping()).isFalse();
        found.finds(ORDERS, Severity.WARNING).week().evaluate();
        assertThat(found.alert(ORDERS).flapping()).isTrue();
        assertThat(found.alert(ORDERS).starts()).hasSize(3);
        found.weeks(4);
        assertThat(found.trail(ORDERS)).endsWith("FIRING Found", "FIRING FlappingBegan", "FIRING FlappingEnded");
    }

    @Test
    void beginningsFarApartAreNoFlapping() {
        for (int i = 0; i < 5; i++) {
            begins();
            found.weeks(3);
        }
        assertThat(found.trail(ORDERS)).noneMatch(step -> step.contains("Flapping"));
    }

    @Test
    void whatIsOverIsForgottenOnceItsBeginningCountsNoLonger() {
        begins();
        found.weeks(6);
        assertThat(found.book().alerts()).hasSize(1);
        found.weeks(1);
        assertThat(found.book().alerts()).isEmpty();
    }

    @Test
    void numbersGoOnOverTheEndOfAnAlertAndARestart() {
        begins();
        found.weeks(10).restarted();
        begins();
        assertThat(found.changes.stream().filter(AlertChange::isTransition).map(AlertChange::number))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    private void begins() {
        found.finds(ORDERS, Severity.WARNING).week().evaluate();
        found.findsNo(ORDERS).week().evaluate();
    }
}
