package org.goalhealth.situation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.goalhealth.plan.Calibration;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalProfile;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.TargetProposal.Basis;

/**
 * A target beside what it is held against: history, industry, market, capacity (G13). There is one for each goal that has
 * a calibration and each rule that reads them.
 *
 * <p>History carries on by the largest step that one year made on the year before (ours). The calibrated target is the
 * tightest of all that are given.
 */
public final class TargetCalibration extends LimitedDesign implements ProposesTargets {

    private record Bound(Fraction figure, Basis basis) {}

    private final Goal goal;
    private final Kpi kpi;
    private final Fraction target;
    private final Fraction latest;
    private final Bound tightest;
    private final CalibrationLimit limit;

    private TargetCalibration(DesignKind.Given given, Goal goal, Kpi kpi, Goal.Measure measure, Calibration by) {
        super(given, new Subject.OfGoal(goal.id()));
        this.goal = goal;
        this.kpi = kpi;
        this.target = Fraction.of(measure.target().target());
        this.limit = given.limits().as(CalibrationLimit.class, CalibrationLimit::from);
        this.latest = by.history().isEmpty()
                ? target
                : Fraction.of(by.history().get(by.history().size() - 1));
        GoalProfile profile = given.plan().design().of(goal.id());
        this.tightest = Stream.of(
                        history(by).map(figure -> new Bound(figure, Basis.HISTORY)),
                        by.industry().map(this::industry).map(figure -> new Bound(figure, Basis.INDUSTRY)),
                        by.market().map(market -> new Bound(market.ceiling(), Basis.MARKET)),
                        capacity(profile).map(figure -> new Bound(figure, Basis.CAPACITY)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Bound::figure, this::tighter))
                .orElseThrow();
    }

    static void make(DesignKind.Given given, Consumer<PlanFact> facts) {
        given.plan()
                .goals()
                .forEach(goal -> given.plan()
                        .design()
                        .of(goal.id())
                        .calibration()
                        .ifPresent(by -> goal.measure()
                                .ifPresent(measure -> facts.accept(new TargetCalibration(
                                        given, goal, given.plan().kpi(measure.kpi()), measure, by)))));
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.id().value();
    }

    /** Whether the target is better than what it is held against allows. */
    public boolean isBeyond() {
        return kpi.better().worse(tightest.figure(), target);
    }

    /** The limits that it is judged by. */
    public CalibrationLimit getLimit() {
        return limit;
    }

    /** The calibrated target where the present one is beyond it, in the KPI's smallest unit and never beyond. */
    @Override
    public List<TargetProposal> proposals() {
        return isBeyond()
                ? List.of(new TargetProposal(goal.id(), target, whole(tightest.figure()), kpi.unit(), tightest.basis()))
                : List.of();
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, target, kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, tightest.figure(), kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.PREVIOUS, latest, kpi.unit()));
    }

    private int tighter(Fraction one, Fraction other) {
        return kpi.better() == Direction.HIGHER ? one.compareTo(other) : other.compareTo(one);
    }

    private Optional<Fraction> history(Calibration by) {
        List<BigDecimal> years = by.history();
        Fraction step = Fraction.ZERO;
        for (int i = 1; i < years.size(); i++) {
            Fraction one = Fraction.of(years.get(i)).minus(Fraction.of(years.get(i - 1)));
            if (kpi.better().worse(step, one)) {
                step = one;
            }
        }
        return years.isEmpty() ? Optional.empty() : Optional.of(latest.plus(step));
    }

    private Fraction industry(Calibration.Industry industry) {
        return industry instanceof Calibration.Industry.Mean mean
                ? Fraction.of(mean.figure()).times(limit.industry().share())
                : Fraction.of(((Calibration.Industry.Percentile60) industry).figure());
    }

    private static Optional<Fraction> capacity(GoalProfile profile) {
        return profile.from()
                .flatMap(from -> profile.capacity()
                        .least()
                        .map(more -> Fraction.of(from).times(Fraction.ONE.plus(more.share()))));
    }

    private Fraction whole(Fraction figure) {
        Fraction unit = Fraction.of(BigDecimal.ONE.movePointLeft(TargetProposal.places(kpi)));
        Fraction units = figure.dividedBy(unit);
        BigInteger whole = kpi.better() == Direction.HIGHER
                ? units.floor()
                : Fraction.ZERO.minus(units).floor().negate();
        return Fraction.of(whole, BigInteger.ONE).times(unit);
    }
}
