package org.goalhealth.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.Samples;
import org.goalhealth.explanation.SmallestChange.Certainty;
import org.goalhealth.explanation.SmallestChange.JudgedChange;
import org.goalhealth.explanation.SmallestChange.OfFigure;
import org.goalhealth.explanation.SmallestChange.PartChange;
import org.goalhealth.explanation.SmallestChange.Reason;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Playbook;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Absence;
import org.goalhealth.situation.SourcePeriod;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    private static final KpiId ORDERS = new KpiId("orders");
    private static final Plan PLAN = Plan.builder("shop")
            .dimension("region", "east", "west")
            .kpi(Kpi.builder("orders").name(new LocalText("orders", "订单")).build())
            .playbook(new Playbook(new PlaybookId("call"), new LocalText("call them", "打电话"), Optional.of("sales")))
            .build();
    private static final ExplanationText TEXTS = ExplanationText.of(PLAN);
    private static final SourcePeriod WEEK = Samples.labelled("2026-W12", "2026-W12");

    @Test
    void whatIsUndefinedIsCalledSoAndNeverZero() {
        String text = clearing(new OfFigure(
                ORDERS,
                Segment.TOTAL,
                WEEK,
                Unit.Share.PERCENT,
                Reading.Undefined.ZERO_BASE,
                Reading.Undefined.ZERO_BASE,
                Optional.of(new PartChange(Fraction.of(5), Fraction.of(7), Fraction.of(3))),
                Optional.of(new JudgedChange(WEEK, Reading.Missing.MISSING, Reading.of(Fraction.of(1, 40)))),
                Certainty.EXACT));
        assertThat(text)
                .isEqualTo("clears with: orders, total at undefined instead of undefined in 2026-W12, which is 7"
                        + " instead of 5 over 3, which makes 2.5 % instead of no figure of 2026-W12; no smaller change this way"
                        + " does");
    }

    @Test
    void aFigureThatABorderDependsOnHasAllItsDecimals() {
        assertThat(clearing(change(Fraction.of(84_999, 1000), Fraction.of(85_001, 1000), Certainty.SUFFICIENT)))
                .isEqualTo("clears with: orders, total at 85.001 instead of 84.999 in 2026-W12; a smaller change may"
                        + " do as well");
    }

    @Test
    void whereThereIsNoChangeItIsSaidWhy() {
        assertThat(clearing(new SmallestChange.Unknown(Reason.NO_FIGURE_DOES)))
                .isEqualTo("clears with: no figure of the latest period by itself");
        assertThat(clearing(new SmallestChange.AnyFigure(ORDERS, Segment.of("region", "east"), WEEK)))
                .isEqualTo("clears with: any figure of orders, east in 2026-W12");
    }

    @Test
    void suggestionsAreSaid() {
        Money money = Money.of(new BigDecimal(1200), Currency.getInstance("CNY"));
        Explanation explanation = explanation(
                new SmallestChange.Unknown(Reason.NONE_FOUND),
                List.of(
                        new Suggestion.PlaybookStart(new PlaybookId("call")),
                        new Suggestion.BudgetShift(
                                new BudgetId("media"),
                                Segment.of("region", "east"),
                                List.of(new Suggestion.Move(Segment.of("region", "west"), money)),
                                List.of()),
                        new Suggestion.BudgetShift(
                                new BudgetId("media"),
                                Segment.of("region", "east"),
                                List.of(),
                                List.of(Suggestion.Binding.NO_RECEIVER))));
        assertThat(TEXTS.text(explanation).en())
                .endsWith("playbook: call them (sales)\nsuggestion: move CNY 1,200 from east to west\n"
                        + "suggestion: move nothing, for no other line of the budget is fit to take more");
        assertThat(TEXTS.text(explanation).zh()).contains("应对方案：打电话（sales）", "从 east 向 west 转移 CNY 1,200");
    }

    @Test
    void whatIsForSomeTimeSaysForWhichAndWhatWorkedSaysWhere() {
        Money money = Money.of(new BigDecimal(1200), Currency.getInstance("CNY"));
        Segment east = Segment.of("region", "east");
        Segment west = Segment.of("region", "west");
        Explanation explanation = explanation(
                new SmallestChange.Unknown(Reason.NONE_FOUND),
                List.of(
                        new Suggestion.BudgetShift(
                                        new BudgetId("media"),
                                        east,
                                        List.of(new Suggestion.Move(west, money)),
                                        List.of())
                                .during(new Suggestion.Term(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 29))),
                        new Suggestion.ShiftBack(new BudgetId("media"), east),
                        new Suggestion.BidChange(ORDERS, east, Fraction.of(3), Fraction.of(2), Unit.Plain.PLAIN),
                        new Suggestion.Replication(ORDERS, east, List.of(west)),
                        new Suggestion.Replication(ORDERS, east, List.of())));

        assertThat(TEXTS.text(explanation).en())
                .endsWith("suggestion: move CNY 1,200 from east to west\n"
                        + "from 2026-03-02 until 2026-03-29, then look again\n"
                        + "suggestion: give back to east what was moved from it for the time being\n"
                        + "suggestion: bid 2 in place of 3 for orders; at that price a response costs what it"
                        + " usually does\n"
                        + "suggestion: do in west what worked in east, and give east more resources\n"
                        + "suggestion: add resources to east; no other part of the business is under its target");
        assertThat(TEXTS.text(explanation).zh()).contains("将 east 的成功做法推广到 west", "由 3 调整为 2");
    }

    @Test
    void aRuleOfNoSuchNameIsAnsweredWithTheNearest() {
        WhyNot.Asked asked =
                new WhyNot.Asked(LocalDate.of(2026, 3, 30), "short", new Subject.OfKpi(ORDERS), Segment.TOTAL);
        assertThat(TEXTS.text(new WhyNot.UnknownRule(asked, List.of("shorts", "shirt", "sort")))
                        .en())
                .isEqualTo("short on 2026-03-30: orders, total\n"
                        + "there is no rule of this name; near it: shorts, shirt, sort");
        assertThat(TEXTS.text(new WhyNot.UnknownRule(asked, List.of())).zh())
                .isEqualTo("short，2026-03-30：订单，全部\n没有这个名称的规则");
    }

    @Test
    void aFactThatIsNotThereIsSaidWithWhatThereIs() {
        WhyNot.Asked asked = new WhyNot.Asked(
                LocalDate.of(2026, 3, 30), "short", new Subject.OfKpi(ORDERS), Segment.of("region", "east"));
        Finding finding = Samples.finding("W1", Severity.WARNING, "2026-W10", "2026-W12", 84);
        assertThat(TEXTS.text(new WhyNot.NoFact(
                                asked,
                                finding.rule(),
                                "Shortfall",
                                new Absence(Absence.Reason.NOT_CUT_SO, List.of("[]"))))
                        .en())
                .endsWith("nothing to look at, no Shortfall: it is not cut like this; the plan has: []");
    }

    private static String clearing(SmallestChange change) {
        return TEXTS.text(explanation(change, List.of()))
                .en()
                .lines()
                .filter(line -> line.startsWith("clears"))
                .findFirst()
                .orElseThrow();
    }

    private static OfFigure change(Fraction from, Fraction to, Certainty certainty) {
        return new OfFigure(
                ORDERS,
                Segment.TOTAL,
                WEEK,
                Unit.Plain.PLAIN,
                Reading.of(from),
                Reading.of(to),
                Optional.empty(),
                Optional.empty(),
                certainty);
    }

    private static Explanation explanation(SmallestChange change, List<Suggestion> suggestions) {
        Finding plain = Samples.finding("W1", Severity.WARNING, "2026-W10", "2026-W12", 84);
        Finding finding = new Finding(
                plain.rule(),
                plain.severity(),
                plain.subject(),
                plain.segment(),
                plain.evidence(),
                suggestions,
                Optional.empty(),
                plain.title(),
                plain.text());
        return new Explanation(LocalDate.of(2026, 3, 30), finding, Optional.empty(), List.of(), change);
    }
}
