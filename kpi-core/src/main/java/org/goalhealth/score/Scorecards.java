package org.goalhealth.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Team;
import org.goalhealth.plan.TeamId;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.PeriodResult;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * Scores of a plan's people at a date (S1 to S7).
 *
 * <p>A pure function of plan, history and date; only closed periods are scored, of a month, a quarter or a year. With a
 * {@code History} immutable and thread-safe.
 *
 * <pre>{@code
 * Scorecards cards = Scorecards.at(date, plan, history);
 * cards.of(new PersonId("an"), plan.calendar().parse("2026-03")).score();
 * }</pre>
 */
public final class Scorecards {

    private final Plan plan;
    private final SeriesBook book;
    private final LocalDate date;

    private Scorecards(Plan plan, SeriesBook book, LocalDate date) {
        this.plan = plan;
        this.book = book;
        this.date = date;
    }

    /** Scores at the start of a day. */
    public static Scorecards at(LocalDate date, Plan plan, SeriesBook book) {
        return new Scorecards(plan.at(date), book, date);
    }

    public Plan plan() {
        return plan;
    }

    /** The latest period of a cadence that has ended. */
    public Period latest(Cadence cadence) {
        return plan.calendar().period(cadence, plan.calendar().lastClosed(cadence, date, 0));
    }

    /**
     * The scorecard of somebody.
     *
     * @throws IllegalArgumentException where the plan has no such person, the person joined after the period, or people
     *     are not scored in it
     */
    public Scorecard of(PersonId person, Period period) {
        Person whose = plan.staff().person(person);
        check(period);
        if (!whose.isThereIn(period)) {
            throw new IllegalArgumentException("person " + person + " is in the role since "
                    + whose.since().orElseThrow() + ", after " + period + "\n  ask for a later period");
        }
        return new Scoring(plan, book, date, whose).card(period);
    }

    /** The scorecards of everybody who was in a role by the period's end, in the plan's order. */
    public List<Scorecard> all(Period period) {
        return of(plan.staff().people(), period);
    }

    /** Everybody by their scores (S7). */
    public Ranking ranking(Period period) {
        return Ranking.of(period, all(period));
    }

    /**
     * How well a team did (S7).
     *
     * @throws IllegalArgumentException where the plan has no such team, or people are not scored in the period
     */
    public TeamScore of(TeamId team, Period period) {
        Team whose = plan.staff().team(team);
        List<Person> members = plan.staff().people().stream()
                .filter(person -> person.team().equals(Optional.of(team)))
                .toList();
        return new TeamScore(whose, period, Ranking.of(period, of(members, period)), goal(whose, period));
    }

    /** The awards that are given for a period of that cadence, in the plan's order (S7). */
    public List<AwardGiven> awards(Period period) {
        List<Scorecard> cards = all(period);
        return plan.staff().awards().stream()
                .filter(award -> award.every() == period.cadence())
                .map(award -> Judging.of(award, period, cards))
                .toList();
    }

    /** What a goal was to reach, and reached. */
    PeriodResult result(Goal goal, Period period) {
        return PeriodResult.of(plan, book, goal, period, date);
    }

    /** A goal's figure in a period, whether or not the goal runs in it. */
    Reading figure(Goal goal, Period period) {
        return goal.measure()
                .map(measure -> PeriodResult.figure(plan, book, measure, period, date))
                .orElse(Reading.Missing.MISSING);
    }

    private List<Scorecard> of(List<Person> people, Period period) {
        check(period);
        return people.stream()
                .filter(person -> person.isThereIn(period))
                .map(person -> new Scoring(plan, book, date, person).card(period))
                .toList();
    }

    private TeamScore.GoalState goal(Team team, Period period) {
        if (team.goal().isEmpty()) {
            return TeamScore.GoalState.NONE;
        }
        Goal goal = plan.find(team.goal().get()).orElseThrow();
        if (goal.measure()
                .filter(measure -> measure.judgedEvery().compareTo(period.cadence()) > 0)
                .isPresent()) {
            return TeamScore.GoalState.RUNNING;
        }
        PeriodResult result = result(goal, period);
        if (!(result.actual() instanceof Reading.Figure figure)
                || result.rungs().isEmpty()) {
            return TeamScore.GoalState.UNKNOWN;
        }
        boolean isMet = result.rungs()
                .get()
                .isMet(plan.kpi(goal.measure().orElseThrow().kpi()).better(), figure.value());
        return isMet ? TeamScore.GoalState.MET : TeamScore.GoalState.MISSED;
    }

    /** That people are scored in a period, and it has ended. */
    void check(Period period) {
        if (period.cadence().compareTo(Cadence.MONTH) < 0) {
            throw new IllegalArgumentException("people are not scored in " + period
                    + "\n  give a month, a quarter or a year, as " + latest(Cadence.MONTH));
        }
        if (period.end().isAfter(date)) {
            throw new IllegalArgumentException("period " + period + " has not ended on " + date
                    + "\n  the latest one that has is " + latest(period.cadence()));
        }
    }
}
