package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.report.ParsedJson.at;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goalhealth.Samples;
import org.goalhealth.explanation.Comparison;
import org.goalhealth.explanation.Condition;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.FigureCompared;
import org.goalhealth.explanation.LimitSource;
import org.goalhealth.explanation.Operand;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.SmallestChange.Certainty;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Absence;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.FactFigures;
import org.goalhealth.situation.Lack;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.situation.SourcePeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonExplanationsTest {

    private static final KpiId ORDERS = new KpiId("orders");
    private static final Plan PLAN =
            Plan.builder("shop").kpi(Kpi.builder("orders").build()).build();
    private static final SourcePeriod WEEK = Samples.labelled("2026-W12", "22.03.2026");
    private static final AppliedLimit LIMIT = new AppliedLimit(
            "periods",
            LimitValue.parse("3"),
            new LimitOrigin.PlanLine(LimitScope.of(ORDERS, Segment.TOTAL), new Place("some/plan.yaml", 7, 5)));
    private static final Finding FINDING = Samples.finding("W1", Severity.WARNING, "2026-W10", "2026-W12", 84);
    private static final Condition CONDITION = new Condition(
            "periods >= limit.periods",
            false,
            Optional.of(new Comparison(
                    new Operand.Figure(Optional.of("periods"), Fraction.of(1), Optional.empty()),
                    Comparison.Sign.AT_LEAST,
                    new Operand.Figure(Optional.of("limit.periods"), Fraction.of(3), Optional.of(LIMIT)))));

    @Test
    void anExplanationHasStableNames() throws IOException {
        Object one = at(parsed(change()), "explanations", 0);
        assertThat(((Map<?, ?>) Objects.requireNonNull(one)).keySet().toArray())
                .containsExactly("date", "finding", "compared", "conditions", "clearing", "text");
        assertThat(at(one, "finding", "id")).isEqualTo("W1 kpi:orders");
        assertThat(at(one, "compared", "value")).isEqualTo(new BigDecimal("84"));
        assertThat(at(one, "compared", "source", "place")).isEqualTo("plan.yaml:7:5");
        assertThat(at(one, "conditions", 0, "left", "name")).isEqualTo("periods");
        assertThat(at(one, "conditions", 0, "right", "limit", "origin")).isEqualTo("plan");
        assertThat(at(one, "conditions", 0, "apart")).isEqualTo(new BigDecimal("2"));
        assertThat(at(one, "text", "en")).asString().contains("clears with:");
    }

    @Test
    void aChangeHasItsFiguresAndWhatIsUndefinedIsNull() throws IOException {
        Object clearing = at(parsed(change()), "explanations", 0, "clearing");
        assertThat(at(clearing, "kind")).isEqualTo("figure");
        assertThat(at(clearing, "from")).isNull();
        assertThat(at(clearing, "to")).isEqualTo(new BigDecimal("0.025"));
        assertThat(at(clearing, "part", "to")).isEqualTo(new BigDecimal("7"));
        assertThat(at(clearing, "judged", "from")).isNull();
        assertThat(at(clearing, "certainty")).isEqualTo("exact");
        assertThat(at(parsed(new SmallestChange.AnyFigure(ORDERS, Segment.TOTAL, WEEK)), "explanations", 0, "clearing"))
                .satisfies(any -> assertThat(at(any, "kind")).isEqualTo("any-figure"))
                .satisfies(any -> assertThat(at(any, "period", "label")).isEqualTo("22.03.2026"));
        assertThat(at(
                        parsed(new SmallestChange.Unknown(SmallestChange.Reason.NO_FIGURE_DOES)),
                        "explanations",
                        0,
                        "clearing",
                        "reason"))
                .isEqualTo("no-figure-does");
    }

    @Test
    void sameExplanationsGiveTheSameBytes() {
        assertThat(json(change())).isEqualTo(json(change())).endsWith("}\n");
    }

    @Test
    void everyAnswerToWhyNotSaysOfWhichKindItIs() throws IOException {
        WhyNot.Asked asked =
                new WhyNot.Asked(LocalDate.of(2026, 3, 30), "some-rule", new Subject.OfKpi(ORDERS), Segment.TOTAL);
        Map<WhyNot, String> kinds = Map.of(
                new WhyNot.UnknownRule(asked, List.of("other")), "unknown-rule",
                new WhyNot.SwitchedOff(asked, FINDING.rule()), "switched-off",
                new WhyNot.NoFact(
                                asked, FINDING.rule(), "Shortfall", new Absence(Absence.Reason.NO_BASELINE, List.of())),
                        "no-fact",
                new WhyNot.NoData(asked, FINDING.rule(), new Lack(Lack.What.FIGURE, Lack.Why.MISSING, WEEK)), "no-data",
                new WhyNot.ConditionFails(asked, FINDING.rule(), CONDITION, figures(), change()), "condition-fails",
                new WhyNot.OtherCondition(asked, FINDING.rule(), List.of("not KpiStatus( missing )")),
                        "other-condition",
                new WhyNot.Fires(asked, FINDING.rule(), FINDING), "fires");
        for (Map.Entry<WhyNot, String> one : kinds.entrySet()) {
            Object parsed = ParsedJson.of(JsonExplanations.toString(PLAN, one.getKey()));
            assertThat(at(parsed, "kind")).isEqualTo(one.getValue());
            assertThat(at(parsed, "rule")).isEqualTo("some-rule");
            assertThat(at(parsed, "text", "zh")).asString().startsWith("some-rule，2026-03-30：");
        }
    }

    private static SmallestChange change() {
        return new SmallestChange.OfFigure(
                ORDERS,
                Segment.TOTAL,
                WEEK,
                Unit.Share.PERCENT,
                Reading.Undefined.ZERO_BASE,
                Reading.of(Fraction.of(1, 40)),
                Optional.of(new SmallestChange.PartChange(Fraction.of(5), Fraction.of(7), Fraction.of(280))),
                Optional.of(
                        new SmallestChange.JudgedChange(WEEK, Reading.Missing.MISSING, Reading.of(Fraction.of(1, 40)))),
                Certainty.EXACT);
    }

    private static FactFigures figures() {
        return new FactFigures(
                WEEK,
                List.of(new EvidenceFigure(EvidenceFigure.Name.VALUE, Fraction.of(84), Unit.Plain.PLAIN)),
                List.of(LIMIT),
                Optional.of(LIMIT));
    }

    private static String json(SmallestChange change) {
        Explanation explanation = new Explanation(
                LocalDate.of(2026, 3, 30),
                FINDING,
                Optional.of(new FigureCompared(
                        FINDING.evidence().figures().get(0),
                        FINDING.evidence().figures().get(1),
                        WEEK,
                        new LimitSource.Given(LIMIT))),
                List.of(CONDITION),
                change);
        return JsonExplanations.toString(PLAN, List.of(explanation));
    }

    private static @Nullable Object parsed(SmallestChange change) throws IOException {
        return ParsedJson.of(json(change));
    }
}
