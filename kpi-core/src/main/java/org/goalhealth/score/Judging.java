package org.goalhealth.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Award;
import org.goalhealth.plan.PersonId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Period;

/** Finds who gets an award. */
final class Judging {

    private Judging() {}

    static AwardGiven of(Award award, Period period, List<Scorecard> cards) {
        List<PersonId> best = new ArrayList<>();
        List<PersonId> unknown = new ArrayList<>();
        Optional<Fraction> most = Optional.empty();
        for (Scorecard card : cards) {
            if (!isConcerned(award.basis(), card)) {
                continue;
            }
            Optional<Fraction> points = points(award.basis(), card);
            if (points.isEmpty()) {
                unknown.add(card.person().id());
            } else if (isEnough(award, points.get())) {
                int compared = most.map(points.get()::compareTo).orElse(1);
                if (compared > 0) {
                    best.clear();
                    most = points;
                }
                if (compared >= 0) {
                    best.add(card.person().id());
                }
            }
        }
        return new AwardGiven(award, period, best, most, unknown);
    }

    private static boolean isEnough(Award award, Fraction points) {
        return award.atLeast()
                .filter(least -> points.compareTo(Fraction.of(least)) < 0)
                .isEmpty();
    }

    private static boolean isConcerned(Award.Basis basis, Scorecard card) {
        return basis == Award.Basis.OfScore.SCORE || mark(basis, card).isPresent();
    }

    private static Optional<Fraction> points(Award.Basis basis, Scorecard card) {
        return basis == Award.Basis.OfScore.SCORE
                ? card.score()
                : mark(basis, card).flatMap(Mark::completion).map(Scorecard.ON_TARGET::times);
    }

    private static Optional<Mark> mark(Award.Basis basis, Scorecard card) {
        if (basis instanceof Award.Basis.OfGoal of) {
            return card.goals().stream()
                    .filter(line -> line.goal().id().equals(of.goal()))
                    .map(GoalLine::mark)
                    .findFirst();
        }
        return basis instanceof Award.Basis.OfConduct of
                ? card.conduct().stream()
                        .filter(line -> line.item().equals(of.item()))
                        .map(ConductLine::mark)
                        .findFirst()
                : Optional.empty();
    }
}
