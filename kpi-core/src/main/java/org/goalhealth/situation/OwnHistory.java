package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.goalhealth.quantity.Fraction;

/**
 * What a figure of a sequence is compared with (W20): those before it that are like it, never a later one.
 *
 * <p>Figures at places a season apart are alike: of daily figures those of one weekday, of hourly ones those of one
 * hour. A place without a figure is passed over, and never read as 0. As thread-safe as the sequence.
 *
 * @param figures the figure of each place; empty where there is none
 * @param season how many places lie between like figures; 1 where each is like the one before
 * @param history how many like places are looked at, right before the one compared
 * @param enough how many of them must have a figure; all of them where it is more than {@code history}
 */
public record OwnHistory(IntFunction<Optional<Fraction>> figures, int season, int history, int enough) {

    /** The usual range of one place; empty where too few figures came before it. */
    public Optional<UsualRange> range(int place, int spreads, Fraction by) {
        List<Fraction> like = new ArrayList<>(history);
        for (int i = 1; i <= history; i++) {
            figures.apply(place - i * season).ifPresent(like::add);
        }
        return like.size() < Math.min(enough, history) ? Optional.empty() : UsualRange.of(like, spreads, by);
    }
}
