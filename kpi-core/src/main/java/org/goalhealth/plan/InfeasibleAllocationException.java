package org.goalhealth.plan;

import java.util.List;
import org.goalhealth.quantity.Money;

/**
 * Limits that leave no way to spread the money: what some of them demand is more than others allow.
 *
 * <p>Every one of them binds: to lower a floor, or to raise a ceiling, narrows the gap by as much; no other limit does.
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

    /** By how much the floors are more than the ceilings; above 0. */
    public Money gap() {
        return gap(floors, ceilings);
    }

    private static Money gap(List<AllocationLimit> floors, List<AllocationLimit> ceilings) {
        return new Money(
                AllocationLimit.sum(floors) - AllocationLimit.sum(ceilings),
                floors.get(0).amount().currency());
    }

    private static String message(List<AllocationLimit> floors, List<AllocationLimit> ceilings) {
        Money gap = gap(floors, ceilings);
        return "there is no way to spread the money: " + AllocationLimit.text(floors)
                + (floors.size() > 1 ? " together are " : " is ") + gap + " more than "
                + AllocationLimit.text(ceilings) + (ceilings.size() > 1 ? " together" : "") + "\n  lower "
                + (floors.size() > 1 ? "one of the former" : "the former") + " or raise "
                + (ceilings.size() > 1 ? "one of the latter" : "the latter") + ", by " + gap + " in all";
    }
}
