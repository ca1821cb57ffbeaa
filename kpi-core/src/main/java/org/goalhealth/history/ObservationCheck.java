package org.goalhealth.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;

/** What an observation must be for a plan to take it. */
final class ObservationCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST_DIGITS = 15;
    private static final int MOST_SCALE = 1000;

    /** Why an observation cannot be used. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String value;
        private final String fix;

        Unusable(String value, String message, String fix) {
            super(message, null, false, false);
            this.value = value;
            this.fix = fix;
        }

        String value() {
            return value;
        }

        String message() {
            return String.valueOf(getMessage());
        }

        String fix() {
            return fix;
        }

        Problem problem(KpiId kpi) {
            return new Problem(Problem.Code.BAD_VALUE, Place.JAVA, "kpis." + kpi, value, message(), fix);
        }
    }

    private final Plan plan;

    ObservationCheck(Plan plan) {
        this.plan = plan;
    }

    Kpi kpi(KpiId id) throws Unusable {
        Optional<Kpi> kpi = plan.find(id);
        if (kpi.isEmpty()) {
            throw new Unusable(
                    id.value(),
                    "the plan has no kpi '" + id + "'",
                    Nearest.hint(
                            id.value(),
                            plan.kpis().stream().map(k -> k.id().value()).toList()));
        }
        return kpi.get();
    }

    Segment segment(Kpi kpi, Segment written) throws Unusable {
        Segment segment;
        try {
            segment = plan.segment(written);
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            throw new Unusable(written.toString(), lines[0], lines.length > 1 ? lines[1] : "");
        }
        if (!kpi.dimensions().equals(Set.copyOf(segment.level().dimensions()))) {
            throw new Unusable(
                    segment.toString(),
                    "kpi " + kpi.id() + " is cut by " + kpi.dimensions() + ", the observation names '" + segment + "'",
                    "name exactly the KPI's dimensions");
        }
        return segment;
    }

    void date(LocalDate date) throws Unusable {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new Unusable(
                    date.toString(), "the date is not between " + EARLIEST + " and " + LATEST, "mend the year");
        }
    }

    /** @param ratio whether the KPI is one */
    void parts(Kpi kpi, boolean ratio, Observation observation) throws Unusable {
        if (observation.base().isPresent() != ratio) {
            throw new Unusable(
                    observation.value().toString(),
                    ratio
                            ? "kpi " + kpi.id() + " is a ratio and the observation has no base"
                            : "kpi " + kpi.id() + " is no ratio and the observation has a base",
                    ratio ? "give both parts" : "give the figure alone, or declare a ratio");
        }
    }

    /** The figure as a whole number of the KPI's smallest unit. */
    long scaled(BigDecimal value, int decimals, KpiId kpi) throws Unusable {
        // Asked before the number is worked with: 1E+1000000000 would take minutes to write out.
        if (value.precision() - (long) value.scale() <= MOST_DIGITS && value.scale() <= MOST_SCALE) {
            try {
                long scaled = value.scaleByPowerOfTen(decimals).longValueExact();
                if (scaled > GrowingSeries.CONFLICT) {
                    return scaled;
                }
            } catch (ArithmeticException e) {
                // Falls through to the one message.
            }
        }
        throw new Unusable(
                value.toString(),
                "kpi " + kpi + " keeps " + decimals + " decimals and figures of up to " + MOST_DIGITS
                        + " digits before them; " + value + " does not fit",
                "round it, or declare more decimals");
    }
}
