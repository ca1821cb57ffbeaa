package org.goalhealth.situation;

import java.util.List;
import org.goalhealth.plan.Link;

/**
 * How long a leading KPI has been worse than its baseline, and whether its outcome still holds (W6).
 *
 * <p>It is about the outcome. There is one for each leading link, each segment of a level that both KPIs are cut to, and
 * each rule that reads such falls. Signals: {@link #getPeriods}, {@link #isOutcomeHolding}.
 */
public final class LeadingFall extends LinkedFact {

    private static final int OUTCOME = 2;

    private final Link.Leading link;
    private final LeadingFallLimit limit;
    private boolean holding;

    LeadingFall(
            JudgedRule rule,
            Link.Leading link,
            AppliedLimits applied,
            LeadingFallLimit limit,
            LinkedSides sides,
            JudgedTime time) {
        super(rule, link, applied, limit.periods(), sides, time);
        this.link = link;
        this.limit = limit;
    }

    /** The id of the leading KPI. */
    public String getLeading() {
        return link.leading().value();
    }

    /** After how many periods the outcome is expected to follow. */
    public int getLag() {
        return link.lag();
    }

    /** The limits that it is judged by. */
    public LeadingFallLimit getLimit() {
        return limit;
    }

    /** Whether the outcome's latest figure is there, and is not as far from its baseline as its limit says. */
    public boolean isOutcomeHolding() {
        return holding;
    }

    @Override
    boolean holds(int ordinal) {
        return isOwnFar(ordinal);
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
        boolean before = holding;
        holding = otherData() == Verdict.Data.THERE && !isOtherFar(latest());
        return before == holding ? 0 : OUTCOME;
    }

    @Override
    String decisiveLimit() {
        return "by";
    }

    @Override
    List<Object> states() {
        return List.of(streak(), holding);
    }
}
