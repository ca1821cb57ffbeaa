package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a goal whose period still runs: how its results stand to the resource used for them (E1).
 *
 * <p>The coefficient is what was reached to date against the plan to date, times the resource planned to date against
 * what was used; the inverse of the first where lower is better. Where no figures of a resource are there it is the
 * first factor alone, and the evidence says so. There is one for each goal that declares its elasticity and each rule
 * that reads its kind.
 */
abstract sealed class GoalElasticity extends JudgedFact permits ElasticityHigh, ElasticityLow {

    static final int PERIODS = 1;

    private final Goal goal;
    private final ElasticityLimit limit;
    private final ElasticityCourse course;
    private final Optional<Companion> resource;
    private final String planned;
    private boolean stands;

    GoalElasticity(
            String rule,
            Goal goal,
            AppliedLimits applied,
            ElasticityLimit limit,
            Series series,
            Optional<Companion> resource,
            JudgedTime time) {
        super(rule, new Subject.OfGoal(goal.id()), applied, series, time);
        Goal.Measure measure = goal.measure().orElseThrow();
        Elasticity elasticity = measure.elasticity().orElseThrow();
        this.goal = goal;
        this.limit = limit;
        this.course = new ElasticityCourse(measure, series.kpi().every(), time.calendar());
        this.resource = resource;
        this.planned = measure.target().target() + ", " + measure.period() + " by " + measure.judgedEvery() + ", "
                + measure.course() + ", " + elasticity.resource() + ", "
                + elasticity.formula().id();
    }

    /** The id of the goal. */
    public final String getGoal() {
        return goal.id().value();
    }

    /**
     * Closed periods of the KPI in a row, within the running period of the goal, after which the coefficient is past the
     * border or at it; 0 where it is not after the latest.
     */
    public final int getPeriods() {
        return streak();
    }

    /** What stands ready for the case that the goal needs a contingency plan. */
    public final Optional<PlaybookId> contingency() {
        return goal.measure().flatMap(Goal.Measure::elasticity).flatMap(Elasticity::playbook);
    }

    /** Whether a coefficient is at a border, or past it. */
    abstract boolean isPast(Fraction coefficient, Fraction border);

    @Override
    final List<Companion> companions() {
        return resource.stream().toList();
    }

    @Override
    final String judgement() {
        return super.judgement() + ", " + planned;
    }

    @Override
    final boolean stands() {
        GoalCourse.Leg leg = course.leg(latest());
        return leg != null && leg.isOpenAfter(latest());
    }

    @Override
    final int restart() {
        return super.restart() | stood();
    }

    @Override
    final int step() {
        return super.step() | stood();
    }

    private int stood() {
        boolean before = stands;
        stands = stands();
        return before == stands ? 0 : PERIODS;
    }

    @Override
    final int streakSignal() {
        return PERIODS;
    }

    @Override
    final boolean beginsAnew(int ordinal) {
        GoalCourse.Leg leg = course.leg(ordinal);
        return leg != null && leg.first() == ordinal;
    }

    @Override
    final boolean holds(int ordinal) {
        ElasticityFactors factors = factors(ordinal);
        return factors != null
                && factors.coefficient() instanceof Reading.Figure figure
                && isPast(figure.value(), limit.border());
    }

    /** Null where the goal does not run, or too little of its period has gone by. */
    private @Nullable ElasticityFactors factors(int ordinal) {
        GoalCourse.Leg leg = course.leg(ordinal);
        if (leg == null
                || !leg.isOpenAfter(ordinal)
                || leg.gone(ordinal).compareTo(limit.after().share()) < 0) {
            return null;
        }
        return course.at(leg, ordinal, series.settled(latest()), used());
    }

    private @Nullable Series used() {
        return resource.isPresent() ? resource.get().settled(latest()) : null;
    }

    @Override
    final Verdict verdict(Set<String> read) {
        ElasticityFactors factors = factors(latest());
        if (factors == null) {
            return Verdict.of(Verdict.Data.OVER);
        }
        // The result alone does not end what both factors began.
        if (factors.coefficient() == Reading.Missing.MISSING || factors.lacksResource()) {
            return Verdict.of(Verdict.Data.MISSING);
        }
        if (!(factors.coefficient() instanceof Reading.Figure figure)) {
            return Verdict.of(Verdict.Data.UNDEFINED);
        }
        return new Verdict(
                Verdict.Data.THERE,
                limit.recover()
                        .map(border -> !isPast(figure.value(), limit.border()) && !isPast(figure.value(), border))
                        .orElseGet(() -> isPastBreach(limit.periods())));
    }

    /** As a figure grows, a coefficient may cease to be defined, and does not begin to be again. */
    @Override
    final List<Object> states() {
        ElasticityFactors factors = factors(latest());
        return List.of(streak(), factors != null && factors.coefficient() instanceof Reading.Figure);
    }

    /** What was reached so far. */
    @Override
    final Reading reading() {
        GoalCourse.Leg leg = course.leg(latest());
        return leg == null ? Reading.Missing.MISSING : GoalCourse.reached(series.settled(latest()), leg, latest());
    }

    @Override
    final int restsFrom() {
        GoalCourse.Leg leg = course.leg(latest());
        return leg == null ? latest() : leg.first();
    }

    @Override
    public final Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        Evidence shown = shown(Optional.empty());
        return resource.map(one -> shown.with(one.kpi().id())).orElse(shown);
    }

    @Override
    final List<EvidenceFigure> figures() {
        ElasticityFactors factors = factors(latest());
        Unit unit = series.kpi().unit();
        List<EvidenceFigure> figures = new ArrayList<>(Shown.figureAndLimit(
                factors == null ? Reading.Missing.MISSING : factors.coefficient(), limit.border(), Unit.Plain.PLAIN));
        GoalCourse.Leg leg = course.leg(latest());
        if (factors == null || leg == null) {
            return figures;
        }
        factors.show(figures, unit, resource.map(one -> one.kpi().unit()));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.ELAPSED, leg.gone(latest()), Unit.Share.PERCENT));
        return figures;
    }
}
