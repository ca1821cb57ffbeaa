package org.goalhealth.plan;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a KPI is meant and kept (G). Reviews of the plan look at it; no figure is judged by it.
 *
 * @param measures what it measures (G14, G20, G22)
 * @param definition what is counted, and how (G19)
 * @param tool where it is read (G19)
 * @param dataOwner who sees to it that its data are right (G19)
 * @param paid which part of it is paid for (G2)
 */
public record KpiProfile(
        Optional<TopicId> measures,
        Set<KpiKind> kinds,
        Optional<LocalText> definition,
        Optional<String> tool,
        Optional<String> dataOwner,
        Optional<PaidPart> paid) {

    /** Nothing is said. */
    public static final KpiProfile NONE = new KpiProfile(
            Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public KpiProfile {
        kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
        if (kinds.contains(KpiKind.OUTCOME) && kinds.contains(KpiKind.PROCESS)) {
            throw new IllegalArgumentException(
                    "a KPI is of kind outcome and process\n  it is what work leads to, or the work: keep one");
        }
    }

    public KpiProfile with(TopicId value) {
        return new KpiProfile(Optional.of(value), kinds, definition, tool, dataOwner, paid);
    }

    public KpiProfile with(KpiKind... values) {
        return new KpiProfile(measures, Set.of(values), definition, tool, dataOwner, paid);
    }

    /** What is counted, where it is read, and who sees to its data. */
    public KpiProfile documented(LocalText counted, String readIn, String owner) {
        return new KpiProfile(measures, kinds, Optional.of(counted), Optional.of(readIn), Optional.of(owner), paid);
    }

    public KpiProfile with(PaidPart value) {
        return new KpiProfile(measures, kinds, definition, tool, dataOwner, Optional.of(value));
    }

    /** Whether something of its sheet is written (G19). */
    public boolean hasSheet() {
        return definition.isPresent() || tool.isPresent() || dataOwner.isPresent();
    }

    public boolean is(KpiKind kind) {
        return kinds.contains(kind);
    }
}
