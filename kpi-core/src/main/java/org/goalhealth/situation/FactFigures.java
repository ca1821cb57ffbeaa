package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;

/**
 * What a fact rests on, whether it has something to say of it or not.
 *
 * @param latest the latest judged period
 * @param figures of that period, as far as there are any, unrounded
 * @param limits what they are judged by; empty where the fact carries none
 * @param decisive the limit that the figure is compared by; empty where that is no line of limits, as of a goal
 */
public record FactFigures(
        SourcePeriod latest, List<EvidenceFigure> figures, List<AppliedLimit> limits, Optional<AppliedLimit> decisive) {

    public FactFigures {
        figures = List.copyOf(figures);
        limits = List.copyOf(limits);
    }

    static FactFigures of(Fact fact) {
        return new FactFigures(fact.latestPeriod(), fact.figures(), fact.limits(), fact.decisive());
    }
}
