package org.goalhealth.budget;

import java.util.Optional;
import org.goalhealth.finding.Suggestion.LineRaise;
import org.goalhealth.finding.Suggestion.LineStop;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;

/** What can be done about one budget line by itself (B5). A locked line stays as it is. */
public final class LineSteps {

    private LineSteps() {}

    /** Pausing a line, down to its minimum; empty where nothing is above that, or there is no such line. */
    public static Optional<LineStop> stop(Budget budget, Segment segment) {
        return line(budget, segment)
                .map(Budget.Line::spare)
                .filter(spare -> spare.minor() > 0)
                .map(spare -> new LineStop(budget.id(), segment, spare));
    }

    /** Giving a line more, up to its maximum; empty where it is there, or there is no such line. */
    public static Optional<LineRaise> raise(Budget budget, Segment segment) {
        return line(budget, segment)
                .filter(line -> !line.locked())
                .map(line -> new LineRaise(budget.id(), segment, line.max().map(max -> max.minus(line.amount()))))
                .filter(raise -> raise.room().map(Money::minor).orElse(1L) > 0);
    }

    private static Optional<Budget.Line> line(Budget budget, Segment segment) {
        return budget.lines().stream()
                .filter(line -> line.segment().equals(segment))
                .findFirst();
    }
}
