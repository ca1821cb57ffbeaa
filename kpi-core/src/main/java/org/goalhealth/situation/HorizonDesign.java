package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goalhealth.plan.GoalProfile;
import org.goalhealth.plan.Horizon;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;

/** Whether a goal looks as far ahead as one of the horizons (G11). There is one for each, in a plan whose goals name any. */
public final class HorizonDesign extends DesignFact {

    private final Horizon horizon;
    private final boolean covered;

    private HorizonDesign(Horizon horizon, boolean covered, Plan plan, LocalDate date) {
        super(new Subject.OfHorizon(horizon), plan.calendar(), date);
        this.horizon = horizon;
        this.covered = covered;
    }

    static void make(Plan plan, LocalDate date, Consumer<Fact> facts) {
        Set<Horizon> named = plan.design().goals().values().stream()
                .map(GoalProfile::horizon)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            Arrays.stream(Horizon.values())
                    .forEach(one -> facts.accept(new HorizonDesign(one, named.contains(one), plan, date)));
        }
    }

    /** The horizon. */
    public Horizon getHorizon() {
        return horizon;
    }

    /** Whether a goal names it. */
    public boolean isCovered() {
        return covered;
    }
}
