package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.Decided.LI_NA;
import static org.goalhealth.rules.Decided.LOW_RETURN;
import static org.goalhealth.rules.Decided.plan;
import static org.goalhealth.rules.Decided.suggested;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.ChangedSuggestionException;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.DecisionText;
import org.goalhealth.alert.Proposal;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.Test;

/** What becomes of a suggestion: somebody accepts or rejects it, or it expires. */
class DecisionsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void aSuggestionOfAFiringAlertCanBeDecidedOn() {
        Proposal open = suggested().proposal();

        assertThat(open.id().toString())
                .startsWith("budget-shift media region=east of alert B1 line:media region=east, ");
        assertThat(open.since()).isEqualTo(MARCH);
    }

    @Test
    void whoAcceptsItStandsInTheTrailWithWhenAndWhy() {
        Decided one = suggested();
        Proposal seen = one.proposal();
        one.accept();

        AlertChange change = one.changes.get(one.changes.size() - 1);
        assertThat(change.act()).contains(LI_NA);
        assertThat(change.cause())
                .isInstanceOfSatisfying(
                        Cause.Decided.class,
                        decided -> assertThat(decided.decision())
                                .isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
                                    assertThat(accepted.id()).isEqualTo(seen.id());
                                    assertThat(accepted.suggestion()).isEqualTo(seen.suggestion());
                                    assertThat(accepted.on()).isEqualTo(MARCH);
                                }));
        assertThat(one.trail()).containsExactly("FIRING Found", "FIRING Decided");
        assertThat(one.monitor.trail(LOW_RETURN)).endsWith(change);
        assertThat(one.monitor.proposals()).isEmpty();
    }

    @Test
    void whoRejectsItStandsInTheTrailToo() {
        Decided one = suggested();
        one.told(one.monitor.reject(one.proposal(), LI_NA));

        assertThat(one.monitor.decisions(LOW_RETURN))
                .singleElement()
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.act()).isEqualTo(LI_NA));
        assertThat(one.monitor.proposals()).isEmpty();
    }

    @Test
    void aDecisionIsTakenOnce() {
        Decided one = suggested();
        Proposal seen = one.proposal();
        one.accept();
        int transitions = one.trail().size();

        assertThatThrownBy(() -> one.monitor.accept(seen, LI_NA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("budget-shift media region=east")
                .hasMessageContaining("was accepted on 2026-03-01 by Li Na");
        assertThatThrownBy(() -> one.monitor.reject(seen, LI_NA)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.crash().monitor.reject(seen, LI_NA))
                .as("nor after a restart")
                .hasMessageContaining("was accepted on 2026-03-01 by Li Na");
        assertThat(one.trail()).hasSize(transitions);
    }

    @Test
    void figuresThatChangeLeaveItTheSameSuggestionAndAreNotAcceptedUnseen() {
        Decided one = suggested();
        Proposal seen = one.proposal();
        one.told(one.monitor.replacePlan(plan(2000)));
        Proposal now = one.proposal();

        assertThat(now.id()).isEqualTo(seen.id());
        assertThat(now.since()).isEqualTo(seen.since());
        assertThatThrownBy(() -> one.monitor.accept(seen, LI_NA))
                .isInstanceOfSatisfying(ChangedSuggestionException.class, changed -> {
                    assertThat(changed.seen()).isEqualTo(seen.suggestion());
                    assertThat(changed.now()).isEqualTo(now.suggestion());
                })
                .hasMessageContaining("400")
                .hasMessageContaining("800");
        one.told(one.monitor.accept(now, LI_NA));
        one.told(one.monitor.replacePlan(plan(3000)));
        assertThat(one.monitor.decisions(LOW_RETURN))
                .extracting(Decision::suggestion)
                .containsExactly(now.suggestion());
    }

    @Test
    void aSuggestionThatIsNotMadeAnyMoreIsRefusedByName() {
        Decided one = suggested();
        Proposal seen = one.proposal();
        one.figure(2, Decided.WEST, 200, 1);

        assertThat(one.monitor.alert(LOW_RETURN).orElseThrow().isFiring()).isTrue();
        assertThat(one.monitor.proposals()).as("nothing can be moved").isEmpty();
        assertThatThrownBy(() -> one.monitor.accept(seen, LI_NA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("budget-shift media region=east")
                .hasMessageContaining("is not made, or not any more");
    }

    @Test
    void aSuggestionExpiresWithItsAlert() {
        Decided one = suggested();
        Proposal seen = one.proposal();
        one.figure(2, Decided.EAST, 200, 1);

        assertThat(one.trail()).containsExactly("FIRING Found", "FIRING Decided", "WITHDRAWN Corrected");
        assertThat(one.monitor.decisions(LOW_RETURN))
                .containsExactly(
                        new Decision.Expired(seen.id(), seen.suggestion(), MARCH, Decision.Expired.Reason.ALERT_OVER));
        assertThatThrownBy(() -> one.monitor.accept(seen, LI_NA)).hasMessageContaining("is over");
    }

    @Test
    void aSuggestionThatWasDecidedOnDoesNotExpire() {
        Decided one = suggested().accept();
        one.figure(2, Decided.EAST, 200, 1);
        assertThat(one.trail()).containsExactly("FIRING Found", "FIRING Decided", "WITHDRAWN Corrected");
    }

    @Test
    void aSuggestionExpiresAfterTheDaysOfThePolicyAndNotBefore() {
        Decided one = suggested().day("2026-03-28");
        Proposal seen = one.proposal();

        one.day("2026-03-29");

        assertThat(one.monitor.proposals()).isEmpty();
        assertThat(one.monitor.decisions(LOW_RETURN))
                .singleElement()
                .isInstanceOfSatisfying(
                        Decision.Expired.class,
                        expired -> assertThat(expired.reason()).isEqualTo(Decision.Expired.Reason.UNDECIDED));
        assertThatThrownBy(() -> one.monitor.accept(seen, LI_NA)).hasMessageContaining("expired on 2026-03-29");
        assertThat(one.trail()).containsExactly("FIRING Found", "FIRING Decided");
    }

    @Test
    void theNextAlertOfTheSameNameHasASuggestionOfItsOwn() {
        Decided one = suggested();
        Proposal first = one.proposal();
        one.month(3, 200, 300).day("2026-04-01");
        one.month(4, 140, 300).day("2026-05-01").month(5, 140, 300).day("2026-06-01");

        Proposal second = one.proposal();
        assertThat(second.id().proposal()).isEqualTo(first.id().proposal());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThatThrownBy(() -> one.monitor.accept(first, LI_NA)).hasMessageContaining("of an alert that is over");
        one.accept();
        assertThat(one.monitor.decisions(LOW_RETURN)).hasSize(2);
        assertThat(one.monitor.decisions(LOW_RETURN)).hasAtLeastOneElementOfType(Decision.Expired.class);
        assertThat(one.monitor.decisions(LOW_RETURN)).hasAtLeastOneElementOfType(Decision.Accepted.class);
    }

    @Test
    void aPlaybookCanBeAcceptedAndDoesNotExpire() {
        AlertMonitor monitor = GoalHealth.standard()
                .alertMonitor(
                        Plan.builder("orders")
                                .kpi(Kpi.builder("orders")
                                        .baseline(new Baseline.Fixed(BigDecimal.valueOf(100)))
                                        .build())
                                .off("data-missing")
                                .build(),
                        LocalDate.of(2026, 1, 5),
                        new InMemoryAlertStore(),
                        AlertSettings.STANDARD);
        for (int week = 0; week < 3; week++) {
            monitor.observe(Observation.of(
                    "orders", Segment.TOTAL, LocalDate.of(2026, 1, 5).plusWeeks(week), 80));
        }
        monitor.advanceTo(LocalDate.of(2026, 1, 26));
        monitor.advanceTo(LocalDate.of(2026, 6, 1));

        Proposal open = monitor.proposals().get(0);
        assertThat(open.suggestion()).isInstanceOf(Suggestion.PlaybookStart.class);
        monitor.accept(open, LI_NA);
        assertThat(monitor.decisions(open.id().alert()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(accepted.isAwaited()).isFalse());
        assertThat(monitor.proposals()).isEmpty();
    }

    @Test
    void aDecisionIsPutIntoWordsInBothLanguages() {
        Decided one = suggested().accept();
        LocalText text = DecisionText.of(plan(1000))
                .text(one.monitor.decisions(LOW_RETURN).get(0));

        assertThat(text.en())
                .isEqualTo("accepted on 2026-03-01 by Li Na: worth a try\nsuggestion: move CNY 400 from east to west");
        assertThat(List.of(text.zh().split("\n"))).hasSize(2).first().isEqualTo("2026-03-01 由 Li Na 接受：worth a try");
    }
}
