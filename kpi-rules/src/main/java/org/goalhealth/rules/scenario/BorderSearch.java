package org.goalhealth.rules.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.goalhealth.explanation.Comparison;
import org.goalhealth.explanation.Condition;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.plan.Plan;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.rules.scenario.RuleCoverage.Border;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.FactFigures;

/** Looks through explanations for a figure or a count that is at a rule's border. Not thread-safe. */
final class BorderSearch {

    private Border figure = Border.NONE;
    private Border streak = Border.NONE;

    Border figure() {
        return figure;
    }

    Border streak() {
        return streak;
    }

    /** What was found, and what would clear it. */
    void look(Plan plan, Explanation explanation) {
        explanation
                .compared()
                .ifPresent(compared -> figure = with(
                        figure,
                        compared.figure().value().equals(compared.limit().value())));
        change(plan, explanation.clearing());
        counts(explanation.conditions());
    }

    /** What was not found, and what would raise it. */
    void look(Plan plan, WhyNot whyNot) {
        if (whyNot instanceof WhyNot.ConditionFails fails) {
            change(plan, fails.raising());
            Optional<Fraction> value = figure(fails.figures(), EvidenceFigure.Name.VALUE);
            Optional<Fraction> limit = figure(fails.figures(), EvidenceFigure.Name.LIMIT);
            if (value.isPresent() && value.equals(limit)) {
                figure = Border.MET;
            }
        }
    }

    private void change(Plan plan, SmallestChange change) {
        if (change instanceof SmallestChange.OfFigure other) {
            int decimals = plan.kpi(other.kpi()).decimals();
            Fraction step = Fraction.of(BigDecimal.ONE.movePointLeft(decimals));
            Fraction apart = other.part()
                    .map(part -> part.to().minus(part.from()))
                    .orElseGet(
                            () -> other.from() instanceof Reading.Figure from && other.to() instanceof Reading.Figure to
                                    ? to.value().minus(from.value())
                                    : Fraction.ZERO);
            figure = with(
                    figure, apart.equals(step) || Fraction.ZERO.minus(apart).equals(step));
        }
    }

    private void counts(List<Condition> conditions) {
        for (Condition condition : conditions) {
            condition
                    .comparison()
                    .filter(comparison ->
                            comparison.sign() == Comparison.Sign.AT_LEAST || comparison.sign() == Comparison.Sign.ABOVE)
                    .ifPresent(this::count);
        }
    }

    private void count(Comparison comparison) {
        Fraction least = comparison.sign() == Comparison.Sign.AT_LEAST ? Fraction.ZERO : Fraction.ONE;
        comparison.apart().ifPresent(apart -> streak = with(streak, apart.equals(least)));
    }

    private static Optional<Fraction> figure(FactFigures figures, EvidenceFigure.Name name) {
        return figures.figures().stream()
                .filter(one -> one.name() == name)
                .map(EvidenceFigure::value)
                .findFirst();
    }

    private static Border with(Border before, boolean met) {
        return met || before == Border.MET ? Border.MET : Border.NOT_MET;
    }
}
