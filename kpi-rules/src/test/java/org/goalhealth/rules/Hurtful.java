package org.goalhealth.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.goalhealth.finding.RuleFailure.Kind;

/** Rules that misbehave, each in its own way, on any plan with a KPI. */
enum Hurtful {
    THROWS_ON_ONE_FACT(Kind.CONDITION_THREW, "$f : KpiStatus( kpi.substring(99) == \"x\" )", "findings.report($f);"),
    SHARES_A_CONDITION_THAT_THROWS(
            Kind.CONDITION_THREW,
            "$f : KpiStatus( kpi.substring(99) == \"x\", segment.total )",
            "findings.report($f);"),
    THROWS_IN_A_JOIN(
            Kind.CONDITION_THREW,
            "$f : KpiStatus( $k : kpi )\n    KpiStatus( kpi.substring($k.length() + 99) != \"x\" )",
            "findings.report($f);"),
    THROWS_IN_AN_ACCUMULATION(
            Kind.CONDITION_THREW,
            "$f : KpiStatus()\n    accumulate( KpiStatus( $k : kpi ); $n : sum( Integer.parseInt($k) ); $n > 0 )",
            "findings.report($f);"),
    THROWS_BEHIND_A_NOT(
            Kind.CONDITION_THREW,
            "$f : KpiStatus( $k : kpi )\n    not KpiStatus( kpi.substring($k.length() + 99) == \"x\" )",
            "findings.report($f);"),
    THROWS_WHERE_IT_LOOKS(
            Kind.CONDITION_THREW,
            "$f : KpiStatus( $k : kpi )\n    String() from Trouble.from($k)",
            "findings.report($f);"),
    OVERFLOWS_THE_STACK(Kind.CONDITION_THREW, "$f : KpiStatus( Trouble.without(kpi, false) )", "findings.report($f);"),
    THROWS_WHEN_IT_FIRES(Kind.CONSEQUENCE_THREW, "$f : KpiStatus()", "String text = null; text.length();"),
    THROWS_AFTER_IT_HAS_REPORTED(
            Kind.CONSEQUENCE_THREW,
            "$f : StageZone( zone != Zone.UNKNOWN )",
            "findings.report($f); throw new AssertionError(\"too late\");"),
    REPORTS_WHAT_IS_NOT_THERE(Kind.CONSEQUENCE_THREW, "$f : KpiStatus()", "findings.report($f);"),
    MOVES_FROM_NO_BUDGET(
            Kind.CONSEQUENCE_THREW,
            "$f : KpiStatus( !missing )",
            "findings.report($f).suggestMoveTo(java.util.List.of());"),
    UPDATES_ITS_FACT(Kind.CHANGED_FACTS, "$f : KpiStatus()", "update($f);"),
    DELETES_ITS_FACT(Kind.CHANGED_FACTS, "$f : Fact()", "delete($f);"),
    INSERTS_A_FACT(Kind.CHANGED_FACTS, "$f : KpiStatus()", "insert(\"ping\");"),
    ANSWERS_A_FACT_WITH_ANOTHER(
            Kind.CHANGED_FACTS, "$f : KpiStatus()\n    not String( this == \"pong\" )", "insert(\"pong\");"),
    INSERTS_FOR_AS_LONG_AS_IT_HOLDS(Kind.CHANGED_FACTS, "$f : KpiStatus()", "insertLogical(\"ping\");"),
    HALTS_THE_ENGINE(Kind.CHANGED_FACTS, "$f : KpiStatus()", "drools.halt();"),
    TAKES_THE_FINDINGS_FOR_ITSELF(
            Kind.CHANGED_FACTS, "$f : KpiStatus()", "drools.getKieRuntime().setGlobal(\"findings\", findings);"),
    FLOODS(Kind.FLOOD, "$f : KpiStatus( !missing )", "for (int i = 0; i < 2000; i++) { findings.report($f); }"),
    FLOODS_AND_HIDES_IT(
            Kind.FLOOD,
            "$f : KpiStatus( !missing )",
            "for (int i = 0; i < 2000; i++) { try { findings.report($f); } catch (RuntimeException e) { } }"),
    FIRES_WITHOUT_END(Kind.ENDLESS, "$f : Fact()\n    Fact()", "$f.getSubject();"),
    TAKES_TOO_LONG(Kind.OVER_TIME, "$f : KpiStatus()", "Slow.takes(2000);"),
    TAKES_TOO_LONG_TO_DECIDE(Kind.OVER_TIME, "$f : KpiStatus( Slow.decides(kpi, 2000) )", "findings.report($f);");

    private static final String HEADER = """
            package hurtful;
            import org.goalhealth.rules.Slow;
            import org.goalhealth.rules.Trouble;
            import org.goalhealth.situation.*;
            global org.goalhealth.rules.Findings findings;
            """;

    private static final Map<List<Hurtful>, GoalHealth> LOADED = new ConcurrentHashMap<>();

    private final Kind kind;
    private final String conditions;
    private final String consequence;

    Hurtful(Kind kind, String conditions, String consequence) {
        this.kind = kind;
        this.conditions = conditions;
        this.consequence = consequence;
    }

    Kind kind() {
        return kind;
    }

    String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static RulePack pack(List<Hurtful> rules) {
        return RulePack.of(
                "hurtful",
                Map.of("hurtful.drl", HEADER + rules.stream().map(Hurtful::text).collect(Collectors.joining())));
    }

    /** The shipped rules and some of these, within bounds that the shipped ones keep to on small plans. */
    static GoalHealth health(List<Hurtful> rules) {
        return LOADED.computeIfAbsent(
                rules,
                all -> within(GoalHealth.builder())
                        .rules(RulePack.standard())
                        .rules(pack(all))
                        .build());
    }

    private static GoalHealthBuilder within(GoalHealthBuilder builder) {
        return builder.fireLimit(3000).reportLimit(1000).timeBudget(Slow.BUDGET).ticker(Slow::nanos);
    }

    private String text() {
        return """
                rule "NAME"
                    @id("X9") @severity("INFO")
                when
                    CONDITIONS
                then
                    CONSEQUENCE
                end
                """.replace("NAME", rule()).replace("CONDITIONS", conditions).replace("CONSEQUENCE", consequence);
    }
}
