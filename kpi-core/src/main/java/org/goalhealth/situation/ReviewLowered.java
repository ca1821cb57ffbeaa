package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.MissCause;
import org.goalhealth.plan.Review;
import org.goalhealth.plan.Shock;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Period;

/**
 * In how many quarters in a row an external shock weighed on a hard goal that will miss its target (E2), and nobody had
 * said in them that the cause lies within the business (A4).
 *
 * <p>There is one for each hard goal that declares a review and each rule that reads its kind.
 */
public final class ReviewLowered extends GoalReview {

    private final ReviewLoweredLimit limit;

    private final List<Shock> shocks;
    private final List<TargetProposal> raised;
    private final List<Adjustment> requests;

    /**
     * @param requests all that were made to adjust the goal
     * @param raised better targets for what the business is able to do
     */
    ReviewLowered(
            String rule,
            Goal goal,
            AppliedLimits applied,
            List<Shock> shocks,
            List<TargetProposal> raised,
            List<Adjustment> requests,
            Series series,
            JudgedTime time) {
        this(rule, goal, applied, ReviewLoweredLimit.from(applied), shocks, raised, requests, series, time);
    }

    private ReviewLowered(
            String rule,
            Goal goal,
            AppliedLimits applied,
            ReviewLoweredLimit limit,
            List<Shock> shocks,
            List<TargetProposal> raised,
            List<Adjustment> requests,
            Series series,
            JudgedTime time) {
        super(rule, goal, applied, limit.periods(), series, Optional.empty(), time);
        this.shocks = List.copyOf(shocks);
        this.raised = List.copyOf(raised);
        this.requests = List.copyOf(requests);
        this.limit = limit;
    }

    /** The limits that it is judged by. */
    public ReviewLoweredLimit getLimit() {
        return limit;
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + shocks + ", "
                + requests.stream()
                        .map(one -> one.opened().on() + " " + one.cause().source())
                        .toList();
    }

    @Override
    boolean proposes(int quarter, GoalCourse.Leg leg, int last) {
        return shock(quarter).isPresent()
                && !isOfOwnMaking(quarter)
                && looked(leg, last) instanceof Reading.Figure end
                && sign * end.value().compareTo(target) < 0
                && sign * end.value().compareTo(border()) <= 0;
    }

    /** Where the goal's judged period will end, if it goes on as up to the quarter's end. */
    @Override
    Reading looked(GoalCourse.Leg leg, int last) {
        Reading reached = GoalCourse.reached(known(), leg, last);
        if (!(reached instanceof Reading.Figure figure) || series.kpi().input().isRatio()) {
            return reached;
        }
        Fraction gone = leg.curve().until(last);
        return gone.signum() == 0
                ? Reading.Undefined.ZERO_BASE
                : Reading.of(figure.value().dividedBy(gone));
    }

    /** The first shock that lasted in a quarter. */
    private Optional<Shock> shock(int quarter) {
        Period period = time().period(quarter);
        LocalDate first = period.start();
        return shocks.stream()
                .filter(shock -> shock.isWithin(first, period.lastDay()))
                .findFirst();
    }

    /**
     * Whether the last request of a quarter says that the cause lies within the business (A4): a shock is no reason to
     * lower the target then. That the class steers the review so is ours.
     */
    private boolean isOfOwnMaking(int quarter) {
        Period period = time().period(quarter);
        return requests.stream()
                .filter(one -> !one.opened().on().isBefore(period.start())
                        && one.opened().on().isBefore(period.end()))
                .reduce((one, other) ->
                        other.opened().on().isBefore(one.opened().on()) ? one : other)
                .filter(last -> last.cause().source() == MissCause.Source.INTERNAL)
                .isPresent();
    }

    private Fraction border() {
        Fraction by = limit.by().share();
        return target.times(sign > 0 ? Fraction.ONE.minus(by) : Fraction.ONE.plus(by));
    }

    @Override
    public List<TargetProposal> proposals() {
        GoalCourse.Leg leg = leg();
        if (streak() == 0 || leg == null || !(looked(leg, last()) instanceof Reading.Figure end)) {
            return List.of();
        }
        List<TargetProposal> all = new ArrayList<>();
        Fraction to = declared().orElseGet(() -> Fraction.of(end.value().rounded(TargetProposal.places(series.kpi()))));
        TargetProposal lowered =
                new TargetProposal(goal.id(), target, to, series.kpi().unit(), TargetProposal.Basis.EXTERNAL_SHOCK);
        if (to.signum() > 0 && lowered.isEasier(series.kpi().better())) {
            all.add(lowered);
        }
        all.addAll(raised);
        return List.copyOf(all);
    }

    private Optional<Fraction> declared() {
        return goal.measure()
                .flatMap(Goal.Measure::review)
                .flatMap(Review::other)
                .map(Fraction::of);
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        Evidence shown = shown(Optional.empty());
        return shock(latest())
                .map(shock -> {
                    List<EvidenceDate> dates = new ArrayList<>(2);
                    dates.add(new EvidenceDate(EvidenceDate.Name.FROM, shock.from()));
                    shock.until().ifPresent(day -> dates.add(new EvidenceDate(EvidenceDate.Name.UNTIL, day)));
                    return shown.with(dates);
                })
                .orElse(shown);
    }

    @Override
    String decisiveLimit() {
        return "by";
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        GoalCourse.Leg leg = leg();
        Reading end = leg == null ? Reading.Missing.MISSING : looked(leg, last());
        List<EvidenceFigure> figures = new ArrayList<>(Shown.figureAndLimit(end, border(), unit));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.TARGET, target, unit));
        if (leg != null && reading() instanceof Reading.Figure reached) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.ACTUAL, reached.value(), unit));
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.PLANNED,
                    series.kpi().input().isRatio()
                            ? target
                            : target.times(leg.curve().until(last())),
                    unit));
        }
        return figures;
    }
}
