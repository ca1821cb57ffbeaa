package org.goalhealth.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Period;

/**
 * People by their scores in a period (S7), the best first, those with the same score in the plan's order.
 *
 * @param without who has no score: they have no place, and take none from others
 */
public record Ranking(Period period, List<Place> places, List<Scorecard> without) {

    /**
     * A place.
     *
     * @param rank from 1; those who tie have the same, and the next has as many more (1, 2, 2, 4)
     */
    public record Place(int rank, boolean isTied, Scorecard card) {}

    public Ranking {
        places = List.copyOf(places);
        without = List.copyOf(without);
    }

    static Ranking of(Period period, List<Scorecard> cards) {
        List<Scorecard> scored = cards.stream()
                .filter(card -> card.score().isPresent())
                .sorted(Comparator.comparing(Ranking::score).reversed())
                .toList();
        List<Place> places = new ArrayList<>();
        int rank = 1;
        for (int i = 0; i < scored.size(); i++) {
            boolean tiesBefore = i > 0 && isTie(scored.get(i - 1), scored.get(i));
            boolean tiesAfter = i + 1 < scored.size() && isTie(scored.get(i), scored.get(i + 1));
            rank = tiesBefore ? rank : i + 1;
            places.add(new Place(rank, tiesBefore || tiesAfter, scored.get(i)));
        }
        return new Ranking(
                period,
                places,
                cards.stream().filter(card -> card.score().isEmpty()).toList());
    }

    private static boolean isTie(Scorecard one, Scorecard other) {
        return score(one).equals(score(other));
    }

    private static Fraction score(Scorecard card) {
        return card.score().orElseThrow();
    }
}
