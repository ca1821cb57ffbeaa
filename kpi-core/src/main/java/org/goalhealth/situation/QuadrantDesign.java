package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goalhealth.plan.GoalProfile;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Quadrant;
import org.goalhealth.plan.Subject;

/** Whether a goal moves one of the quadrants (G5). There is one for each, in a plan whose goals name any. */
public final class QuadrantDesign extends DesignFact {

    private final Quadrant quadrant;
    private final boolean covered;

    private QuadrantDesign(Quadrant quadrant, boolean covered, Plan plan, LocalDate date) {
        super(new Subject.OfQuadrant(quadrant), plan.calendar(), date);
        this.quadrant = quadrant;
        this.covered = covered;
    }

    static void make(Plan plan, LocalDate date, Consumer<Fact> facts) {
        Set<Quadrant> named = plan.design().goals().values().stream()
                .map(GoalProfile::quadrant)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (!named.isEmpty()) {
            Arrays.stream(Quadrant.values())
                    .forEach(one -> facts.accept(new QuadrantDesign(one, named.contains(one), plan, date)));
        }
    }

    /** The quadrant. */
    public Quadrant getQuadrant() {
        return quadrant;
    }

    /** Whether a goal names it. */
    public boolean isCovered() {
        return covered;
    }
}
