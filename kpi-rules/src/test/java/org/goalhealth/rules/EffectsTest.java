package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.Decided.EAST;
import static org.goalhealth.rules.Decided.LOW_RETURN;
import static org.goalhealth.rules.Decided.WEST;
import static org.goalhealth.rules.Decided.plan;
import static org.goalhealth.rules.Decided.suggested;

import java.time.LocalDate;
import org.goalhealth.alert.AlertMatcher;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.DecisionPolicy;
import org.goalhealth.alert.DecisionText;
import org.goalhealth.alert.Effect;
import org.goalhealth.alert.Message;
import org.goalhealth.alert.Receiver;
import org.goalhealth.alert.SuggestionId;
import org.goalhealth.alert.store.MessageJson;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.junit.jupiter.api.Test;

/** A later evaluation says what was measured after a move was accepted. */
class EffectsTest {

    private static final AlertSettings TEAM = AlertSettings.STANDARD.receiver(new Receiver("team", AlertMatcher.ALL));

    @Test
    void afterAsManyClosedPeriodsTheEffectIsTold() {
        Decided one = suggested().accept();
        one.month(3, 160, 280).day("2026-04-01").month(4, 180, 260).day("2026-04-30");
        assertThat(one.effects).isEmpty();

        one.day("2026-05-01");

        Effect effect = effect(one);
        assertThat(effect.before().from()).isEqualTo("2026-01-01");
        assertThat(effect.before().until()).isEqualTo("2026-02-28");
        assertThat(effect.after().from()).isEqualTo("2026-03-01");
        assertThat(effect.after().until()).isEqualTo("2026-04-30");
        assertThat(effect.after().figure(EAST)).isEqualTo(new Reading.Figure(Fraction.of(17, 10)));
        assertThat(effect.difference(EAST)).contains(Fraction.of(3, 10));
        assertThat(effect.difference(WEST)).contains(Fraction.of(-3, 10));
        assertThat(effect.before().totalFigure()).isEqualTo(new Reading.Figure(Fraction.of(22, 10)));
        assertThat(effect.difference()).contains(Fraction.ZERO);
        one.day("2026-07-01");
        assertThat(one.effects).as("told once").hasSize(1);
    }

    @Test
    void itIsToldUnderTheIdOfTheAlertThatBeganItThoughThatIsOverForLong() {
        Decided one = suggested(TEAM);
        SuggestionId id = one.proposal().id();
        one.accept().month(3, 200, 300).day("2026-04-01");
        assertThat(one.monitor.alert(LOW_RETURN).orElseThrow().state()).isEqualTo(AlertState.RESOLVED);

        one.crash().month(4, 200, 300).day("2026-05-01");

        assertThat(one.effects).extracting(Decision.Accepted::id).containsExactly(id);
        assertThat(one.trail())
                .containsExactly("FIRING Found", "FIRING Decided", "RESOLVED Recovered", "RESOLVED EffectSeen");
        assertThat(one.monitor.decisions(LOW_RETURN)).isEqualTo(one.effects);
        assertThat(one.store.load("portfolio").book().decisions())
                .as("nothing asks for it any more")
                .isEmpty();
        Message told = one.messages.get(one.messages.size() - 1);
        assertThat(told.reason()).isEqualTo(Message.Reason.EFFECT);
        assertThat(MessageJson.write(told))
                .contains("\"reason\":\"effect\"", "\"alert\":\"B1 line:media region=east\"", "\"difference\":\"0.6\"");
    }

    @Test
    void theNextAlertOfTheSameNameDoesNotTakeItOver() {
        Decided one = suggested();
        SuggestionId id = one.proposal().id();
        one.accept().figure(2, EAST, 200, 1).figure(2, EAST, 140, 2);
        assertThat(one.proposal().id().episode()).isGreaterThan(id.episode());

        one.month(3, 140, 300).month(4, 140, 300).day("2026-05-01");

        assertThat(one.effects).extracting(Decision.Accepted::id).containsExactly(id);
        assertThat(one.monitor.proposals())
                .as("is decided on by itself, or has expired")
                .isEmpty();
    }

    @Test
    void aPeriodThatHadBegunWhenItWasAcceptedDoesNotCount() {
        Decided one = suggested().day("2026-03-02").accept();
        one.month(3, 160, 280).month(4, 180, 260).day("2026-05-01");
        assertThat(one.effects).isEmpty();
        one.month(5, 180, 260).day("2026-06-01");
        assertThat(effect(one).after().from()).isEqualTo("2026-04-01");
    }

    @Test
    void howManyPeriodsAreComparedIsThePolicys() {
        Decided one = suggested(AlertSettings.STANDARD.decisions(DecisionPolicy.STANDARD.periods(1)))
                .accept();
        one.month(3, 160, 280).day("2026-04-01");
        assertThat(effect(one).before().from()).isEqualTo("2026-02-01");
        assertThat(effect(one).after().until()).isEqualTo("2026-03-31");
    }

    @Test
    void figuresThatAreMissingAreWaitedForAndTakenAsSoonAsTheyCome() {
        Decided one = suggested().accept();
        one.month(3, 160, 280).figure(4, WEST, 260, 0).day("2026-05-01").day("2026-05-20");
        assertThat(one.effects).isEmpty();
        one.figure(4, EAST, 180, 0);
        assertThat(effect(one).difference(EAST)).contains(Fraction.of(3, 10));
    }

    @Test
    void whatIsStillMissingAfterAsLongAgainIsSaidToBeMissing() {
        Decided one = suggested().accept();
        one.month(3, 160, 280).figure(4, WEST, 260, 0).day("2026-06-30");
        assertThat(one.effects).isEmpty();

        one.day("2026-07-01");

        assertThat(effect(one).after().figure(EAST)).isEqualTo(Reading.Missing.MISSING);
        assertThat(effect(one).difference(EAST)).isEmpty();
        assertThat(effect(one).difference()).isEmpty();
        assertThat(effect(one).difference(WEST)).contains(Fraction.of(-3, 10));
        assertThat(DecisionText.of(plan(1000)).effect(one.effects.get(0)).en())
                .contains("east: no figure, before 1.4\n");
    }

    @Test
    void whatWasFrozenStaysAndWhatCameAfterIsAsCorrected() {
        Decided one = suggested().accept();
        one.figure(1, EAST, 100, 1)
                .month(3, 160, 280)
                .month(4, 180, 260)
                .figure(3, EAST, 200, 1)
                .day("2026-05-01");
        assertThat(effect(one).before().figure(EAST)).isEqualTo(new Reading.Figure(Fraction.of(14, 10)));
        assertThat(effect(one).after().figure(EAST)).isEqualTo(new Reading.Figure(Fraction.of(19, 10)));
    }

    @Test
    void aBudgetThatIsGoneIsSaidToBeWithoutFigures() {
        Decided one = suggested().accept();
        one.told(one.monitor.replacePlan(org.goalhealth.plan.Plan.builder("portfolio")
                .dimension("region", "east", "west")
                .build()));
        assertThat(effect(one).after().figure(WEST)).isEqualTo(Reading.Missing.MISSING);
    }

    @Test
    void anEffectIsPutIntoWordsThatClaimNoCause() {
        Decided one = suggested().accept();
        one.month(3, 160, 280).month(4, 180, 260).day("2026-05-01");

        assertThat(DecisionText.of(plan(1000)).effect(one.effects.get(0)).en().lines())
                .containsExactly(
                        "measured: media-return from 2026-03-01 until 2026-04-30, beside 2026-01-01 until 2026-02-28"
                                + " before it was accepted",
                        "east: 1.7, before 1.4; 0.3 more",
                        "340 on 200, before 280 on 200",
                        "west: 2.7, before 3; 0.3 less",
                        "540 on 200, before 600 on 200",
                        "all of them: 2.2, before 2.2; the same",
                        "880 on 400, before 880 on 400",
                        "other things have changed meanwhile too: this compares, and does not say what was brought"
                                + " about by it");
        assertThat(DecisionText.of(plan(1000)).effect(one.effects.get(0)).zh()).contains("不说明因果");
    }

    @Test
    void nothingIsMeasuredOfWhatWasRejected() {
        Decided one = suggested();
        one.told(one.monitor.reject(one.proposal(), Decided.LI_NA));
        one.month(3, 160, 280).month(4, 180, 260).day("2026-09-01");
        assertThat(one.effects).isEmpty();
        assertThat(one.monitor.date()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    private static Effect effect(Decided one) {
        assertThat(one.effects).hasSize(1);
        return one.effects.get(0).effect().orElseThrow();
    }
}
