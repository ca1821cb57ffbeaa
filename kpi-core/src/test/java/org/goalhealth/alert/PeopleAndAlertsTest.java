package org.goalhealth.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.alert.Found.ORDERS;
import static org.goalhealth.alert.Found.VISITS;

import java.time.Instant;
import org.goalhealth.finding.Severity;
import org.junit.jupiter.api.Test;

/** What people do about alerts, and what comes of it. */
class PeopleAndAlertsTest {

    private static final Act LI = new Act("Li Na", Instant.parse("2026-01-12T09:00:00Z"), "calling the stores");

    private final Found found = new Found().finds(ORDERS, Severity.WARNING).evaluate();

    @Test
    void whoTookItOnIsInTheTrail() {
        found.take(found.book().acknowledge(Found.fingerprint(ORDERS), LI));
        AlertChange last = found.changes.get(1);
        assertThat(last.act()).contains(LI);
        assertThat(last.before().orElseThrow().marks().acknowledged()).isEmpty();
        assertThat(last.after().marks().acknowledged()).contains(LI);
    }

    @Test
    void itIsTakenOnAnewWhenItBecomesWorseAndOnlyThen() {
        found.take(found.book().acknowledge(Found.fingerprint(ORDERS), LI));
        found.week().finds(ORDERS, Severity.WARNING).evaluate();
        assertThat(found.alert(ORDERS).marks().acknowledged()).isPresent();
        found.week().finds(ORDERS, Severity.CRITICAL).evaluate();
        assertThat(found.alert(ORDERS).marks().acknowledged()).isEmpty();
        assertThat(found.trail(ORDERS)).endsWith("FIRING SeverityChanged", "FIRING AcknowledgementLapsed");
    }

    @Test
    void aSilenceCoversWhatBeginsWhileItLastsAndEndsOnItsDay() {
        found.take(found.book().silence(new Silence("stocktaking", AlertMatcher.ALL, Found.START.plusWeeks(2), LI)));
        assertThat(found.alert(ORDERS).isHeard()).isFalse();
        found.week().finds(VISITS, Severity.WARNING).evaluate();
        assertThat(found.alert(VISITS).marks().silencedBy()).containsExactly("stocktaking");
        found.weeks(1);
        assertThat(found.alert(VISITS).isHeard()).isTrue();
        assertThat(found.book().silences()).isEmpty();
    }

    @Test
    void aSilenceLeavesOthersAlone() {
        found.finds(VISITS, Severity.WARNING).evaluate();
        found.take(found.book()
                .silence(new Silence("visits", AlertMatcher.ALL.about(VISITS), Found.START.plusWeeks(2), LI)));
        assertThat(found.alert(ORDERS).isHeard()).isTrue();
        assertThat(found.alert(VISITS).isHeard()).isFalse();
    }

    @Test
    void aSnoozeEndsByItsDayOrByHand() {
        found.take(found.book().snooze(Found.fingerprint(ORDERS), Found.START.plusWeeks(1), LI));
        assertThat(found.alert(ORDERS).isHeard()).isFalse();
        found.weeks(1);
        assertThat(found.alert(ORDERS).isHeard()).isTrue();
        found.take(found.book().snooze(Found.fingerprint(ORDERS), Found.START.plusWeeks(9), LI));
        found.take(found.book().endSnooze(Found.fingerprint(ORDERS), LI));
        assertThat(found.trail(ORDERS)).endsWith("FIRING SnoozeOver", "FIRING Snoozed", "FIRING SnoozeOver");
    }

    @Test
    void noneOfItChangesWhetherItFires() {
        found.take(found.book().acknowledge(Found.fingerprint(ORDERS), LI));
        found.take(found.book().snooze(Found.fingerprint(ORDERS), Found.START.plusWeeks(9), LI));
        found.findsNo(ORDERS).week().evaluate();
        assertThat(found.alert(ORDERS).state()).isEqualTo(AlertState.RESOLVED);
        assertThat(found.alert(ORDERS).marks().acknowledged()).contains(LI);
    }

    @Test
    void wrongWishesAreRefusedByName() {
        assertThatThrownBy(() -> found.book().acknowledge(Found.fingerprint(VISITS), LI))
                .hasMessage(
                        "there is no alert W1 kpi:visits of test-plan\n  look at alerts() for those that there are");
        assertThatThrownBy(() -> found.book().snooze(Found.fingerprint(ORDERS), Found.START, LI))
                .hasMessage("snooze until 2026-01-12 would be over at 2026-01-12\n"
                        + "  give the first day on which it is to be heard again");
        assertThatThrownBy(() -> found.book().endSilence("none", LI)).hasMessageContaining("no silence 'none'");
        found.findsNo(ORDERS).week().evaluate();
        assertThatThrownBy(() -> found.book().acknowledge(Found.fingerprint(ORDERS), LI))
                .hasMessageContaining("is over: RESOLVED");
        assertThatThrownBy(() -> new Act(" ", Instant.EPOCH, "")).hasMessageContaining("no author");
    }

    @Test
    void timeOnlyGoesForward() {
        found.week().evaluate();
        assertThatThrownBy(() -> found.book()
                        .evaluate(Found.START, java.util.List.<org.goalhealth.finding.FindingChange>of(), a -> {
                            throw new AssertionError("nobody is asked");
                        }))
                .hasMessageContaining("time only goes forward");
    }
}
