package org.goalhealth.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.alert.Found.GROWTH;
import static org.goalhealth.alert.Found.MORE_ORDERS;
import static org.goalhealth.alert.Found.ORDERS;
import static org.goalhealth.alert.Found.VISITS;

import java.time.Instant;
import java.util.List;
import org.goalhealth.finding.Severity;
import org.junit.jupiter.api.Test;

/** Who is told what of alerts: one cause, one message. */
class TellingTest {

    private static final Act ACT = new Act("duty", Instant.EPOCH, "");

    private final Found found = new Found().receiver("team", AlertMatcher.ALL);

    @Test
    void whatBeginsIsToldOnceAndWhatGoesOnIsNot() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.finds(ORDERS, Severity.WARNING, 3).weeks(3);
        assertThat(found.told()).containsExactly("BEGAN kpi:orders[kpi:orders]");
    }

    @Test
    void whatIsPendingIsToldToNobody() {
        found.policy(AlertPolicy.STANDARD.hold(Wait.periods(3)))
                .finds(ORDERS, Severity.WARNING)
                .evaluate()
                .weeks(2);
        assertThat(found.messages).isEmpty();
    }

    @Test
    void whatGoesOnIsToldAgainAfterFourPeriodsThenEightThenSixteen() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.weeks(3);
        assertThat(found.messages).hasSize(1);
        found.weeks(1);
        assertThat(found.messages).hasSize(2);
        found.weeks(7);
        assertThat(found.messages).hasSize(2);
        found.weeks(1);
        assertThat(found.messages).hasSize(3);
        found.weeks(16);
        assertThat(found.told()).hasSize(4).last().isEqualTo("STILL kpi:orders[kpi:orders]");
    }

    @Test
    void theLastOfItIsToldWhenItIsOver() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.findsNo(ORDERS).week().evaluate();
        assertThat(found.told()).containsExactly("BEGAN kpi:orders[kpi:orders]", "OVER kpi:orders[]");
        assertThat(found.messages.get(1).over()).extracting(Alert::state).containsExactly(AlertState.RESOLVED);
        found.weeks(20);
        assertThat(found.messages).hasSize(2);
    }

    @Test
    void whatIsWorseThanWasSaidIsTold() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.finds(ORDERS, Severity.CRITICAL).week().evaluate();
        found.finds(ORDERS, Severity.WARNING).week().evaluate();
        assertThat(found.told()).containsExactly("BEGAN kpi:orders[kpi:orders]", "WORSE kpi:orders[kpi:orders]");
    }

    @Test
    void aGoalSpeaksForWhatIsBelowItAndOneCauseIsOneMessage() {
        found.finds(ORDERS, Severity.WARNING)
                .finds(MORE_ORDERS, Severity.WARNING)
                .finds(GROWTH, Severity.CRITICAL)
                .evaluate();
        assertThat(found.told()).containsExactly("BEGAN goal:growth[goal:growth]");
        assertThat(found.alert(ORDERS).marks().inhibitedBy()).contains(Found.fingerprint(GROWTH));
        assertThat(found.alert(ORDERS).isFiring()).isTrue();
    }

    @Test
    void whatIsWorseThanItsGoalIsNotHiddenByIt() {
        found.finds(ORDERS, Severity.CRITICAL).finds(GROWTH, Severity.WARNING).evaluate();
        assertThat(found.told()).containsExactly("BEGAN goal:growth[kpi:orders, goal:growth]");
    }

    @Test
    void whatStillFiresIsToldOnceItsGoalIsWellAgain() {
        found.finds(ORDERS, Severity.WARNING).finds(GROWTH, Severity.WARNING).evaluate();
        found.findsNo(GROWTH).week().evaluate();
        assertThat(found.alert(ORDERS).isHeard()).isTrue();
        assertThat(found.told())
                .containsExactly(
                        "BEGAN goal:growth[goal:growth]", "OVER goal:growth[]", "BEGAN kpi:orders[kpi:orders]");
    }

    @Test
    void aGoalThatBeginsLaterTakesOverWithoutSayingThatTheOthersAreOver() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.finds(GROWTH, Severity.WARNING).week().evaluate();
        assertThat(found.told()).containsExactly("BEGAN kpi:orders[kpi:orders]", "BEGAN goal:growth[goal:growth]");
    }

    @Test
    void aSilenceThatEndsSaysWhatStillFires() {
        found.take(found.book().silence(new Silence("s", AlertMatcher.ALL, Found.START.plusWeeks(2), ACT)));
        found.finds(ORDERS, Severity.WARNING).evaluate().weeks(1);
        assertThat(found.messages).isEmpty();
        found.weeks(1);
        assertThat(found.told()).containsExactly("HEARD_AGAIN kpi:orders[kpi:orders]");
    }

    @Test
    void receiversHearOnlyWhatTheyWant() {
        found.receiver("boss", AlertMatcher.ALL.from(Severity.CRITICAL));
        found.finds(ORDERS, Severity.WARNING).finds(VISITS, Severity.CRITICAL).evaluate();
        assertThat(found.messages.stream().map(message -> message.receiver() + " " + message.group()))
                .containsExactly("team kpi:orders", "team kpi:visits", "boss kpi:visits");
    }

    @Test
    void whatFiredForLongIsNamedWhenItIsOver() {
        found.finds(ORDERS, Severity.WARNING).evaluate().weeks(9);
        found.findsNo(ORDERS).week().evaluate();
        assertThat(found.messages.get(found.messages.size() - 1).over()).hasSize(1);
        assertThat(found.alert(ORDERS).state()).isEqualTo(AlertState.RESOLVED);
        found.weeks(1);
        assertThat(found.book().alerts()).isEmpty();
    }

    @Test
    void whatEndedEarlierIsNamedWithTheLastOfItsCause() {
        found.finds(ORDERS, Severity.CRITICAL)
                .finds(GROWTH, Severity.WARNING)
                .evaluate()
                .weeks(9);
        found.findsNo(ORDERS).week().evaluate();
        found.findsNo(GROWTH).week().evaluate();
        assertThat(found.messages.get(found.messages.size() - 1).over()).hasSize(2);
    }

    @Test
    void whoIsToldThatSomethingIsCriticalIsToldThatItIsOver() {
        Found pager = new Found().receiver("pager", AlertMatcher.ALL.from(Severity.CRITICAL));
        pager.finds(ORDERS, Severity.CRITICAL).evaluate();
        pager.finds(ORDERS, Severity.WARNING).week().evaluate().weeks(30);
        assertThat(pager.told()).containsExactly("BEGAN kpi:orders[kpi:orders]");
        pager.findsNo(ORDERS).week().evaluate();
        assertThat(pager.told()).containsExactly("BEGAN kpi:orders[kpi:orders]", "OVER kpi:orders[]");
        assertThat(pager.messages.get(1).over()).hasSize(1);
    }

    @Test
    void whatOnlyBecomesMilderIsNoReasonToHearAgain() {
        Found pager = new Found().receiver("pager", AlertMatcher.ALL.from(Severity.CRITICAL));
        pager.finds(ORDERS, Severity.CRITICAL).evaluate();
        pager.finds(ORDERS, Severity.WARNING).week().evaluate();
        pager.finds(ORDERS, Severity.CRITICAL).week().evaluate();
        assertThat(pager.told()).containsExactly("BEGAN kpi:orders[kpi:orders]");
    }

    @Test
    void whoDoesNotHearOfTheGoalHearsOfWhatIsBelowIt() {
        Found team = new Found().receiver("orders-team", AlertMatcher.ALL.about(ORDERS));
        team.finds(GROWTH, Severity.CRITICAL).evaluate();
        team.finds(ORDERS, Severity.CRITICAL).week().evaluate();
        assertThat(team.told()).containsExactly("BEGAN goal:growth[kpi:orders]");
        team.findsNo(ORDERS).week().evaluate();
        assertThat(team.told()).last().isEqualTo("OVER goal:growth[]");
    }

    @Test
    void whatASnoozedGoalSpeaksForStaysQuietWithIt() {
        found.finds(GROWTH, Severity.CRITICAL).evaluate();
        found.take(found.book().snooze(Found.fingerprint(GROWTH), Found.START.plusWeeks(5), ACT));
        found.finds(ORDERS, Severity.CRITICAL).week().evaluate().weeks(2);
        assertThat(found.messages).hasSize(1);
    }

    @Test
    void whatIsTakenOnIsNotToldAgainUntilItIsWorseOrOver() {
        found.finds(ORDERS, Severity.WARNING).evaluate();
        found.take(found.book().acknowledge(Found.fingerprint(ORDERS), ACT)).weeks(30);
        assertThat(found.messages).hasSize(1);
        found.finds(ORDERS, Severity.CRITICAL).week().evaluate();
        assertThat(found.told()).last().isEqualTo("WORSE kpi:orders[kpi:orders]");
        found.weeks(4);
        assertThat(found.told()).last().isEqualTo("STILL kpi:orders[kpi:orders]");
    }

    @Test
    void aMessageHasTheSameKeyWhoeverMakesItAndEachItsOwn() {
        Found twin = new Found().receiver("team", AlertMatcher.ALL);
        for (Found one : List.of(found, twin)) {
            one.finds(ORDERS, Severity.WARNING).evaluate().weeks(13);
            one.findsNo(ORDERS).evaluate();
        }
        assertThat(found.messages).extracting(Message::key).doesNotHaveDuplicates();
        assertThat(twin.messages)
                .extracting(Message::key)
                .isEqualTo(found.messages.stream().map(Message::key).toList());
    }

    @Test
    void aRestartNeitherRepeatsNorForgets() {
        found.finds(ORDERS, Severity.WARNING).evaluate().restarted().evaluate();
        assertThat(found.messages).hasSize(1);
        found.findsNo(ORDERS).week().restarted().evaluate();
        assertThat(found.told()).containsExactly("BEGAN kpi:orders[kpi:orders]", "OVER kpi:orders[]");
    }
}
