package org.goalhealth.budget;

import java.util.Optional;
import org.goalhealth.finding.Suggestion.LineRaise;
import org.goalhealth.finding.Suggestion.LineStop;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.Headroom;

/** What can be done about one budget line by itself (B5). A locked line stays as it is. */
public final class LineSteps {

    private LineSteps() {}

    /**
     * Pausing a line, in whole currency units, down to its minimum or to where a goal that it pays for could fall under
     * its floor.
     *
     * @return empty where nothing is above that, or there is no such line
     */
    public static Optional<LineStop> stop(Budget budget, Segment segment, Headroom headroom) {
        return line(budget, segment)
                .map(line -> freed(line, headroom))
                .filter(freed -> freed.minor() > 0)
                .map(freed -> new LineStop(budget.id(), segment, freed));
    }

    /** The most that a line can give in whole units. */
    static Money freed(Budget.Line line, Headroom headroom) {
        Giver giver = Giver.of(line, all(line.segment(), headroom));
        return new Money(
                giver.limit() * line.amount().minorPerMajor(), line.amount().currency());
    }

    /** A line that gives all it can. */
    static Donor all(Segment line, Headroom headroom) {
        return new Donor(line, Percent.of(100), headroom.of(line, Optional.empty()));
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
