package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Period;

/** Puts evidence together. */
final class Shown {

    private Shown() {}

    /**
     * Evidence of judged periods up to the latest.
     *
     * @param since the first of them
     * @param periods how many have the property, at least 1
     */
    static Evidence evidence(
            Series series,
            JudgedTime time,
            int since,
            int latest,
            int periods,
            List<EvidenceFigure> figures,
            List<AppliedLimit> limits,
            Optional<Baseline> baseline) {
        SourcePeriod last = period(series, time, latest);
        SourcePeriod first = since == latest ? last : period(series, time, since);
        return new Evidence(first, last, periods, figures, limits, baseline);
    }

    /** A figure, where there is one, and what it is compared with. */
    static List<EvidenceFigure> figureAndLimit(Reading reading, Fraction limit, Unit unit) {
        List<EvidenceFigure> figures = new ArrayList<>(2);
        if (reading instanceof Reading.Figure figure) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.VALUE, figure.value(), unit));
        }
        figures.add(new EvidenceFigure(EvidenceFigure.Name.LIMIT, limit, unit));
        return figures;
    }

    static SourcePeriod period(Series series, JudgedTime time, int ordinal) {
        Period period = time.period(ordinal);
        return new SourcePeriod(period, time.isOwn() ? series.label(period) : period.label());
    }
}
