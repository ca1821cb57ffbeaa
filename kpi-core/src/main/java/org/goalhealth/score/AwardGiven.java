package org.goalhealth.score;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Award;
import org.goalhealth.plan.PersonId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Period;

/**
 * What became of a special award in a period (S7).
 *
 * @param to who gets it: several where they tie, nobody where nobody is good enough or has a figure
 * @param points with which, 100 being on target; absent where nobody gets it
 * @param unknown who might have got it, had they a figure
 */
public record AwardGiven(
        Award award, Period period, List<PersonId> to, Optional<Fraction> points, List<PersonId> unknown) {

    public AwardGiven {
        to = List.copyOf(to);
        unknown = List.copyOf(unknown);
    }
}
