package org.goalhealth.situation;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The raw figures of a series, for rules of an author's own.
 *
 * <p>Figures change with every period: a condition on one is correct, but makes the engine look at every change.
 * Divisions are rounded to {@value #DECIMALS} decimals; where the exact boundary matters, use a fact with a limit.
 */
public final class KpiStatus implements Fact {

    static final int DECIMALS = 12;

    private final KpiId kpi;
    private final Segment segment;
    private final @Nullable BigDecimal value;
    private final @Nullable BigDecimal previous;
    private final @Nullable BigDecimal baseline;
    private final Optional<Evidence> evidence;

    KpiStatus(
            KpiId kpi,
            Segment segment,
            @Nullable BigDecimal value,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal baseline,
            Optional<Evidence> evidence) {
        this.kpi = kpi;
        this.segment = segment;
        this.value = value;
        this.previous = previous;
        this.baseline = baseline;
        this.evidence = evidence;
    }

    public String getKpi() {
        return kpi.value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfKpi(kpi);
    }

    @Override
    public Segment getSegment() {
        return segment;
    }

    /** Whether the latest closed period has no figure, or an undefined one. */
    public boolean isMissing() {
        return value == null;
    }

    /** The figure of the latest closed period, in the KPI's unit (a share as 0.025); null where there is none. */
    public @Nullable BigDecimal getValue() {
        return value;
    }

    /** The figure of the closed period before; null where there is none. */
    public @Nullable BigDecimal getPrevious() {
        return previous;
    }

    /** The baseline of the latest closed period; null where the KPI declares none or a period it needs is missing. */
    public @Nullable BigDecimal getBaseline() {
        return baseline;
    }

    @Override
    public Evidence evidence() {
        return evidence.orElseThrow(() -> new IllegalStateException("no figure of " + kpi + " " + segment));
    }
}
