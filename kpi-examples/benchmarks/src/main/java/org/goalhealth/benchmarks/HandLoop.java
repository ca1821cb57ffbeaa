package org.goalhealth.benchmarks;

import java.util.Arrays;

/**
 * The four triggers written by hand, as a loop over arrays: what every figure of a contest is a multiple of.
 *
 * <p>It knows these four triggers and nothing else: no rules, no plan, no correction, no evidence.
 */
final class HandLoop {

    private static final int WEEKS_SHORT = 3;
    private static final int MONTHS_LOW = 2;

    private final SeriesTable table;
    private final byte[] kind;
    private final int[] unit;
    private final AlertSink alerts;
    /** Of a figure 100 times what it may not fall to, of a stage what it may not fall under. */
    private final double[] border;

    /** Weeks in a row beyond the border; counted no further than to where it matters. */
    private final byte[] run;

    private final double[] quarter;
    private final double[] revenue;
    private final double[] spend;
    private final byte[] lowMonths;
    private final int[] marketOfUnit;
    private final int[][] unitsOfMarket;

    HandLoop(SeriesTable table, AlertSink alerts) {
        this.table = table;
        this.kind = table.kind;
        this.unit = table.unit;
        this.alerts = alerts;
        border = new double[table.size];
        for (int i = 0; i < table.size; i++) {
            border[i] = kind[i] == SeriesTable.FIGURE ? table.baseline[i] * 85 : table.danger[i];
        }
        run = new byte[table.size];
        quarter = new double[table.size];
        marketOfUnit = table.marketOfUnit();
        unitsOfMarket = SeriesTable.unitsOfMarket(marketOfUnit);
        revenue = new double[marketOfUnit.length];
        spend = new double[marketOfUnit.length];
        lowMonths = new byte[marketOfUnit.length];
    }

    void observe(int series, int week, double value) {
        switch (kind[series]) {
            case SeriesTable.FIGURE -> {
                quarter[series] += value;
                if (value * 100 > border[series]) {
                    run[series] = 0;
                } else if (run[series] < WEEKS_SHORT && ++run[series] == WEEKS_SHORT) {
                    alerts.alert(1, series, week, AlertSink.NONE);
                }
            }
            case SeriesTable.STAGE -> {
                if (value >= border[series]) {
                    run[series] = 0;
                } else if (run[series] == 0) {
                    run[series] = 1;
                    alerts.alert(3, series, week, AlertSink.NONE);
                }
            }
            case SeriesTable.REVENUE -> revenue[unit[series]] += value;
            default -> spend[unit[series]] += value;
        }
    }

    /** Every observation of the week has come. */
    void endWeek(int week) {
        if (RetailWeeks.endsQuarter(week)) {
            endQuarter(week);
        }
        if (RetailWeeks.endsMonth(week)) {
            endMonth(week);
        }
    }

    private void endQuarter(int week) {
        for (int i = 0; i < kind.length; i++) {
            if (kind[i] == SeriesTable.FIGURE) {
                if (quarter[i] * 100 < table.target[i] * table.floor[i]) {
                    alerts.alert(4, i, week, AlertSink.NONE);
                }
                quarter[i] = 0;
            }
        }
    }

    private void endMonth(int week) {
        for (int u = 0; u < revenue.length; u++) {
            if (revenue[u] * 10 >= spend[u] * 15) {
                lowMonths[u] = 0;
            } else if (lowMonths[u] < MONTHS_LOW && ++lowMonths[u] == MONTHS_LOW) {
                moveFrom(u, week);
            }
        }
        Arrays.fill(revenue, 0);
        Arrays.fill(spend, 0);
    }

    private void moveFrom(int donor, int week) {
        boolean none = true;
        for (int u : unitsOfMarket[marketOfUnit[donor]]) {
            if (revenue[u] * 10 >= spend[u] * 28) {
                none = false;
                alerts.alert(2, donor, week, u);
            }
        }
        if (none) {
            alerts.alert(2, donor, week, AlertSink.NONE);
        }
    }
}
