package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;

/**
 * For how many weeks in a row one weekday of a daily series has been clearly better than another (W9).
 *
 * <p>It is so by its mean over the limit's weeks, and in so many of these weeks that chance is no explanation, by a sign
 * test for all 42 pairs of weekdays together. There is one for each series that a line of the plan's limits names for
 * the rule; it is judged when a week has closed. Signal: {@link #getPeriods}.
 */
public final class WeekdayPattern extends JudgedFact {

    private static final int PERIODS = 1;

    private final WeekdayLimit limit;

    WeekdayPattern(String rule, AppliedLimits applied, WeekdayLimit limit, Series series, JudgedTime time) {
        super(rule, new Subject.OfKpi(series.kpi().id()), applied, series, time);
        this.limit = limit;
    }

    /** The id of the KPI. */
    public String getKpi() {
        return series.kpi().id().value();
    }

    /** The limits that it is judged by. */
    public WeekdayLimit getLimit() {
        return limit;
    }

    /** Weeks in a row that end with a pattern, up to the latest closed one; 0 where that one does not. */
    public int getPeriods() {
        return streak();
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    int revise(int ordinal) {
        return ordinal <= time().lastOf(latest()) ? restart() : 0;
    }

    @Override
    boolean holds(int week) {
        return shown(table(week)).isPresent();
    }

    private WeekdayTable table(int week) {
        return new WeekdayTable(
                series.settled(time().closing().latest()), time().firstOf(week - limit.weeks() + 1), limit.weeks());
    }

    /** Of the leads that are no chance, the one that is furthest ahead. */
    private Optional<WeekdayLead> shown(WeekdayTable table) {
        return table.furthest(table.leads()
                .filter(lead -> lead.isAhead(series.kpi().better(), limit.by()) && lead.isNoChance(limit.error())));
    }

    /** The pattern of the latest week; where there is none, the lead that comes nearest to one. */
    private Optional<WeekdayLead> nearest() {
        WeekdayTable table = table(latest());
        return shown(table).or(() -> table.furthest(table.leads()));
    }

    /** Whether too few weeks have figures for any pattern to show. */
    boolean isTooEarly() {
        return table(latest()).leads().noneMatch(lead -> lead.couldShow(limit.error()));
    }

    @Override
    Verdict verdict(Set<String> read) {
        if (isWeekEmpty()) {
            return Verdict.of(Verdict.Data.MISSING);
        }
        return isTooEarly() ? Verdict.of(Verdict.Data.UNDEFINED) : new Verdict(Verdict.Data.THERE, !holds(latest()));
    }

    private boolean isWeekEmpty() {
        Series known = series.settled(time().closing().latest());
        for (int day = time().firstOf(latest()); day <= time().lastOf(latest()); day++) {
            if (known.has(day)) {
                return false;
            }
        }
        return true;
    }

    @Override
    Reading reading() {
        return isWeekEmpty()
                ? Reading.Missing.MISSING
                : nearest().map(lead -> Reading.of(lead.best())).orElse(Reading.Undefined.ZERO_BASE);
    }

    /** Which weekdays they are belongs to it: as one figure grows, another pattern may take the place of this one. */
    @Override
    List<Object> states() {
        return List.of(
                streak(),
                shown(table(latest()))
                        .map(lead -> lead.day() + " " + lead.than())
                        .orElse(""));
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(Optional.empty());
    }

    @Override
    String decisiveLimit() {
        return "by";
    }

    @Override
    List<EvidenceFigure> figures() {
        List<EvidenceFigure> figures = new ArrayList<>();
        nearest().ifPresent(lead -> {
            Unit unit = series.kpi().unit();
            Percent by = limit.by();
            Fraction border = lead.other()
                    .times(series.kpi().better() == Direction.HIGHER ? Fraction.ONE.plus(by.share()) : by.rest());
            figures.add(new EvidenceFigure(EvidenceFigure.Name.VALUE, lead.best(), unit));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.LIMIT, border, unit));
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.BEST, Fraction.of(lead.day().getValue()), Unit.Weekday.WEEKDAY));
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.OTHER, Fraction.of(lead.than().getValue()), Unit.Weekday.WEEKDAY));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.LEVEL, lead.other(), unit));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.LEAD, lead.change(), Unit.Share.PERCENT));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.WINS, Fraction.of(lead.wins()), Unit.Plain.PLAIN));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.WEEKS, Fraction.of(lead.weeks()), Unit.Plain.PLAIN));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.ERROR, lead.error(), Unit.Share.PERCENT));
        });
        return figures;
    }
}
