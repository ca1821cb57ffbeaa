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
        for (Scorecard card : scored) {
            Fraction score = score(card);
            long better = scored.stream()
                    .filter(other -> score(other).compareTo(score) > 0)
                    .count();
            long same =
                    scored.stream().filter(other -> score(other).equals(score)).count();
            places.add(new Place(Math.toIntExact(better) + 1, same > 1, card));
        }
        return new Ranking(
                period,
                places,
                cards.stream().filter(card -> card.score().isEmpty()).toList());
    }

    private static Fraction score(Scorecard card) {
        return card.score().orElseThrow();
    }
}
