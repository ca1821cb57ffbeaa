package org.goalhealth.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Alerts kept in memory. */
final class AlertList implements AlertSink {

    private static final int FIELDS = 4;

    private int[] fields = new int[1 << 16];
    private int used;

    @Override
    public void alert(int trigger, int series, int week, int other) {
        if (used + FIELDS > fields.length) {
            fields = Arrays.copyOf(fields, fields.length * 2);
        }
        fields[used++] = trigger;
        fields[used++] = series;
        fields[used++] = week;
        fields[used++] = other;
    }

    int size() {
        return used / FIELDS;
    }

    /** The lines that a file of these alerts would have, sorted. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(size());
        for (int i = 0; i < used; i += FIELDS) {
            lines.add("T" + fields[i] + "," + fields[i + 1] + "," + fields[i + 2] + "," + fields[i + 3]);
        }
        Collections.sort(lines);
        return lines;
    }
}
