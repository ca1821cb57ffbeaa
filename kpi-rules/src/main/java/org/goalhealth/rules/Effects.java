package org.goalhealth.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Effect;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.Outcome;
import org.goalhealth.situation.Outcomes;

/** What accepted suggestions are measured by: budget moves by what their lines return, prices by themselves. */
record Effects(Plan plan, Outcomes outcomes, int periods) {

    static Effects at(Monitor monitor, int periods) {
        Outcomes outcomes = new Outcomes(monitor.plan(), monitor.watched().history(), monitor.date());
        return new Effects(monitor.plan(), outcomes, periods);
    }

    /** What a suggestion is about as it is until now; empty where its kind is measured by nothing. */
    Optional<Outcome> before(Suggestion suggestion) {
        if (suggestion instanceof Suggestion.BudgetShift shift) {
            Stream<Segment> takers = shift.moves().stream().map(Suggestion.Move::to);
            return lines(shift.budget(), Stream.concat(Stream.of(shift.from()), takers));
        }
        if (suggestion instanceof Suggestion.Concentration moved) {
            return lines(
                    moved.budget(),
                    Stream.concat(moved.core().stream(), moved.others().stream())
                            .map(Suggestion.LineChange::line));
        }
        if (suggestion instanceof Suggestion.ShiftBack back) {
            return lines(back.budget(), Stream.of(back.line()));
        }
        if (suggestion instanceof Suggestion.LineStop stop) {
            return lines(stop.budget(), Stream.of(stop.line()));
        }
        if (suggestion instanceof Suggestion.LineRaise raise) {
            return lines(raise.budget(), Stream.of(raise.line()));
        }
        if (suggestion instanceof Suggestion.BidChange bid) {
            return plan.find(bid.cost())
                    .map(cost -> outcomes.latest(cost, List.of(bid.segment()), cost.every(), periods));
        }
        return Optional.empty();
    }

    private Optional<Outcome> lines(BudgetId id, Stream<Segment> lines) {
        return plan.find(id).map(budget -> {
            Kpi returns = plan.kpi(budget.returnKpi());
            return outcomes.latest(returns, lines.distinct().toList(), budget.every(), periods);
        });
    }

    /** What was measured since; empty where it is too early to tell. */
    Optional<Effect> of(Decision.Accepted accepted) {
        Outcome before = accepted.before().orElseThrow();
        return outcomes.after(accepted.on(), before)
                .map(after -> new Effect(before, after, promised(accepted.suggestion())));
    }

    private static Optional<Fraction> promised(Suggestion suggestion) {
        return suggestion instanceof Suggestion.BidChange bid ? Optional.of(bid.to()) : Optional.empty();
    }
}
