package org.goalhealth.plan;

import java.math.BigDecimal;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;

/**
 * Stages that customers pass through, each with its conversion and zones (F1, F3).
 *
 * @param every the cadence of all its stages' KPIs
 * @param stages in the order in which they are passed, at least one
 * @param confidence how sure it has to be that a stage lies beyond a limit; where absent its figure alone says it
 * @param value what one outcome is worth, above 0; where absent losses are counted in outcomes alone (F2)
 */
public record Funnel(
        FunnelId id,
        LocalText name,
        Cadence every,
        List<Stage> stages,
        Optional<Confidence> confidence,
        Optional<Money> value) {

    public Funnel {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("funnel " + id + " has no stages\n  give at least one");
        }
        if (value.isPresent() && value.get().minor() <= 0) {
            throw new IllegalArgumentException("an outcome of funnel " + id + " is worth " + value.get()
                    + "\n  give an amount above 0, or leave it out");
        }
    }

    /** A funnel whose stages are judged by their figures alone. */
    public Funnel(FunnelId id, LocalText name, Cadence every, List<Stage> stages) {
        this(id, name, every, stages, Optional.empty(), Optional.empty());
    }

    /** The stage whose conversion makes the outcome. */
    public Stage last() {
        return stages.get(stages.size() - 1);
    }

    /**
     * One step and the zones of its conversion: at {@code ideal} or better it is ideal, worse than {@code danger} it is
     * in danger, between them (at {@code danger} included) it is a warning.
     *
     * @param zones where segments or months have other ones (F3)
     */
    public record Stage(StageId id, LocalText name, KpiId kpi, BigDecimal ideal, BigDecimal danger, List<Zones> zones) {

        public Stage {
            zones = List.copyOf(zones);
        }

        /** A stage with the same zones everywhere and all year. */
        public Stage(StageId id, LocalText name, KpiId kpi, BigDecimal ideal, BigDecimal danger) {
            this(id, name, kpi, ideal, danger, List.of());
        }

        /**
         * The zones of a segment in a calendar month: of those that fit it the ones that name more, of those that name
         * as much the later; the stage's own where none fits.
         */
        public Zones zonesOf(Segment segment, Month month) {
            Zones found = new Zones(Segment.TOTAL, Set.of(), ideal, danger);
            for (Zones one : zones) {
                if (one.fits(segment, month) && one.names() >= found.names()) {
                    found = one;
                }
            }
            return found;
        }
    }

    /**
     * The limits of a stage's zones in one part of the business or of the year.
     *
     * @param segment that they hold for, and for all within it
     * @param months of the calendar that they hold for; empty where that is the whole year
     */
    public record Zones(Segment segment, Set<Month> months, BigDecimal ideal, BigDecimal danger) {

        public Zones {
            // In the order of the year, whatever the order in which they were given.
            months = Collections.unmodifiableSet(
                    months.isEmpty() ? EnumSet.noneOf(Month.class) : EnumSet.copyOf(months));
        }

        boolean fits(Segment part, Month month) {
            return part.isWithin(segment) && (months.isEmpty() || months.contains(month));
        }

        /** How much they name: each pair of the segment counts one, and a season one. */
        int names() {
            return segment.parts().size() + (months.isEmpty() ? 0 : 1);
        }
    }
}
