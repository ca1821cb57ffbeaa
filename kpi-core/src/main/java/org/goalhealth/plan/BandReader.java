package org.goalhealth.plan;

import java.util.Optional;

/** Reads the {@code band} of a target: {@code 15 %} of it, or {@code 15 points}. */
final class BandReader {

    private static final String POINTS = "points";

    private BandReader() {}

    static Optional<Band> read(Field field) {
        return field.read(BandReader::band);
    }

    private static Band band(String text) {
        String written = text.strip();
        if (written.endsWith(POINTS)) {
            LimitValue points = LimitValue.parse(written.substring(0, written.length() - POINTS.length()));
            if (!points.percent()) {
                return new Band.Points(points.number());
            }
        } else {
            LimitValue share = LimitValue.parse(written);
            if (share.percent()) {
                return new Band.Share(share.asPercent());
            }
        }
        throw new IllegalArgumentException("'" + Problem.shown(text)
                + "' is no band\n  write a share of the target, as 15 %, or of a percentage points, as 15 points");
    }
}
