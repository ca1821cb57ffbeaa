package org.goalhealth.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.goalhealth.Samples;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceDate;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Unit ORDERS = new Unit.Things(new LocalText("orders", "单"));
    private static final Plan PLAN = Plan.builder("shop")
            .kpi(Kpi.builder("sold").name(new LocalText("orders", "订单")).build())
            .build();
    private static final Subject SUBJECT = new Subject.OfKpi(new KpiId("sold"));

    private static final RuleRef RULE = new RuleRef("first-rule", "W1", "standard");

    @Test
    void aSentenceIsFilledInInBothLanguages() {
        Texts texts = texts(
                "{subject} in {segment}: {value}, usually {baseline}, {deviation} off for {periods} since {since}, {latest}",
                "{subject}（{segment}）：{value}");
        LocalText text = texts.of(RULE, PLAN, SUBJECT, Segment.of("region", "east"), evidence(8400, 10_000));

        assertThat(text.en())
                .isEqualTo(
                        "orders in east: 8,400 orders, usually 10,000 orders, 16 % off for 3 since 2026-W01, 2026-W03");
        assertThat(text.zh()).isEqualTo("订单（east）：8,400 单");
    }

    @Test
    void aNameThatNoEvidenceHasIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> texts("{basline} is too low", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text of W1 in messages_en names {basline}")
                .hasMessageContaining("did you mean baseline?");
    }

    @Test
    void aClauseIsSaidOnlyWhereTheEvidenceHasWhatItIsAbout() {
        assertThat(texts("{value}{if days}, {days} days late{end}{if deviation}, {deviation} off{end}.", "x")
                        .of(RULE, PLAN, SUBJECT, Segment.TOTAL, evidence(8400, 10_000))
                        .en())
                .isEqualTo("8,400 orders, 16 % off.");
    }

    @Test
    void severalPeriodsAreManyAndOneIsOne() {
        Texts texts = texts("{periods} period{if several}s{end}", "x");
        Evidence three = evidence(1, 2);
        Evidence one =
                new Evidence(three.latest(), three.latest(), 1, three.figures(), three.limits(), three.baseline());

        assertThat(texts.of(RULE, PLAN, SUBJECT, Segment.TOTAL, three).en()).isEqualTo("3 periods");
        assertThat(texts.of(RULE, PLAN, SUBJECT, Segment.TOTAL, one).en()).isEqualTo("1 period");
    }

    @Test
    void aClauseIsClosedAndIsAboutSomethingThatEvidenceMayHave() {
        assertThatThrownBy(() -> texts("{value}{if days}, late", "x"))
                .hasMessageContaining("has a brace that holds no name")
                .hasMessageContaining("{if value} by {end}");
        assertThatThrownBy(() -> texts("{value}{end}", "x")).hasMessageContaining("an {end} that nothing begins");
        assertThatThrownBy(() -> texts("{value}{if dys}, late{end}", "x")).hasMessageContaining("names {dys}");
    }

    @Test
    void aFigureThatTheEvidenceDoesNotHaveIsADashNeverZero() {
        assertThat(texts("{completion} of {target}", "x")
                        .of(RULE, PLAN, SUBJECT, Segment.TOTAL, evidence(1, 2))
                        .en())
                .isEqualTo("– of –");
    }

    @Test
    void aRuleWithoutASentenceGetsItsFiguresInARow() {
        LocalText text = new Texts(Map.of()).of(RULE, PLAN, SUBJECT, Segment.TOTAL, evidence(84, 100));
        assertThat(text.en())
                .isEqualTo("orders (total, 2026-W03): value 84 orders, baseline 100 orders, deviation 16 %");
        assertThat(text.zh()).startsWith("订单 (全部, 2026-W03): ");
    }

    @Test
    void laterSentencesStandOverEarlierOnes() {
        Texts both = texts("first", "甲").with(texts("second", "乙"));
        assertThat(both.of(RULE, PLAN, SUBJECT, Segment.TOTAL, evidence(1, 2))).isEqualTo(new LocalText("second", "乙"));
    }

    @Test
    void signsOfReplacementAreTakenAsTheyAre() {
        Plan plan = Plan.builder("shop")
                .kpi(Kpi.builder("sold").name(LocalText.of("$1 \\ {value}")).build())
                .build();
        assertThat(texts("{subject}!", "x")
                        .of(RULE, plan, SUBJECT, Segment.TOTAL, evidence(1, 2))
                        .en())
                .isEqualTo("$1 \\ {value}!");
    }

    @Test
    void figuresAreGroupedRoundedAndCarryTheirUnit() {
        assertThat(Figures.text(Fraction.of(231, 10_000), Unit.Share.PERCENT, Language.EN))
                .isEqualTo("2.31 %");
        assertThat(Figures.text(Fraction.of(160_000), new Unit.Amount(Currency.getInstance("CNY")), Language.EN))
                .isEqualTo("CNY 160,000");
        assertThat(Figures.text(Fraction.of(84), ORDERS, Language.ZH)).isEqualTo("84 单");
        assertThat(Figures.number(Fraction.of(-8400))).isEqualTo("-8,400");
        assertThat(Figures.number(Fraction.of(5, 1000))).isEqualTo("0.01");
        assertThat(Figures.number(Fraction.of(2, 3))).isEqualTo("0.67");
    }

    @Test
    void whereABorderDependsOnAFigureAllItsDecimalsAreShown() {
        assertThat(Figures.exact(Fraction.of(85_001, 1000), ORDERS, Language.EN))
                .isEqualTo("85.001 orders");
        assertThat(Figures.exact(Fraction.of(25_001, 1_000_000), Unit.Share.PERCENT, Language.EN))
                .isEqualTo("2.5001 %");
        assertThat(Figures.exact(Fraction.of(8_400_000), Unit.Plain.PLAIN, Language.EN))
                .isEqualTo("8,400,000");
        assertThat(Figures.exact(Fraction.of(2, 3), Unit.Plain.PLAIN, Language.EN))
                .isEqualTo("0.67");
        assertThat(Figures.exact(Fraction.of(1, 3_000), Unit.Share.PERCENT, Language.EN))
                .isEqualTo("0.03 %");
    }

    @Property(tries = 300)
    void everyNumberInATextIsAFieldOfTheEvidence(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long value,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long baseline) {
        Evidence evidence = evidence(value, baseline);
        List<String> fields = new ArrayList<>(List.of("3"));
        for (EvidenceFigure figure : evidence.figures()) {
            fields.add(Figures.text(figure.value(), figure.unit(), Language.EN).split(" ", -1)[0]);
        }
        for (Texts texts :
                List.of(texts("{value}; {baseline}; {deviation}; {periods}; {limit}", "x"), new Texts(Map.of()))) {
            String text =
                    texts.of(RULE, PLAN, SUBJECT, Segment.TOTAL, evidence).en().replace("2026-W03", "");
            assertThat(Pattern.compile("-?\\d[\\d,.]*\\d|-?\\d")
                            .matcher(text)
                            .results()
                            .map(number -> number.group()))
                    .isNotEmpty()
                    .allSatisfy(number -> assertThat(fields).contains(number));
        }
    }

    private static Texts texts(String english, String chinese) {
        return new Texts(Map.of(Language.EN, Map.of("W1", english), Language.ZH, Map.of("W1", chinese)));
    }

    @Test
    void aRuleMayHaveASentenceOfItsOwnBesideThatOfItsId() {
        Texts texts = new Texts(Map.of(Language.EN, Map.of("W1", "any", "W1.first-rule", "own")));

        assertThat(texts.of(RULE, PLAN, SUBJECT, Segment.TOTAL, evidence(1, 2)).en())
                .isEqualTo("own");
        assertThat(texts.of(new RuleRef("other", "W1", "standard"), PLAN, SUBJECT, Segment.TOTAL, evidence(1, 2))
                        .en())
                .isEqualTo("any");
    }

    @Test
    void aDayIsShownAsItIsWrittenAndOneThatIsNotThereAsADash() {
        Texts texts = new Texts(Map.of(Language.EN, Map.of("W1", "{due}, {done}")));
        Evidence plain = evidence(1, 2);
        Evidence dated = new Evidence(
                plain.since(),
                plain.latest(),
                1,
                plain.figures(),
                plain.limits(),
                plain.baseline(),
                plain.beside(),
                List.of(new EvidenceDate(EvidenceDate.Name.DUE, LocalDate.of(2026, 3, 16))));

        assertThat(texts.of(RULE, PLAN, SUBJECT, Segment.TOTAL, dated).en()).isEqualTo("2026-03-16, –");
    }

    private static Evidence evidence(long value, long baseline) {
        return new Evidence(
                Samples.labelled("2026-W01", "2026-W01"),
                Samples.labelled("2026-W03", "2026-W03"),
                3,
                List.of(
                        new EvidenceFigure(Name.VALUE, Fraction.of(value), ORDERS),
                        new EvidenceFigure(Name.BASELINE, Fraction.of(baseline), ORDERS),
                        new EvidenceFigure(
                                Name.DEVIATION, Fraction.of(Math.abs(value - baseline), baseline), Unit.Share.PERCENT)),
                List.of(),
                Optional.empty());
    }
}
