package org.goalhealth.budget.response;

import java.util.List;
import org.goalhealth.plan.Segment;

/**
 * What lines spent in consecutive periods, and what came of all of them together.
 *
 * @param lines by whose names they are told apart
 * @param spend by line, then by period; 0 or more
 * @param brought by period
 * @param year where in its year each period lies, from 0 to 1
 */
public record SpendSeries(List<Segment> lines, List<double[]> spend, double[] brought, double[] year) {

    public SpendSeries {
        lines = List.copyOf(lines);
        spend = List.copyOf(spend);
        if (lines.size() != spend.size()) {
            throw new IllegalArgumentException("there are " + lines.size() + " lines and the spend of " + spend.size()
                    + "\n  give each line its spend");
        }
        for (double[] line : spend) {
            if (line.length != brought.length) {
                throw new IllegalArgumentException("a line has " + line.length + " periods and the outcome "
                        + brought.length + "\n  give each a figure for every period");
            }
        }
        if (year.length != brought.length) {
            throw new IllegalArgumentException("there are " + year.length + " places in the year for " + brought.length
                    + " periods\n  give each period one");
        }
    }

    int periods() {
        return brought.length;
    }

    SpendSeries with(double[] otherBrought) {
        return new SpendSeries(lines, spend, otherBrought, year);
    }

    /**
     * The same with spend that works on: of what works in a period, so large a part works again in the next. A steady
     * spend works as itself.
     */
    SpendSeries carryingOver(double part) {
        return new SpendSeries(
                lines, spend.stream().map(line -> carriedOver(line, part)).toList(), brought, year);
    }

    private static double[] carriedOver(double[] line, double part) {
        double[] works = line.clone();
        for (int i = 1; i < works.length; i++) {
            works[i] = (1 - part) * line[i] + part * works[i - 1];
        }
        return works;
    }
}
