package org.goalhealth.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Rules that fail on some figures and work on others; each has its own identity and reports what it looks at. */
public enum Fickle {
    IN_A_CONDITION("$f : KpiStatus( !missing, Fickle.bite(value, EVERY) )"),
    IN_A_JOIN("$f : KpiStatus( !missing, $k : kpi, $v : value )\n"
            + "    KpiStatus( kpi == $k, !missing, Fickle.bite(value.add($v), EVERY) )"),
    IN_AN_ACCUMULATION(
            "$f : KpiStatus( !missing, $k : kpi )\n    accumulate( KpiStatus( kpi == $k, !missing, $v : value ); "
                    + "$n : sum( Fickle.bitten($v, EVERY) ); $n > 0 )"),
    ON_A_STREAK("$f : Shortfall( rule == \"on-a-streak\", periods > 0, "
            + "Fickle.bite(java.math.BigDecimal.valueOf(periods), 3) )"),
    WHEN_IT_FIRES("$f : KpiStatus( !missing, $v : value )"),
    WHERE_A_FIGURE_IS_MISSING("$f : KpiStatus()"),
    WHERE_A_GOAL_HAS_NO_RESULT("$f : TargetStatus()");

    private static final Map<List<Object>, GoalHealth> LOADED = new ConcurrentHashMap<>();

    private final String conditions;

    Fickle(String conditions) {
        this.conditions = conditions;
    }

    /** The shipped rules with some of these, which fail on every so many figures. */
    static GoalHealth health(Set<Fickle> rules, int every) {
        return LOADED.computeIfAbsent(
                List.of(rules, every),
                key -> GoalHealth.builder()
                        .rules(RulePack.standard())
                        .rules(RulePack.of(
                                "fickle",
                                Map.of(
                                        "fickle.drl",
                                        """
                        package fickle;
                        import org.goalhealth.rules.Fickle;
                        import org.goalhealth.situation.*;
                        global org.goalhealth.rules.Findings findings;
                        """
                                                + rules.stream()
                                                        .sorted()
                                                        .map(Fickle::text)
                                                        .collect(Collectors.joining())
                                                        .replace("EVERY", Integer.toString(every)))))
                        .build());
    }

    private String text() {
        return """
                rule "NAME"
                    @id("X-NAME") @severity("INFO") LIMITS
                when
                    CONDITIONS
                then
                    CONSEQUENCE
                end
                """.replace("NAME", name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .replace("LIMITS", this == ON_A_STREAK ? "@limits(\"by: 10 %, periods: 1\")" : "")
                .replace("CONDITIONS", conditions)
                .replace(
                        "CONSEQUENCE",
                        (this == WHEN_IT_FIRES ? "Fickle.bite($v, EVERY); " : "") + "findings.report($f);");
    }

    /** Throws on every so many figures. */
    public static boolean bite(BigDecimal figure, int every) {
        return bitten(figure, every) > 0;
    }

    /** Throws on every so many figures. */
    public static int bitten(BigDecimal figure, int every) {
        if (figure.toBigInteger().mod(BigInteger.valueOf(every)).signum() == 0) {
            throw new ArithmeticException(figure + " is a multiple of " + every);
        }
        return 1;
    }
}
