package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * How long a budget line has spent clearly more, or clearly less, than its amount (B4).
 *
 * <p>There is one for each line that a line of the plan's limits names by its budget. Of an amount of zero no share is
 * taken: such a line is never off its plan. Signals: {@link #getOverPeriods}, {@link #getUnderPeriods}.
 */
public final class SpendDeviation extends SpendFact {

    private static final int OVER_PERIODS = 1;
    private static final int UNDER_PERIODS = 2;

    private final DeviationLimit limit;
    private final Fraction amount;
    private final Fraction distance;
    private int side;

    SpendDeviation(
            JudgedRule rule, Budget budget, Budget.Line line, AppliedLimits applied, Series series, JudgedTime time) {
        super(rule, budget, applied, series, time);
        this.limit = applied.as(DeviationLimit.class, DeviationLimit::from);
        this.amount = Fraction.of(line.amount().amount());
        this.distance = amount.times(limit.by().share());
    }

    /** The limits that it is judged by. */
    public DeviationLimit getLimit() {
        return limit;
    }

    /** Closed periods of the budget in a row that took so much more than planned, up to the latest; else 0. */
    public int getOverPeriods() {
        catchUp();
        return side > 0 ? streak() : 0;
    }

    /** Closed periods of the budget in a row that took so much less than planned, up to the latest; else 0. */
    public int getUnderPeriods() {
        catchUp();
        return side < 0 ? streak() : 0;
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + amount;
    }

    @Override
    int restart() {
        return super.restart() | judge();
    }

    @Override
    int step() {
        return super.step() | judge();
    }

    private int judge() {
        int before = side;
        side = sideOf(latest());
        return before == side ? 0 : OVER_PERIODS | UNDER_PERIODS;
    }

    /** Neither signal can be told from the streak alone. */
    @Override
    void noticedBy(Predicate<Fact> noticed) {}

    @Override
    int streakSignal() {
        return OVER_PERIODS | UNDER_PERIODS;
    }

    @Override
    boolean holds(int judged) {
        return sideOf(judged) != 0;
    }

    @Override
    boolean beginsAnew(int judged) {
        return sideOf(judged) != sideOf(judged - 1);
    }

    /** Above 0 where a period took too much, below 0 where too little. */
    private int sideOf(int judged) {
        if (amount.signum() == 0) {
            return 0;
        }
        return result(judged)
                .map(result -> result.spend().minus(amount))
                .filter(difference -> absolute(difference).compareTo(distance) >= 0)
                .map(Fraction::signum)
                .orElse(0);
    }

    /** What was spent; undefined where nothing was planned. */
    @Override
    Reading reading() {
        Reading spent =
                result(latest()).map(result -> Reading.of(result.spend())).orElse(Reading.Missing.MISSING);
        return spent instanceof Reading.Figure && amount.signum() == 0 ? Reading.Undefined.ZERO_BASE : spent;
    }

    @Override
    Verdict verdict(Set<String> read) {
        if (!(reading() instanceof Reading.Figure)) {
            return without(reading());
        }
        boolean out = (read.contains("overPeriods") && side > 0) || (read.contains("underPeriods") && side < 0);
        return new Verdict(Verdict.Data.THERE, !out);
    }

    @Override
    List<Object> states() {
        return List.of(getOverPeriods(), getUnderPeriods());
    }

    @Override
    String decisiveLimit() {
        return "by";
    }

    @Override
    List<EvidenceFigure> figures() {
        List<EvidenceFigure> figures = new ArrayList<>();
        Optional<LineResult> result = result(latest());
        result.ifPresent(spent -> figures.add(figure(EvidenceFigure.Name.VALUE, spent.spend())));
        figures.add(figure(EvidenceFigure.Name.PLANNED, amount));
        if (result.isPresent() && amount.signum() != 0) {
            Fraction difference = result.get().spend().minus(amount);
            figures.add(figure(
                    EvidenceFigure.Name.LIMIT,
                    difference.signum() < 0 ? amount.minus(distance) : amount.plus(distance)));
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.DEVIATION, absolute(difference).dividedBy(amount), Unit.Share.PERCENT));
        }
        return figures;
    }

    private static Fraction absolute(Fraction value) {
        return value.signum() < 0 ? Fraction.ZERO.minus(value) : value;
    }
}
