package org.goalhealth.budget.response;

import java.util.List;
import org.goalhealth.plan.Segment;

/** What lines spent in consecutive periods, and what came of all of them together. Not changed once it is made. */
public final class SpendSeries {

    private final List<Segment> lines;
    private final List<double[]> spend;
    private final double[] brought;
    private final double[] year;

    /**
     * A series.
     *
     * @param lines by whose names they are told apart
     * @param spend by line, then by period; 0 or more
     * @param brought by period
     * @param year where in its year each period lies, from 0 to 1
     */
    public SpendSeries(List<Segment> lines, List<double[]> spend, double[] brought, double[] year) {
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
        this.lines = List.copyOf(lines);
        this.spend = spend.stream().map(double[]::clone).toList();
        this.brought = brought.clone();
        this.year = year.clone();
    }

    List<Segment> lines() {
        return lines;
    }

    List<double[]> spend() {
        return spend;
    }

    double[] brought() {
        return brought;
    }

    double[] year() {
        return year;
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
