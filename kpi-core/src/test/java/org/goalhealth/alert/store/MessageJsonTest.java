package org.goalhealth.alert.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.Samples;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.Message;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.situation.SourcePeriod;
import org.junit.jupiter.api.Test;

class MessageJsonTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    /** Receivers read these fields by their names: what stands in the file stays. */
    @Test
    void theFieldsOfVersionOneStay() throws IOException {
        assertThat(MessageJson.write(message())).isEqualTo(AlertJsonTest.resource("message-v1.json"));
    }

    @Test
    void aFigureIsADecimalWithoutAnExponentAndZeroIsZero() {
        assertThat(value(Fraction.of(1, 3))).contains("\"value\":\"0.333333333333\"");
        assertThat(value(Fraction.of(new BigDecimal("1E+9")))).contains("\"value\":\"1000000000\"");
        assertThat(value(Fraction.ZERO)).contains("\"value\":\"0\"");
        assertThat(value(Fraction.of(-5, 2))).contains("\"value\":\"-2.5\"");
    }

    private static String value(Fraction value) {
        SourcePeriod week = Samples.labelled("2026-W12", "2026-03-22");
        Evidence evidence = new Evidence(
                week,
                week,
                1,
                List.of(new EvidenceFigure(EvidenceFigure.Name.VALUE, value, Unit.Plain.PLAIN)),
                List.of(),
                Optional.empty());
        return MessageJson.write(Saves.message("k", "house", "ops", firing(evidence, List.of(), Optional.empty())));
    }

    private static Message message() {
        SourcePeriod february = new SourcePeriod(Samples.ISO.parse("2026-02"), "2026-02");
        SourcePeriod march = new SourcePeriod(Samples.ISO.parse("2026-03"), "2026-03");
        Evidence evidence = new Evidence(
                february,
                march,
                2,
                List.of(
                        new EvidenceFigure(EvidenceFigure.Name.VALUE, Fraction.of(4, 3), Unit.Plain.PLAIN),
                        new EvidenceFigure(EvidenceFigure.Name.LIMIT, Fraction.of(3, 2), Unit.Plain.PLAIN),
                        new EvidenceFigure(EvidenceFigure.Name.TARGET, Fraction.of(160_000), new Unit.Amount(CNY))),
                List.of(new AppliedLimit(
                        "low", new LimitValue(new BigDecimal("1.5"), false), LimitOrigin.RuleDefault.RULE_DEFAULT)),
                Optional.empty());
        Suggestion shift = new Suggestion.BudgetShift(
                new BudgetId("media"),
                Segment.of("region", "华东"),
                List.of(new Suggestion.Move(Segment.of("region", "south"), Money.of(160_000, CNY))),
                List.of());
        Suggestion nothing = new Suggestion.BudgetShift(
                new BudgetId("media"), Segment.TOTAL, List.of(), List.of(Suggestion.Binding.NO_RECEIVER));
        PlaybookId playbook = new PlaybookId("hit-product-iteration");
        return new Message(
                "spice-house/ops/7",
                "spice-house",
                "ops",
                new Subject.OfLine(new BudgetId("media")),
                Message.Reason.HEARD_AGAIN,
                Saves.DATE,
                List.of(firing(
                        evidence,
                        List.of(shift, nothing, new Suggestion.PlaybookStart(playbook)),
                        Optional.of(playbook))),
                List.of());
    }

    private static Alert firing(Evidence evidence, List<Suggestion> suggestions, Optional<PlaybookId> playbook) {
        Alert plain = Saves.firing("华东", 7);
        Finding finding = new Finding(
                new RuleRef("low-return", "B1", "standard"),
                Severity.CRITICAL,
                new Subject.OfLine(new BudgetId("media")),
                Segment.of("region", "华东"),
                evidence,
                suggestions,
                playbook,
                new LocalText("low return", "回报偏低"),
                new LocalText("returned 1.33", "回报 1.33"));
        return new Alert(
                finding,
                plain.state(),
                plain.found(),
                plain.since(),
                plain.firedOn(),
                plain.restsOn(),
                plain.lastFound(),
                plain.fading(),
                plain.noData(),
                plain.marks(),
                plain.starts(),
                plain.flapping(),
                plain.endedOn(),
                plain.number(),
                plain.episode(),
                plain.proposed());
    }
}
