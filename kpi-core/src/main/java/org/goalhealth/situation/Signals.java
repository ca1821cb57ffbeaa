package org.goalhealth.situation;

import java.util.List;
import java.util.Map;

/**
 * The properties of facts that change, by the names by which rules read them.
 *
 * <p>All others, as whom a fact is about and the limit it is judged by, stay as they are as long as the fact is there.
 */
public final class Signals {

    private static final Map<Class<? extends Fact>, List<String>> ALL = Map.of(
            Shortfall.class, List.of("periods"),
            ThresholdBreach.class, List.of("periods"),
            LineReturn.class, List.of("lowPeriods", "strong"),
            DataGap.class, List.of("missingPeriods"),
            StageZone.class, List.of("zone", "periods"),
            TargetStatus.class, List.of("state", "periods"),
            ChannelStatus.class, List.of("state"),
            MilestoneStatus.class, List.of("daysLeft", "daysLate", "late", "done"),
            KpiStatus.class, List.of("missing", "value", "previous", "baseline"));

    private Signals() {}

    /** The classes of facts that there are. */
    public static java.util.Set<Class<? extends Fact>> facts() {
        return ALL.keySet();
    }

    /** The changing properties of a class of facts, in the order of their bits. */
    public static List<String> of(Class<? extends Fact> fact) {
        return ALL.getOrDefault(fact, List.of());
    }
}
