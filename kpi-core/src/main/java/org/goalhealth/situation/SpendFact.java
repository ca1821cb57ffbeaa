package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Reading;

/**
 * What became of a budget's money in the budget's periods: its return's base is what was spent, the part what came back.
 *
 * <p>There is one only where a line of the plan's limits names the budget for the rule.
 */
public abstract sealed class SpendFact extends JudgedFact
        permits SpendDeviation, LineLoss, ReturnExcess, WholeBudgetFact {

    final Budget budget;

    SpendFact(JudgedRule rule, Budget budget, AppliedLimits applied, Series series, JudgedTime time) {
        super(rule.name(), new Subject.OfLine(budget.id()), applied, series, time);
        this.budget = budget;
    }

    /** The id of the budget. */
    public final String getBudget() {
        return budget.id().value();
    }

    /** What the fact's own line spent in a period, and what came back; empty where a figure is missing. */
    final Optional<LineResult> result(int judged) {
        return LineResult.over(series.settled(time().closing().latest()), time(), judged);
    }

    final Unit money() {
        return new Unit.Amount(budget.currency());
    }

    final EvidenceFigure figure(EvidenceFigure.Name name, Money amount) {
        return figure(name, Fraction.of(amount.amount()));
    }

    final EvidenceFigure figure(EvidenceFigure.Name name, Fraction amount) {
        return new EvidenceFigure(name, amount, money());
    }

    /** What is said of a period without a figure, or of one whose figure is no number. */
    static Verdict without(Reading reading) {
        return Verdict.of(reading == Reading.Missing.MISSING ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
    }

    @Override
    public final Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(Optional.empty());
    }

    @Override
    abstract List<EvidenceFigure> figures();
}
