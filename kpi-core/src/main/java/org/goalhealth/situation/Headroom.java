package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * How much goals may lose before they are at their floor (B1): no move of budget shall push one under it.
 *
 * <p>A budget line pays for its part of the business. What money brings grows with it, never more than in proportion,
 * and is nothing without any: so a line that loses a share of its money loses at most the same share of what it brings.
 * In the worst case that is all there is, and a goal of the line's part, or of a part within it, loses that share of its
 * figure. That holds for figures that add up and are better higher; what receivers gain is not counted, and goals of
 * wider parts than the line's are not looked at.
 *
 * <p>A goal's figure is where its running period will end, if it has a course and goes on as it has; else that of its
 * latest judged period; else, in its first one, where it will end if each of the KPI's periods is to bring the same.
 * Exact and immutable.
 *
 * @param goals those with a floor whose period has begun, and whose last result stands or is still to come; in the
 *     plan's order
 */
public record Headroom(List<Room> goals) {

    /** No goal has anything to lose. */
    public static final Headroom NONE = new Headroom(List.of());

    /**
     * One goal's.
     *
     * @param segment the part of the business that it is about
     * @param share how much of its figure it may lose, from 0 to below 1; 0 where the figure is not known
     */
    public record Room(GoalId goal, Segment segment, Fraction share) {}

    public Headroom {
        goals = List.copyOf(goals);
    }

    /**
     * The goals that a line of that segment pays for.
     *
     * @param except a goal that the line has failed already
     */
    public List<Room> of(Segment line, Optional<GoalId> except) {
        return goals.stream()
                .filter(room -> room.segment().isWithin(line)
                        && except.filter(room.goal()::equals).isEmpty())
                .toList();
    }

    /** The goals with a floor that a line of some budget pays for, whether they have begun or not. */
    static List<Goal> concerned(Plan plan) {
        Set<Segment> lines = plan.budgets().stream()
                .flatMap(budget -> budget.lines().stream().map(Budget.Line::segment))
                .collect(Collectors.toSet());
        if (lines.isEmpty()) {
            return List.of();
        }
        // A plan may have thousands of lines and of goals: each goal asks once for each way in which lines are cut.
        Set<Level> levels = lines.stream().map(Segment::level).collect(Collectors.toSet());
        return plan.goals().stream()
                .filter(goal ->
                        goal.measure().isPresent() && isConcerned(goal.measure().get(), plan, levels, lines))
                .toList();
    }

    private static boolean isConcerned(Goal.Measure measure, Plan plan, Set<Level> levels, Set<Segment> lines) {
        return measure.target().floor().isPresent()
                && addsUp(plan.kpi(measure.kpi()))
                && isIn(measure.segment(), levels, lines);
    }

    /** Whether a segment lies within a line. */
    private static boolean isIn(Segment segment, Set<Level> levels, Set<Segment> lines) {
        for (Level level : levels) {
            if (isIn(segment, level, lines)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a segment lies within a line that is cut so. */
    private static boolean isIn(Segment segment, Level level, Set<Segment> lines) {
        return segment.parts().size() >= level.dimensions().size() && lines.contains(segment.at(level));
    }

    private static boolean addsUp(Kpi kpi) {
        return kpi.better() == Direction.HIGHER && !kpi.input().isRatio();
    }

    /** That of some goals, as figures stand. */
    static Headroom of(List<Goal> concerned, Scene scene) {
        if (concerned.isEmpty()) {
            return NONE;
        }
        List<Room> rooms = new ArrayList<>();
        for (Goal goal : concerned) {
            Goal.Measure measure = goal.measure().orElseThrow();
            Kpi kpi = scene.plan().kpi(measure.kpi());
            JudgedTime judged = scene.time(kpi, measure.judgedEvery(), 0);
            JudgedTime.Span span = judged.within(measure.period());
            int latest = scene.time(kpi, 0).latest();
            if (judged.firstOf(span.from()) <= latest && judged.latest() <= span.to()) {
                Reading figure = scene.book()
                        .series(kpi.id(), measure.segment())
                        .map(series -> figure(measure, series.settled(latest), judged, latest))
                        .orElse(Reading.Missing.MISSING);
                Fraction share =
                        share(figure, Fraction.of(measure.target().floor().orElseThrow()));
                if (share.compareTo(Fraction.ONE) < 0) {
                    rooms.add(new Room(goal.id(), measure.segment(), share));
                }
            }
        }
        return new Headroom(rooms);
    }

    private static Reading figure(Goal.Measure measure, Series known, JudgedTime judged, int latest) {
        GoalCourse.Leg leg = new GoalCourse(measure, known.kpi().every(), judged.calendar()).at(latest);
        boolean closed = judged.latest() >= judged.within(measure.period()).from();
        if (leg != null && leg.isOpenAfter(latest) && (measure.course().isPresent() || !closed)) {
            Fraction gone = leg.curve().until(latest);
            if (gone.signum() > 0) {
                return GoalCourse.reached(known, leg, latest) instanceof Reading.Figure reached
                        ? Reading.of(reached.value().dividedBy(gone))
                        : Reading.Missing.MISSING;
            }
        }
        return closed
                ? Sums.over(known, judged.firstOf(judged.latest()), judged.lastOf(judged.latest()))
                : Reading.Missing.MISSING;
    }

    private static Fraction share(Reading figure, Fraction floor) {
        if (!(figure instanceof Reading.Figure known)
                || known.value().signum() <= 0
                || known.value().compareTo(floor) <= 0) {
            return Fraction.ZERO;
        }
        Fraction share = known.value().minus(floor).dividedBy(known.value());
        return share.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : share;
    }
}
