package org.goalhealth.history.source;

import java.util.Arrays;

/** Whole numbers as the key of a map. The array is not copied and must not be changed after. */
final class IntKey implements Comparable<IntKey> {

    private final int[] values;
    private final int hash;

    IntKey(int... values) {
        this.values = values;
        this.hash = hash(values);
    }

    /** Small numbers side by side collide in the usual hash of arrays, and here all are small. */
    private static int hash(int[] values) {
        int mixed = 0;
        for (int value : values) {
            mixed = (mixed ^ value) * 0x9E3779B1;
            mixed ^= mixed >>> 15;
        }
        return mixed;
    }

    int get(int i) {
        return values[i];
    }

    int size() {
        return values.length;
    }

    /** Number by number, the first of them first. */
    @Override
    public int compareTo(IntKey other) {
        return Arrays.compare(values, other.values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntKey key && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
