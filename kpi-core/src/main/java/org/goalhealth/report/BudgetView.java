package org.goalhealth.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goalhealth.budget.response.BudgetWhatIf;
import org.goalhealth.budget.response.BudgetWhatIf.Limits;
import org.goalhealth.budget.response.LineResponse;
import org.goalhealth.budget.response.LineResponses;
import org.goalhealth.budget.response.Sureness;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.history.History;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.BudgetFigures;
import org.goalhealth.situation.LineReturn;
import org.goalhealth.situation.MismatchRate;
import org.goalhealth.situation.ResourceMismatch;
import org.goalhealth.situation.ReturnLimit;
import org.goalhealth.situation.Situation;
import org.goalhealth.situation.SpendFigures;

/**
 * A budget with what each line returns and what is suggested.
 *
 * @param shifts what the findings suggest, one for each line that should give
 * @param mismatch the mismatch rates of its latest periods, the earliest first; none where no rule judges them
 * @param whatIf what the lines bring by their response curves; absent where the plan has none
 */
public record BudgetView(
        Budget budget,
        List<LineView> lines,
        List<BudgetShift> shifts,
        List<MismatchRate> mismatch,
        Optional<BudgetWhatIf> whatIf) {

    /** By how much limits are widened where nobody says otherwise: half of what a line has. */
    public static final Percent WIDER = Percent.of(50);

    /**
     * One line.
     *
     * @param returned its return in the latest closed period
     * @param limit what it is judged by; absent where no rule judges returns
     * @param proposed its amount after all suggested moves
     */
    public record LineView(
            Budget.Line line, Optional<Fraction> returned, Optional<ReturnLimit> limit, Money proposed) {}

    public BudgetView {
        lines = List.copyOf(lines);
        shifts = List.copyOf(shifts);
        mismatch = List.copyOf(mismatch);
    }

    static List<BudgetView> all(
            Plan plan, History history, Situation situation, FactsBySubject facts, List<Finding> findings) {
        Map<BudgetId, List<BudgetShift>> shifts = findings.stream()
                .flatMap(finding -> finding.suggestions().stream())
                .filter(BudgetShift.class::isInstance)
                .map(BudgetShift.class::cast)
                .collect(Collectors.groupingBy(BudgetShift::budget));
        return plan.budgets().stream()
                .map(budget -> of(plan, history, situation, facts, shifts.getOrDefault(budget.id(), List.of()), budget))
                .toList();
    }

    private static BudgetView of(
            Plan plan,
            History history,
            Situation situation,
            FactsBySubject facts,
            List<BudgetShift> shifts,
            Budget budget) {
        List<LineView> lines = budget.lines().stream()
                .map(line -> new LineView(
                        line,
                        BudgetFigures.latest(plan, history, budget, line.segment(), situation.date()),
                        limit(facts, budget, line.segment()),
                        proposed(line, shifts)))
                .toList();
        return new BudgetView(
                budget,
                lines,
                shifts,
                mismatch(facts, budget),
                whatIf(plan, history, situation, budget, lines, shifts));
    }

    private static Optional<BudgetWhatIf> whatIf(
            Plan plan,
            History history,
            Situation situation,
            Budget budget,
            List<LineView> lines,
            List<BudgetShift> shifts) {
        if (budget.lines().stream().allMatch(line -> line.response().isEmpty())) {
            return Optional.empty();
        }
        List<LineResponse> responses =
                LineResponses.of(budget, new SpendFigures(plan, history, budget, situation.date()));
        return Optional.of(BudgetWhatIf.of(
                budget,
                responses,
                shifts,
                new Limits(line -> move(lines, line), WIDER, Sureness.WEAK, situation.headroom())));
    }

    /** What a line gives at most: as much as the rule of returns lets it; all, where no rule judges it. */
    private static Percent move(List<LineView> lines, Segment segment) {
        return lines.stream()
                .filter(view -> view.line().segment().equals(segment))
                .findFirst()
                .flatMap(LineView::limit)
                .map(ReturnLimit::move)
                .orElse(Percent.of(100));
    }

    private static Optional<ReturnLimit> limit(FactsBySubject facts, Budget budget, Segment segment) {
        return facts.of(LineReturn.class, new Subject.OfLine(budget.id()), segment)
                .map(LineReturn::getLimit)
                .findFirst();
    }

    /** From the first period on that has a rate. */
    private static List<MismatchRate> mismatch(FactsBySubject facts, Budget budget) {
        return facts.of(ResourceMismatch.class, new Subject.OfLine(budget.id()))
                .findFirst()
                .map(fact -> fact.trend().stream()
                        .dropWhile(one -> !(one.rate() instanceof Reading.Figure))
                        .toList())
                .orElse(List.of());
    }

    private static Money proposed(Budget.Line line, List<BudgetShift> shifts) {
        Money amount = line.amount();
        for (BudgetShift shift : shifts) {
            for (Suggestion.Move move : shift.moves()) {
                if (shift.from().equals(line.segment())) {
                    amount = amount.minus(move.amount());
                }
                if (move.to().equals(line.segment())) {
                    amount = amount.plus(move.amount());
                }
            }
        }
        return amount;
    }
}
