package org.goalhealth.situation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of facts that carry a limit, each with the limits it takes and what derives it.
 *
 * <p>For each rule that reads facts of a kind, every subject gets one fact of that kind with the limits it is judged
 * by. A new kind is a fact, its limit record, its derivation, and a line here.
 */
// Both fields are immutable: derivations hold nothing, and the map is unmodifiable.
@SuppressWarnings("ImmutableEnumChecker")
public enum FactKind {
    SHORTFALL(Shortfall.class, new Shortfalls(), limits("by", LimitType.PERCENT, "periods", LimitType.COUNT)),
    THRESHOLD_BREACH(
            ThresholdBreach.class,
            new ThresholdBreaches(),
            limits("threshold", LimitType.FIGURE, "periods", LimitType.COUNT)),
    LINE_RETURN(
            LineReturn.class,
            new LineReturns(),
            limits(
                    "low",
                    LimitType.FIGURE,
                    "periods",
                    LimitType.COUNT,
                    "strong",
                    LimitType.FIGURE,
                    "move",
                    LimitType.PERCENT)),
    DATA_GAP(DataGap.class, new DataGaps(), limits("periods", LimitType.COUNT));

    private final Class<? extends Fact> factType;
    private final Derivation derivation;
    private final Map<String, LimitType> limits;

    FactKind(Class<? extends Fact> factType, Derivation derivation, Map<String, LimitType> limits) {
        this.factType = factType;
        this.derivation = derivation;
        this.limits = limits;
    }

    /** The kind whose facts are of this class; empty where such facts carry no limit. */
    public static Optional<FactKind> of(Class<?> factType) {
        return Arrays.stream(values()).filter(kind -> kind.factType == factType).findFirst();
    }

    public Class<? extends Fact> factType() {
        return factType;
    }

    /** The limits a rule of this kind is judged by, by name, in the order in which they are written. */
    public Map<String, LimitType> limits() {
        return limits;
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
