package org.goalhealth.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.ConductId;
import org.goalhealth.plan.GrowthCredit;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.ScoringPolicy;
import org.goalhealth.plan.Staff;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Completion;
import org.goalhealth.situation.PeriodResult;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/** Works one person's scorecards out. */
final class Scoring {

    private final Plan plan;
    private final SeriesBook book;
    private final LocalDate date;
    private final Person person;
    private final Role role;
    private final ScoringPolicy policy;

    Scoring(Plan plan, SeriesBook book, LocalDate date, Person person) {
        this.plan = plan;
        this.book = book;
        this.date = date;
        this.person = person;
        this.role = plan.staff().roleOf(person);
        this.policy = role.policy();
    }

    Scorecard card(Period period) {
        List<GoalLine> goals = goals(period);
        List<ConductLine> conduct = conduct(period);
        Optional<Fraction> earned = earned(goals, conduct);
        Optional<Growth> growth = earned.flatMap(points -> growth(period, points));
        Optional<Coaching> coaching = earned.filter(points -> points.compareTo(Scorecard.ON_TARGET) < 0)
                .flatMap(points -> coaching(goals, conduct));
        return new Scorecard(person, role, period, goals, conduct, earned, growth, coaching);
    }

    private List<GoalLine> goals(Period period) {
        List<GoalLine> lines = new ArrayList<>();
        for (Staff.Weighted weighted : plan.staff().weights(role)) {
            PeriodResult result =
                    PeriodResult.of(plan, book, plan.find(weighted.goal()).orElseThrow(), period, date);
            lines.add(new GoalLine(weighted.objective(), result, mark(weighted.points(), result)));
        }
        return lines;
    }

    private Mark mark(Fraction weight, PeriodResult result) {
        return switch (result.state()) {
            case CLOSED -> Mark.of(weight, completion(result), policy.missing());
            case OPEN -> Mark.without(weight, Lacking.NOT_CLOSED, policy.missing());
            case NOT_RUNNING -> Mark.without(weight, Lacking.NOT_RUNNING, policy.missing());
            case NOT_MEASURED -> Mark.without(weight, Lacking.NOT_MEASURED, policy.missing());
            case TOO_SHORT -> Mark.without(weight, Lacking.TOO_SHORT, policy.missing());
        };
    }

    private Reading completion(PeriodResult result) {
        return completion(plan, policy, result);
    }

    /** The completion of a result by a policy, or why there is none. */
    static Reading completion(Plan plan, ScoringPolicy policy, PeriodResult result) {
        return result.actual() instanceof Reading.Figure figure
                        && result.rungs().isPresent()
                ? Completion.of(
                        policy.completion(),
                        plan.kpi(result.goal().measure().orElseThrow().kpi()).better(),
                        figure.value(),
                        result.rungs().get())
                : result.actual();
    }

    private List<ConductLine> conduct(Period period) {
        return role.conduct().stream()
                .map(item -> new ConductLine(item.item(), item.name(), conduct(item.item(), item.weight(), period)))
                .toList();
    }

    private Mark conduct(ConductId item, Percent weight, Period period) {
        Fraction points = Fraction.of(weight.points());
        return person.conduct(item, period)
                .map(score -> Mark.of(points, score.share()))
                .orElseGet(() -> Mark.without(points, Lacking.NOT_JUDGED, policy.missing()));
    }

    private static Optional<Fraction> earned(List<GoalLine> goals, List<ConductLine> conduct) {
        Optional<Fraction> sum = Optional.of(Fraction.ZERO);
        for (GoalLine line : goals) {
            sum = sum.flatMap(points -> line.mark().points().map(points::plus));
        }
        for (ConductLine line : conduct) {
            sum = sum.flatMap(points -> line.mark().points().map(points::plus));
        }
        return sum;
    }

    private Optional<Growth> growth(Period period, Fraction earned) {
        if (policy.growth().isEmpty()
                || period.cadence() != Cadence.MONTH
                || earned.compareTo(Scorecard.ON_TARGET) >= 0) {
            return Optional.empty();
        }
        GrowthCredit credit = policy.growth().get();
        Period before = plan.calendar().period(Cadence.MONTH, period.ordinal() - 1);
        return isConcerned(credit, period) && person.isThereIn(before)
                ? earned(goals(before), conduct(before))
                        .filter(points -> points.signum() > 0)
                        .map(points -> new Growth(
                                points,
                                earned.dividedBy(points).minus(Fraction.ONE),
                                least(Fraction.of(credit.points()), Scorecard.ON_TARGET.minus(earned))))
                        .filter(growth -> growth.growth().compareTo(credit.by().share()) >= 0)
                : Optional.empty();
    }

    private boolean isConcerned(GrowthCredit credit, Period period) {
        return credit.months().isEmpty()
                || person.since()
                        .filter(day ->
                                !day.plusMonths(credit.months().getAsInt()).isBefore(period.end()))
                        .isPresent();
    }

    private static Fraction least(Fraction a, Fraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private Optional<Coaching> coaching(List<GoalLine> goals, List<ConductLine> conduct) {
        Coaching coaching = new Coaching(
                person.superior(),
                goals.stream()
                        .filter(line -> line.mark().isUnderTarget())
                        .sorted(Comparator.comparing(
                                        (GoalLine line) -> line.mark().lost())
                                .reversed())
                        .toList(),
                conduct.stream().filter(line -> line.mark().isUnderTarget()).toList());
        return coaching.on().isEmpty() && coaching.conduct().isEmpty() ? Optional.empty() : Optional.of(coaching);
    }
}
