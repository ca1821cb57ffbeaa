package org.goalhealth.situation;

import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/** A series that a fact looks at beside its own. Until something of it is observed it has no figures. */
final class Companion {

    private final SeriesBook book;
    private final Kpi kpi;
    private final Segment segment;
    private @Nullable Series found;

    Companion(SeriesBook book, Kpi kpi, Segment segment) {
        this.book = book;
        this.kpi = kpi;
        this.segment = segment;
    }

    Kpi kpi() {
        return kpi;
    }

    Segment segment() {
        return segment;
    }

    /** The series as it stands once a period has closed; null until something is observed. */
    @Nullable
    Series settled(int latest) {
        if (found == null) {
            found = book.series(kpi.id(), segment).orElse(null);
        }
        return found == null ? null : found.settled(latest);
    }

    /** The figure of a period, by what is known once another has closed. */
    Reading at(int ordinal, int latest) {
        Series series = settled(latest);
        return series == null ? Reading.Missing.MISSING : series.at(ordinal);
    }
}
