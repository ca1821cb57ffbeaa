package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.goalhealth.history.Closings;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Period;

/** What budget lines spent and what came of it, in the budget's own periods that have closed by a date. */
public final class SpendFigures {

    private final Plan plan;
    private final SeriesBook book;
    private final Budget budget;
    private final LocalDate date;

    public SpendFigures(Plan plan, SeriesBook book, Budget budget, LocalDate date) {
        this.plan = plan;
        this.book = book;
        this.budget = budget;
        this.date = date;
    }

    /**
     * One period, in whole units of currency and of what is brought; as floating point, for forecasts alone.
     *
     * @param spend the base of the budget's return
     * @param brought the part of it
     */
    public record Spent(double spend, double brought) {}

    /** What a line spent and what that returned, by period; periods without a figure are left out. */
    public Map<Period, Spent> of(Segment line) {
        return collect(plan.kpi(budget.returnKpi()), line, (part, base) -> new Spent(number(base), number(part)));
    }

    /** The total of a KPI that adds up, by period; periods without a figure are left out. */
    public Map<Period, Double> of(KpiId outcome) {
        return collect(plan.kpi(outcome), Segment.TOTAL, (part, base) -> number(part));
    }

    private interface Made<T> {
        T of(Fraction part, Fraction base);
    }

    private <T> Map<Period, T> collect(Kpi kpi, Segment segment, Made<T> made) {
        Map<Period, T> figures = new TreeMap<>();
        JudgedTime time =
                new JudgedTime(plan.calendar(), new Closings(plan.calendar(), date).of(kpi), budget.every(), 0, date);
        Series series = book.series(kpi.id(), segment)
                .filter(one -> !one.isEmpty())
                .map(one -> one.settled(time.closing().latest()))
                .orElse(null);
        if (series == null) {
            return figures;
        }
        for (int judged = time.judgedOf(series.first()); judged <= time.latest(); judged++) {
            Fraction part = Fraction.ZERO;
            Fraction base = Fraction.ZERO;
            boolean whole = true;
            for (int i = time.firstOf(judged); i <= time.lastOf(judged) && whole; i++) {
                whole = series.has(i);
                part = whole ? part.plus(series.part(i)) : part;
                base = whole ? base.plus(series.base(i)) : base;
            }
            if (whole) {
                figures.put(time.period(judged), made.of(part, base));
            }
        }
        return figures;
    }

    private static double number(Fraction figure) {
        return figure.numerator().doubleValue() / figure.denominator().doubleValue();
    }
}
