package org.goalhealth.rules.check;

import java.util.List;
import java.util.Map;
import org.goalhealth.rules.RulePack;

/** Pieces of rule files. */
final class RuleTexts {

    static final String HEAD = """
            package mine;

            import org.goalhealth.situation.Fact;
            import org.goalhealth.situation.KpiStatus;
            import org.goalhealth.situation.LineReturn;
            import org.goalhealth.situation.Shortfall;
            import org.goalhealth.situation.StageZone;
            import org.goalhealth.situation.Zone;

            global org.goalhealth.rules.Findings findings;

            """;

    static final String PLAIN = "@id(\"X1\") @severity(\"WARNING\")";
    static final String LIMITED = PLAIN + " @limits(\"by: 15 %, periods: 3\")";
    static final String BOUND = "$s : Shortfall( rule == \"x\", periods > 2 )";

    /** Rules with nothing wrong. */
    static final List<String> GOOD = List.of(
            rule("good-zone", PLAIN, "$s : StageZone( zone == Zone.DANGER, periods >= 2 )"),
            rule("good-streak", LIMITED, "$s : Shortfall( rule == \"good-streak\", periods >= limit.periods )"),
            rule(
                    "good-return",
                    PLAIN.replace("X1", "X2") + " @limits(\"low: 1.5, periods: 2, strong: 2.8, move: 40 %\")",
                    """
                    $s : LineReturn( rule == "good-return", $budget : budget, lowPeriods >= limit.periods )
                    // the others: there may be none
                    accumulate( $line : LineReturn( rule == "good-return", budget == $budget, strong ); $all : collectList( $line ) )"""),
            rule("good-missing", PLAIN, "$s : KpiStatus( kpi == \"orders\", missing )"));

    private RuleTexts() {}

    static String rule(String name, String annotations, String conditions) {
        return "rule \"" + name + "\"\n    " + annotations + "\nwhen\n    // 中文 says: then end rule \"\n    "
                + conditions + "\nthen\n    findings.report($s);\nend\n";
    }

    static String shortfall(String condition) {
        return rule("x", LIMITED, "$s : Shortfall( rule == \"x\", " + condition + " )");
    }

    static List<Remark> remarks(String drl) {
        return RuleCheck.of(RulePack.of("mine", Map.of("mine.drl", drl))).remarks();
    }
}
