package org.goalhealth.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.ScoringPolicy;
import org.goalhealth.plan.Staff;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.PeriodResult;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * The tables that go with scorecards: monthly tracking (R6), KPI board (R9), yearly goal sheet (R10), quarterly review
 * (R11). Rows stand in the order of the role, those of the board in the plan's. A pure function, as the scorecards are.
 */
public final class ScoreTables {

    private final Scorecards cards;
    private final Plan plan;

    private ScoreTables(Scorecards cards) {
        this.cards = cards;
        this.plan = cards.plan();
    }

    public static ScoreTables of(Scorecards cards) {
        return new ScoreTables(cards);
    }

    /**
     * How somebody's goals stood in a period, and what is done about it (R6).
     *
     * @throws IllegalArgumentException as {@link Scorecards#of(PersonId, Period)}
     */
    public List<TrackingRow> tracking(PersonId person, Period period) {
        return cards.of(person, period).goals().stream()
                .map(line -> new TrackingRow(
                        line,
                        kpi(line.goal()),
                        change(line.goal(), period),
                        plan.staff().note(line.goal().id(), period),
                        owners(line.goal())))
                .toList();
    }

    /**
     * Where the KPIs of all goals stand that run in a period (R9).
     *
     * @throws IllegalArgumentException where the period has not ended
     */
    public List<BoardRow> board(Period period) {
        cards.check(period);
        return board(plan.goals().stream(), period);
    }

    /**
     * Where the KPIs of somebody's goals stand (R9).
     *
     * @throws IllegalArgumentException as {@link Scorecards#of(PersonId, Period)}
     */
    public List<BoardRow> board(PersonId person, Period period) {
        return board(cards.of(person, period).goals().stream().map(GoalLine::goal), period);
    }

    /**
     * What somebody is scored by in a year, which need not have ended (R10): the goals that run in it, and conduct.
     *
     * @throws IllegalArgumentException where the plan has no such person, or the period is no year
     */
    public List<SheetRow> sheet(PersonId person, Period year) {
        Person whose = plan.staff().person(person);
        checkCadence(year, Cadence.YEAR, "a goal sheet is of a year");
        Role role = plan.staff().roleOf(whose);
        Stream<SheetRow> goals = plan.staff().weights(role).stream()
                .filter(weighted -> runsIn(goal(weighted), year))
                .map(weighted -> row(goal(weighted), weighted.points()));
        Stream<SheetRow> conduct = role.conduct().stream()
                .map(item -> new SheetRow(
                        item.item().value(),
                        item.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Fraction.of(item.weight().points()),
                        List.of()));
        return Stream.concat(goals, conduct).toList();
    }

    /**
     * What somebody's quarter was like (R11).
     *
     * @throws IllegalArgumentException as {@link Scorecards#of(PersonId, Period)}, or where the period is no quarter
     */
    public List<ReviewRow> review(PersonId person, Period quarter) {
        checkCadence(quarter, Cadence.QUARTER, "a review sheet is of a quarter");
        Scorecard card = cards.of(person, quarter);
        return card.goals().stream()
                .map(line -> new ReviewRow(
                        line,
                        line.mark()
                                .completion()
                                .map(Scorecard.ON_TARGET::times)
                                .map(card.role().policy().grades()::grade),
                        plan.staff().note(line.goal().id(), quarter)))
                .toList();
    }

    private List<BoardRow> board(Stream<Goal> goals, Period period) {
        return goals.flatMap(goal -> kpi(goal).stream().flatMap(kpi -> row(goal, kpi, period).stream()))
                .toList();
    }

    private Optional<BoardRow> row(Goal goal, Kpi kpi, Period period) {
        PeriodResult result = cards.result(goal, period);
        if (result.rungs().isEmpty()) {
            return Optional.empty();
        }
        Optional<Fraction> completion = figure(Scoring.completion(plan, ScoringPolicy.DEFAULT, result));
        boolean red = figure(result.actual())
                .filter(actual -> result.rungs().get().isUnderFloor(kpi.better(), actual))
                .isPresent();
        return Optional.of(new BoardRow(result, kpi, completion, trend(goal, kpi, period), red));
    }

    private BoardRow.Trend trend(Goal goal, Kpi kpi, Period period) {
        Optional<Fraction> now = figure(cards.figure(goal, period));
        Optional<Fraction> before = figure(cards.figure(goal, before(period)));
        if (now.isEmpty() || before.isEmpty()) {
            return BoardRow.Trend.UNKNOWN;
        }
        int compared = now.get().compareTo(before.get());
        if (compared == 0) {
            return BoardRow.Trend.SAME;
        }
        return compared > 0 == (kpi.better() == Direction.HIGHER) ? BoardRow.Trend.BETTER : BoardRow.Trend.WORSE;
    }

    private Optional<Fraction> change(Goal goal, Period period) {
        Optional<Fraction> before = figure(cards.figure(goal, before(period)));
        return figure(cards.figure(goal, period))
                .flatMap(now -> before.flatMap(then -> figure(Reading.ratio(now.minus(then), then))));
    }

    private Period before(Period period) {
        return plan.calendar().period(period.cadence(), period.ordinal() - 1);
    }

    private Goal goal(Staff.Weighted weighted) {
        return plan.find(weighted.goal()).orElseThrow();
    }

    private SheetRow row(Goal goal, Fraction weight) {
        return new SheetRow(goal.id().value(), goal.name(), Optional.of(goal), kpi(goal), weight, owners(goal));
    }

    private static boolean runsIn(Goal goal, Period year) {
        return goal.measure()
                .map(Goal.Measure::period)
                .filter(its -> !its.start().isBefore(year.end()) || !its.end().isAfter(year.start()))
                .isEmpty();
    }

    private Optional<Kpi> kpi(Goal goal) {
        return goal.measure().map(measure -> plan.kpi(measure.kpi()));
    }

    private List<String> owners(Goal goal) {
        return goal.owners().isEmpty() ? kpi(goal).map(Kpi::owners).orElse(List.of()) : goal.owners();
    }

    private static Optional<Fraction> figure(Reading reading) {
        return reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }

    private void checkCadence(Period period, Cadence cadence, String rule) {
        if (period.cadence() != cadence) {
            throw new IllegalArgumentException(
                    rule + ", and " + period + " is none\n  give one, as " + cards.latest(cadence));
        }
    }
}
