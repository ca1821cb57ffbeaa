package org.goalhealth.situation;

/** Which classes of facts anybody reads; what nobody reads need not be made. */
@FunctionalInterface
public interface FactsWanted {

    /** Every class. */
    FactsWanted ALL = fact -> true;

    boolean wants(Class<? extends Fact> fact);
}
