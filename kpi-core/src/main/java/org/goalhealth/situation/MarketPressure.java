package org.goalhealth.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Link;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;

/**
 * How long reaching customers has cost more than usual while fewer respond (W17).
 *
 * <p>It is about the response. There is one for each pressure link, each segment of a level that both KPIs are cut to,
 * and each rule that reads pressure. Signals: {@link #getPeriods}, {@link #isRelieved}, {@link
 * #isCalm}.
 */
public final class MarketPressure extends LinkedFact implements GivesBudget {

    private static final int RELIEVED = 2;
    private static final int CALM = 4;

    private final Link.Pressure link;
    private final Optional<BudgetId> budget;
    private final PressureLimit limit;
    private boolean relieved;
    private boolean calm;

    MarketPressure(
            JudgedRule rule,
            Link.Pressure link,
            Optional<BudgetId> budget,
            AppliedLimits applied,
            PressureLimit limit,
            LinkedSides sides,
            JudgedTime time) {
        super(rule, link, applied, limit.periods(), sides, time);
        this.link = link;
        this.budget = budget;
        this.limit = limit;
    }

    /** The id of the KPI of what reaching customers costs. */
    public String getCost() {
        return link.cost().value();
    }

    /** The limits that it is judged by. */
    public PressureLimit getLimit() {
        return limit;
    }

    /** The id of the budget of which a line pays for this part of the business; empty where the plan names none. */
    @Override
    public String getBudget() {
        return budget.map(BudgetId::value).orElse("");
    }

    @Override
    public Percent givesAtMost() {
        return limit.move();
    }

    /** Whether both figures of the latest closed period are there, and the market does not press in it. */
    public boolean isCalm() {
        return calm;
    }

    /** The first day on which money goes elsewhere: after the period whose figures say that the market presses. */
    public LocalDate shiftFrom() {
        return series.period(told() + 1).start();
    }

    /** The last day for which money goes elsewhere before somebody looks again; further on while it still presses. */
    public LocalDate shiftUntil() {
        int terms = 1 + (latest() - told()) / limit.lasts();
        return series.period(told() + terms * limit.lasts()).lastDay();
    }

    /** The period in which the pressure had lasted for as long as the limit says. */
    private int told() {
        return latest() - Math.max(0, streak() - limit.periods());
    }

    /**
     * The price at which a response costs what it usually does: the usual price less what the response has lost.
     *
     * <p>Empty where a figure is missing, or where the two KPIs are not a price and what answers it.
     */
    public Optional<Bid> bid() {
        Kpi cost = otherKpi();
        if (cost.better() != Direction.LOWER || series.kpi().better() != Direction.HIGHER) {
            return Optional.empty();
        }
        if (!(otherReading() instanceof Reading.Figure now)
                || !(otherUsual() instanceof Reading.Figure usual)
                || !(reading() instanceof Reading.Figure response)
                || !(ownUsual() instanceof Reading.Figure answered)
                || answered.value().signum() <= 0) {
            return Optional.empty();
        }
        Fraction to = usual.value().times(response.value()).dividedBy(answered.value());
        return Optional.of(new Bid(cost.id(), now.value(), roundedDown(to, cost.decimals()), cost.unit()));
    }

    /** Up, a response would cost more than it usually does. */
    private static Fraction roundedDown(Fraction value, int decimals) {
        return Fraction.of(new BigDecimal(
                value.times(Fraction.of(BigDecimal.TEN.pow(decimals))).floor(), decimals));
    }

    /** Whether pressure of as many periods as the limit says has ended with the latest closed period. */
    public boolean isRelieved() {
        return relieved;
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
        boolean relievedBefore = relieved;
        boolean calmBefore = calm;
        calm = streak() == 0 && verdict(Set.of()).data() == Verdict.Data.THERE;
        relieved = calm && streakUpTo(latest() - 1) >= limit.periods();
        return (relievedBefore == relieved ? 0 : RELIEVED) | (calmBefore == calm ? 0 : CALM);
    }

    @Override
    boolean hasSomethingToShow() {
        return super.hasSomethingToShow() || relieved;
    }

    @Override
    List<Object> states() {
        return List.of(streak(), relieved, calm);
    }

    @Override
    String decisiveLimit() {
        return "response";
    }
}
