package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.goalhealth.history.Closings;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/**
 * A book as it is known on a day: that a period without a row is zero shows once a later row of the KPI has closed, for
 * whatever looks at the KPI, were it still waiting for another one.
 */
final class KnownBook implements SeriesBook {

    private final SeriesBook book;
    private final Closings closings;

    private KnownBook(SeriesBook book, Closings closings) {
        this.book = book;
        this.closings = closings;
    }

    /** The book itself where no KPI has gaps that are zero. */
    static SeriesBook of(Plan plan, SeriesBook book, Closings closings) {
        return plan.kpis().stream().anyMatch(kpi -> kpi.input().gap() == Gap.ZERO)
                ? new KnownBook(book, closings)
                : book;
    }

    @Override
    public List<Series> series(Kpi kpi) {
        return book.series(kpi).stream().map(this::known).toList();
    }

    @Override
    public Optional<Series> series(KpiId kpi, Segment segment) {
        return book.series(kpi, segment).map(this::known);
    }

    @Override
    public List<Series> all(Kpi kpi) {
        return book.all(kpi).stream().map(this::known).toList();
    }

    @Override
    public IntSupplier beginning(Kpi kpi) {
        return book.beginning(kpi);
    }

    private Series known(Series series) {
        return series.known(closings.of(series.kpi()).latest());
    }
}
