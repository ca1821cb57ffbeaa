package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.Decided.suggested;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.alert.AlertMatcher;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Receiver;
import org.goalhealth.alert.delivery.Courier;
import org.goalhealth.alert.delivery.SinkException;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.junit.jupiter.api.Test;

/** Accepted suggestions of kinds that are switched on are handed to a hook. */
class HooksTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<String> applied = new ArrayList<>();
    private boolean broken;

    private final AlertSettings hooked = AlertSettings.STANDARD.apply(BudgetShift.class, (shift, decision, key) -> {
        if (broken) {
            throw SinkException.tryAgain("nobody answers", null);
        }
        applied.add(
                shift.moves().get(0).amount().amount() + " by " + decision.act().who() + ", " + key);
    });

    @Test
    void withoutAHookNothingIsAppliedByItself() {
        Decided one = suggested().accept();
        assertThat(one.store.outbox().depth()).isZero();
    }

    @Test
    void whatNobodyAcceptedIsNotApplied() {
        Decided one = suggested(hooked);
        one.told(one.monitor.reject(one.proposal(), Decided.LI_NA));
        assertThat(one.store.outbox().depth()).isZero();
    }

    @Test
    void whatIsAcceptedIsHandedOverAsItWasAccepted() {
        Decided one = suggested(hooked);
        String key = "portfolio/apply/B1 line:media region=east/"
                + one.proposal().id().episode() + "/budget-shift media region=east";
        one.accept();
        one.told(one.monitor.replacePlan(Decided.plan(2000)));

        assertThat(applied).as("not before the courier comes").isEmpty();
        assertThat(courier(one).deliver(NOON).sent()).isEqualTo(1);

        assertThat(applied).containsExactly("400.00 by Li Na, " + key);
        assertThat(courier(one).deliver(NOON.plusSeconds(9_999)).taken()).isZero();
    }

    @Test
    void aHookThatFailsIsAskedAgainWithTheSameKeyAndInTheEndItsLetterIsDead() {
        Decided one = suggested(hooked).accept();
        broken = true;
        assertThat(courier(one).deliver(NOON).failed()).isEqualTo(1);
        assertThat(courier(one).deliver(NOON.plusSeconds(1)).taken()).isZero();
        broken = false;
        one.crash();
        assertThat(courier(one).deliver(NOON.plusSeconds(10)).sent()).isEqualTo(1);
        assertThat(applied).hasSize(1);

        Decided other = suggested(hooked).accept();
        broken = true;
        for (int i = 0; i < 12; i++) {
            courier(other).deliver(NOON.plusSeconds(4_000L * i));
        }
        assertThat(other.store.outbox().deadLetters(9)).hasSize(1);
    }

    @Test
    void aHookThatDiesBeforeItIsMarkedIsAskedAgain() {
        Decided one = suggested(hooked).accept();
        one.store.outbox().take(one.store.outbox().receivers(), NOON, java.time.Duration.ofMinutes(10), 9);
        assertThat(courier(one).deliver(NOON.plusSeconds(1)).taken()).isZero();
        assertThat(courier(one).deliver(NOON.plusSeconds(601)).sent()).isEqualTo(1);
    }

    @Test
    void kindsThatAreAcceptedByThemselvesAreAcceptedAsSoonAsTheyAreSuggested() {
        Decided one = suggested(hooked.autoAccept(BudgetShift.class, "budget owner"));

        assertThat(one.trail()).containsExactly("FIRING Found", "FIRING Decided");
        assertThat(one.monitor.decisions(Decided.LOW_RETURN))
                .singleElement()
                .isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
                    assertThat(accepted.act().who()).isEqualTo("budget owner");
                    assertThat(accepted.act().when()).isEqualTo("2026-03-01T00:00:00Z");
                });
        courier(one).deliver(NOON);
        assertThat(applied).hasSize(1);
        one.crash();
        courier(one).deliver(NOON.plusSeconds(9_999));
        assertThat(applied).as("once").hasSize(1);
    }

    @Test
    void whatNobodyWouldApplyIsNotAcceptedByItself() {
        assertThatThrownBy(() -> AlertSettings.STANDARD.autoAccept(BudgetShift.class, "owner"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("call apply(BudgetShift.class, ...) first");
        assertThatThrownBy(() -> hooked.autoAccept(BudgetShift.class, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("say who answers for it");
    }

    @Test
    void aKindHasOneHookAndNoReceiverIsCalledLikeOne() {
        assertThatThrownBy(() -> hooked.apply(BudgetShift.class, (shift, decision, key) -> {}))
                .hasMessageContaining("budget-shift have a hook already");
        assertThatThrownBy(() -> hooked.apply(Suggestion.class, (shift, decision, key) -> {}))
                .hasMessageContaining("no kind of suggestion");
        assertThatThrownBy(() -> hooked.receiver(new Receiver("apply:budget-shift", AlertMatcher.ALL)))
                .hasMessageContaining("called like a hook");
    }

    private Courier courier(Decided one) {
        return hooked.courier(one.store.outbox()).build();
    }
}
