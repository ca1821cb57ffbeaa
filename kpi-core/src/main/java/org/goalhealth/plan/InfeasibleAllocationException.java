package org.goalhealth.plan;

import java.math.BigInteger;
import java.util.List;
import org.goalhealth.quantity.Money;

/**
 * Limits that leave no way to spread the money: what some of them demand is more than others allow.
 *
 * <p>Every one of them binds: to lower a floor, or to raise a ceiling, narrows the gap, until another limit of its branch
 * takes its place; where two of one branch are equal, the outer one is named and both have to give way. No other limit
 * has a part in it.
 */
public final class InfeasibleAllocationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<AllocationLimit> floors;
    private final transient List<AllocationLimit> ceilings;

    InfeasibleAllocationException(List<AllocationLimit> floors, List<AllocationLimit> ceilings) {
        super(message(floors, ceilings));
        this.floors = List.copyOf(floors);
        this.ceilings = List.copyOf(ceilings);
    }

    /** What has to be given, together more than the ceilings. */
    public List<AllocationLimit> floors() {
        return floors;
    }

    /** What can be taken at most. */
    public List<AllocationLimit> ceilings() {
        return ceilings;
    }

    /** By how much the floors are more than the ceilings; above 0, and cut at 10^15 minor units. */
    public Money gap() {
        return gap(floors, ceilings);
    }

    private static Money gap(List<AllocationLimit> floors, List<AllocationLimit> ceilings) {
        BigInteger gap = AllocationLimit.sum(floors).subtract(AllocationLimit.sum(ceilings));
        return new Money(
                gap.min(BigInteger.valueOf(Allocation.MOST)).longValueExact(),
                floors.get(0).amount().currency());
    }

    private static String message(List<AllocationLimit> floors, List<AllocationLimit> ceilings) {
        Money gap = gap(floors, ceilings);
        return "there is no way to spread the money: " + AllocationLimit.text(floors)
                + (floors.size() > 1 ? " together are " : " is ") + gap + " more than "
                + AllocationLimit.text(ceilings) + (ceilings.size() > 1 ? " together" : "") + "\n  lower "
                + (floors.size() > 1 ? "one of the former" : "the former") + " or raise "
                + (ceilings.size() > 1 ? "one of the latter" : "the latter") + ", by at least " + gap + " in all";
    }
}
