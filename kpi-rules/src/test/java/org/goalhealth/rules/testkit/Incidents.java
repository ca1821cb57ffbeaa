package org.goalhealth.rules.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goalhealth.history.Observation;

/** Incidents for property tests: drops, jumps and gaps somewhere in what was observed. */
public final class Incidents {

    private static final int LONGEST_DAYS = 120;

    private Incidents() {}

    /**
     * Incidents that strike one of the series observed.
     *
     * @param observations at least one
     */
    public static Arbitrary<Incident> in(List<Observation> observations) {
        return Combinators.combine(
                        Arbitraries.of(Incident.Kind.class),
                        Arbitraries.of(observations),
                        Arbitraries.integers().between(1, LONGEST_DAYS),
                        Arbitraries.integers().between(0, 200))
                .as((kind, first, days, percent) -> new Incident(
                        kind,
                        first.kpi(),
                        first.segment(),
                        first.date(),
                        first.date().plusDays(days),
                        percent));
    }
}
