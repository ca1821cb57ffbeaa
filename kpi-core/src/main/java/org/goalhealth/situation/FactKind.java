package org.goalhealth.situation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;

/**
 * The kinds of facts that carry a limit, each with what its facts are about, the limits it takes and what
 * derives it.
 *
 * <p>For each rule that reads facts of a kind, every subject gets one fact of that kind with the limits it is judged
 * by. A new kind is a fact, its limit record, its derivation, and a line here.
 */
// The fields are immutable: derivations hold nothing, and the map is unmodifiable.
@SuppressWarnings("ImmutableEnumChecker")
public enum FactKind {
    SHORTFALL(
            Shortfall.class,
            ScopedBy.KPI,
            new Shortfalls(),
            limits("by", LimitType.PERCENT, "periods", LimitType.COUNT, "recover", LimitType.PERCENT)),
    THRESHOLD_BREACH(
            ThresholdBreach.class,
            ScopedBy.NAMED_KPI,
            new ThresholdBreaches(),
            limits("threshold", LimitType.FIGURE, "periods", LimitType.COUNT, "recover", LimitType.FIGURE)),
    LINE_RETURN(
            LineReturn.class,
            ScopedBy.BUDGET,
            new LineReturns(),
            limits(
                    "low",
                    LimitType.FIGURE,
                    "periods",
                    LimitType.COUNT,
                    "strong",
                    LimitType.FIGURE,
                    "move",
                    LimitType.PERCENT,
                    "recover",
                    LimitType.FIGURE)),
    DATA_GAP(DataGap.class, ScopedBy.KPI, new DataGaps(), limits("periods", LimitType.COUNT)),
    MILESTONE(MilestoneStatus.class, ScopedBy.PLAN, new Milestones(), limits("days", LimitType.COUNT)),
    CHANNEL(ChannelStatus.class, ScopedBy.PLAN, new ChannelStatuses(), limits("days", LimitType.COUNT)),
    SERVICE_LEVEL(
            ServiceLevel.class,
            ScopedBy.NAMED_KPI,
            new ServiceLevels(),
            limits("threshold", LimitType.FIGURE, "periods", LimitType.COUNT, "recover", LimitType.FIGURE)),
    BENCHMARKED_BREACH(
            BenchmarkedBreach.class,
            ScopedBy.NAMED_KPI,
            new BenchmarkedBreaches(),
            limits("threshold", LimitType.FIGURE, "periods", LimitType.COUNT, "recover", LimitType.FIGURE));

    /** What a line of limits names to mean a fact's subject; a goal stands for the KPI of its measure. */
    enum ScopedBy {
        KPI,
        /** Only series are judged that a line names by KPI or goal. */
        NAMED_KPI,
        BUDGET,
        /** Nothing: its facts are about what the plan declares as a whole. */
        PLAN;

        boolean isKpi() {
            return this == KPI || this == NAMED_KPI;
        }
    }

    /** A limit that need not be given: without it an alert ends where it began. */
    public static final String RECOVER = "recover";

    private final Class<? extends Fact> factType;
    private final ScopedBy scopedBy;
    private final Derivation derivation;
    private final Map<String, LimitType> limits;

    FactKind(Class<? extends Fact> factType, ScopedBy scopedBy, Derivation derivation, Map<String, LimitType> limits) {
        this.factType = factType;
        this.scopedBy = scopedBy;
        this.derivation = derivation;
        this.limits = limits;
    }

    /** The kind whose facts are of this class; empty where such facts carry no limit. */
    public static Optional<FactKind> of(Class<?> factType) {
        return Arrays.stream(values()).filter(kind -> kind.factType == factType).findFirst();
    }

    /** Whether a limit of that name need not be given. */
    public static boolean isOptional(String limit) {
        return limit.equals(RECOVER);
    }

    public Class<? extends Fact> factType() {
        return factType;
    }

    /** The limits a rule of this kind is judged by, by name, in the order in which they are written. */
    public Map<String, LimitType> limits() {
        return limits;
    }

    ScopedBy scopedBy() {
        return scopedBy;
    }

    /** Whether the KPI gets facts of this kind at all. */
    public boolean judges(Plan plan, Kpi kpi) {
        return scopedBy.isKpi() && lacks(plan, kpi).isEmpty();
    }

    /** What a KPI lacks for facts of this kind; empty where it lacks nothing. */
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        return derivation.lacks(plan, kpi);
    }

    /** Whether only series get such facts that a line of limits names by KPI or goal. */
    public boolean onlyNamed() {
        return scopedBy == ScopedBy.NAMED_KPI;
    }

    Derivation derivation() {
        return derivation;
    }

    private static Map<String, LimitType> limits(Object... namesAndTypes) {
        Map<String, LimitType> limits = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            limits.put((String) namesAndTypes[i], (LimitType) namesAndTypes[i + 1]);
        }
        return Collections.unmodifiableMap(limits);
    }
}
