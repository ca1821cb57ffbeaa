package org.goalhealth.situation;

import java.util.List;
import java.util.Set;
import org.goalhealth.plan.Link;

/**
 * How long reaching customers has cost more than usual while fewer respond (W17).
 *
 * <p>It is about the response. There is one for each pressure link, each segment of a level that both KPIs are cut to,
 * and each rule that reads pressure. Signals: {@link #getPeriods}, {@link #isRelieved}.
 */
public final class MarketPressure extends LinkedFact {

    private static final int RELIEVED = 2;

    private final Link.Pressure link;
    private final PressureLimit limit;
    private boolean relieved;

    MarketPressure(
            JudgedRule rule,
            Link.Pressure link,
            AppliedLimits applied,
            PressureLimit limit,
            LinkedSides sides,
            JudgedTime time) {
        super(rule, link, applied, limit.periods(), sides, time);
        this.link = link;
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
        boolean before = relieved;
        relieved = streak() == 0
                && verdict(Set.of()).data() == Verdict.Data.THERE
                && streakUpTo(latest() - 1) >= limit.periods();
        return before == relieved ? 0 : RELIEVED;
    }

    @Override
    boolean hasSomethingToShow() {
        return super.hasSomethingToShow() || relieved;
    }

    @Override
    List<Object> states() {
        return List.of(streak(), relieved);
    }

    @Override
    String decisiveLimit() {
        return "response";
    }
}
