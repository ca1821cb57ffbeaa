package org.goalhealth.alert.delivery;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of the letters that a courier took.
 *
 * @param sent how many have arrived
 * @param failed how many have not, and are tried again later
 * @param dead how many have not, and are not tried any more
 * @param held how many were given back untried, for an earlier one to their receiver failed
 * @param withoutSink receivers that letters wait for and the courier has no sink for, in order of their names
 */
public record Delivery(int sent, int failed, int dead, int held, Set<String> withoutSink) {

    public Delivery {
        withoutSink = Collections.unmodifiableSet(new TreeSet<>(withoutSink));
    }

    /** How many letters were taken. */
    public int taken() {
        return sent + failed + dead + held;
    }
}
