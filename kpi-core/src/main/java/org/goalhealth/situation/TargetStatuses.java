package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Target;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Period;

/** Derives a {@link TargetStatus} for each goal whose latest result still stands. */
final class TargetStatuses {

    private TargetStatuses() {}

    static void derive(Scene scene, Consumer<Fact> facts) {
        for (Goal goal : scene.plan().goals()) {
            goal.measure()
                    .ifPresent(measure -> scene.series(measure.kpi(), measure.segment())
                            .flatMap(series -> status(scene, goal, measure, series))
                            .ifPresent(facts));
        }
    }

    private static Optional<TargetStatus> status(Scene scene, Goal goal, Goal.Measure measure, Series series) {
        GoalFigures figures = new GoalFigures(measure, series, scene.plan().calendar());
        int latest = scene.lastClosed(figures.every(), series.kpi());
        Period judged = scene.plan().calendar().period(figures.every(), latest);
        // The last week that counts to a month may end after it.
        if (figures.lastOf(judged) > scene.lastClosed(series.kpi())) {
            judged = scene.plan().calendar().period(figures.every(), latest - 1);
        }
        if (!countsToGoal(scene, measure, judged)) {
            return Optional.empty();
        }
        Reading reading = figures.of(judged);
        TargetState state = figures.state(reading);
        int first = scene.plan()
                .calendar()
                .ordinal(figures.every(), measure.period().start());
        Streak streak = Streak.upTo(judged.ordinal(), first, ordinal -> {
            Period before = scene.plan().calendar().period(figures.every(), ordinal);
            TargetState then = figures.state(figures.of(before));
            return countsToGoal(scene, measure, before) && then != TargetState.UNKNOWN && then.compareTo(state) <= 0;
        });
        Optional<Evidence> evidence = reading instanceof Reading.Figure figure
                ? Optional.of(evidence(scene, measure, series, streak, figure.value(), state))
                : Optional.empty();
        return Optional.of(new TargetStatus(goal.id(), measure.segment(), state, streak.periods(), evidence));
    }

    /** A week may begin before the goal's period and count to it, or begin in it and count to the next. */
    private static boolean countsToGoal(Scene scene, Goal.Measure measure, Period judged) {
        Period whole = measure.period();
        return scene.plan().calendar().enclosing(whole.cadence(), judged) == whole.ordinal();
    }

    private static Evidence evidence(
            Scene scene, Goal.Measure measure, Series series, Streak streak, Fraction value, TargetState state) {
        Target target = measure.target();
        Unit unit = series.kpi().unit();
        Fraction aim = Fraction.of(target.target());
        Fraction limit =
                state == TargetState.UNDER_FLOOR ? Fraction.of(target.floor().orElseThrow()) : aim;
        List<EvidenceFigure> figures = new ArrayList<>();
        figures.add(new EvidenceFigure(EvidenceFigure.Name.VALUE, value, unit));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.LIMIT, limit, unit));
        target.floor()
                .ifPresent(
                        floor -> figures.add(new EvidenceFigure(EvidenceFigure.Name.FLOOR, Fraction.of(floor), unit)));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.TARGET, aim, unit));
        target.challenge()
                .ifPresent(challenge ->
                        figures.add(new EvidenceFigure(EvidenceFigure.Name.CHALLENGE, Fraction.of(challenge), unit)));
        if (Completion.of(series.kpi().better(), value, aim) instanceof Reading.Figure completion) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.COMPLETION, completion.value(), Unit.Share.PERCENT));
        }
        return new Evidence(
                judged(scene, measure, streak.since()),
                judged(scene, measure, streak.latest()),
                streak.periods(),
                figures,
                List.of(),
                Optional.empty());
    }

    private static SourcePeriod judged(Scene scene, Goal.Measure measure, int ordinal) {
        Period period = scene.plan().calendar().period(measure.judgedEvery(), ordinal);
        return new SourcePeriod(period, period.label());
    }
}
