package org.goalhealth.rules.check;

import static org.goalhealth.rules.check.RuleTexts.BOUND;
import static org.goalhealth.rules.check.RuleTexts.LIMITED;
import static org.goalhealth.rules.check.RuleTexts.PLAIN;
import static org.goalhealth.rules.check.RuleTexts.rule;
import static org.goalhealth.rules.check.RuleTexts.shortfall;

/** The mistakes that authors make, each with the place that is to be marked and words that are to be said. */
enum Mistake {
    MISSPELT_PROPERTY(
            RemarkKind.UNKNOWN_PROPERTY,
            shortfall("«perods» >= limit.periods"),
            "Shortfall has no property 'perods'",
            "did you mean periods?"),
    MISSPELT_CONSTANT(
            RemarkKind.UNKNOWN_CONSTANT,
            rule("x", PLAIN, "$s : StageZone( zone == Zone.«DANGR» )"),
            "Zone has no constant 'DANGR'",
            "did you mean DANGER?"),
    UNKNOWN_TYPE(
            RemarkKind.UNKNOWN_TYPE,
            rule("x", PLAIN, "$s : «StageZon»( zone == Zone.DANGER )"),
            "there is no type StageZon",
            "did you mean StageZone?"),
    MISSING_IMPORT(
            RemarkKind.MISSING_IMPORT,
            rule("x", PLAIN, "$s : «TargetStatus»( periods > 1 )"),
            "TargetStatus is not imported",
            "import org.goalhealth.situation.TargetStatus;"),
    MISSING_IMPORT_OF_A_CONSTANTS_TYPE(
            RemarkKind.MISSING_IMPORT,
            rule("x", PLAIN, "$s : StageZone( zone == «TargetState».UNDER_FLOOR )"),
            "TargetState is not imported",
            "import org.goalhealth.situation.TargetState;"),
    MISSING_END(
            RemarkKind.MISSING_END,
            rule("x", LIMITED, BOUND).replace("$s);\nend", "$s);« »\n// no more of it"),
            "does not end here",
            "write end"),
    MISSPELT_END(RemarkKind.MISSING_END, rule("x", LIMITED, BOUND).replace("\nend", "\n«edn»"), "'edn'", "mean end?"),
    MISSING_THEN(
            RemarkKind.MISSING_THEN,
            rule("x", LIMITED, BOUND).replace("then\n", "").replace("findings.", "«findings».") + "\n",
            "the consequence begins here, without then",
            "write then"),
    MISSPELT_THEN(
            RemarkKind.MISSING_THEN, rule("x", LIMITED, BOUND).replace("then\n", "«thn»\n"), "'thn'", "mean then?"),
    MISSING_WHEN(
            RemarkKind.MISSING_WHEN,
            rule("x", LIMITED, "«$s» : Shortfall( rule == \"x\", periods > 2 )").replace("when\n", ""),
            "the conditions begin here, without when",
            "write when"),
    MISSPELT_WHEN(
            RemarkKind.MISSING_WHEN, rule("x", LIMITED, BOUND).replace("when\n", "«wen»\n"), "'wen'", "mean when?"),
    UNCLOSED_TEXT(
            RemarkKind.UNCLOSED,
            rule("x", LIMITED, "$s : Shortfall( rule == «\"»x, periods > 2 )"),
            "the text that begins here is not closed",
            "close it with \""),
    BRACKET_TOO_FEW(
            RemarkKind.SYNTAX,
            rule("x", LIMITED, "$s : Shortfall( rule == \"x\", periods > 2« »"),
            "break off here",
            "a bracket that is not closed"),
    NO_SEMICOLON(
            RemarkKind.SYNTAX,
            rule("x", LIMITED, BOUND).replace("$s);", "$s)\n    «findings».report($s);"),
            "the consequence cannot be understood from 'findings' on",
            "a semicolon"),
    CONSEQUENCE_THAT_BREAKS_OFF(
            RemarkKind.SYNTAX,
            rule("x", LIMITED, BOUND).replace("$s);", "$s« »"),
            "the consequence breaks off here",
            "write a call"),
    ANNOTATION_WITHOUT_A_BRACKET(
            RemarkKind.SYNTAX,
            rule("x", LIMITED.replace("X1\") @", "X1\" «@»"), BOUND),
            "the rule cannot be understood from '@' on",
            "a bracket that is not closed"),
    UNKNOWN_IMPORT(
            RemarkKind.UNKNOWN_TYPE,
            "import «org.goalhealth.situation.Shortfal»;\n",
            "there is no type org.goalhealth.situation.Shortfal",
            "did you mean import org.goalhealth.situation.Shortfall;?"),
    IMPORT_OF_FILES(
            RemarkKind.FORBIDDEN_REFERENCE,
            "import «java.io.File»;\n",
            "a rule file may not import java.io.File",
            "import facts"),
    OTHER_GLOBAL(
            RemarkKind.UNSET_GLOBAL,
            "global «java.util.List others»;\n",
            "global others of type java.util.List is never set",
            "global org.goalhealth.rules.Findings findings"),
    FUNCTION(
            RemarkKind.FORBIDDEN_CONSTRUCT,
            "«function» int twice(int n) { return 2 * n; }\n",
            "declares a function",
            "use what the facts say"),
    DECLARED_TYPE(
            RemarkKind.FORBIDDEN_CONSTRUCT,
            "«declare» Campaign\n    name : String\nend\n",
            "declares type Campaign",
            "facts"),
    SALIENCE_OF_A_FILE(RemarkKind.ORDERING_ATTRIBUTE, "«salience» 3\n", "file mine.drl uses salience", "leave it out"),
    MISSPELT_RULE(
            RemarkKind.SYNTAX,
            "«rul» \"x\"\n",
            "nothing that a rule file holds begins with 'rul'",
            "did you mean rule?"),
    TEXT_FOR_A_NUMBER(
            RemarkKind.TYPE_MISMATCH,
            shortfall("periods >= «\"three\"»"),
            "periods is a whole number, and \"three\" is a text",
            "compare with a number"),
    TEXT_FOR_A_CONSTANT(
            RemarkKind.TYPE_MISMATCH,
            rule("x", PLAIN, "$s : StageZone( zone == «\"DANGER\"» )"),
            "zone is one of IDEAL, WARNING, DANGER, UNKNOWN, and \"DANGER\" is a text",
            "write Zone.DANGER, without quotes"),
    CONSTANT_FOR_A_NUMBER(
            RemarkKind.TYPE_MISMATCH,
            shortfall("periods < «Zone.DANGER»"),
            "periods is a whole number, and Zone.DANGER is one of",
            "compare with a number"),
    NUMBER_FOR_A_TEXT(
            RemarkKind.TYPE_MISMATCH,
            shortfall("kpi == «3»"),
            "kpi is a text, and 3 is a whole number",
            "write \"3\", with quotes"),
    NUMBER_IN_A_LIST_OF_TEXTS(
            RemarkKind.TYPE_MISMATCH, shortfall("kpi in ( \"a\", «3» )"), "kpi is a text, and 3", "with quotes"),
    NO_CONDITION(
            RemarkKind.TYPE_MISMATCH,
            shortfall("«periods»"),
            "periods is a whole number, and a condition is true or false",
            "compare it"),
    MISSPELT_METHOD(
            RemarkKind.UNKNOWN_METHOD,
            rule("x", LIMITED, BOUND).replace("report", "«reprot»"),
            "Findings has no method 'reprot'",
            "did you mean report?"),
    MISSPELT_FUNCTION(
            RemarkKind.UNKNOWN_METHOD,
            rule("x", LIMITED, BOUND + " accumulate( $o : StageZone(); $all : «colectList»( $o ) )"),
            "there is no function 'colectList'",
            "did you mean collectList?"),
    ARGUMENT_TOO_MANY(
            RemarkKind.WRONG_ARGUMENTS,
            rule("x", LIMITED, BOUND).replace("report($s)", "«report»($s, 3)"),
            "report of Findings is not called with 2 arguments",
            "call report(Fact)"),
    ARGUMENT_OF_ANOTHER_TYPE(
            RemarkKind.WRONG_ARGUMENTS,
            rule("x", LIMITED, BOUND).replace("report($s)", "report(«\"x\"»)"),
            "report(Fact) takes a Fact, and \"x\" is a text",
            "give it a Fact"),
    UNKNOWN_VARIABLE(
            RemarkKind.UNKNOWN_VARIABLE,
            rule("x", LIMITED, BOUND.replace("$s", "$shortfall")).replace("$s)", "«$shortfal»)"),
            "nothing binds $shortfal",
            "did you mean $shortfall?"),
    UNKNOWN_VARIABLE_IN_A_CONDITION(
            RemarkKind.UNKNOWN_VARIABLE,
            rule("x", LIMITED, "$s : Shortfall( rule == \"x\", $kpi : kpi ) StageZone( stage == «$kip» )"),
            "nothing binds $kip",
            "did you mean $kpi?"),
    UNKNOWN_ANNOTATION(
            RemarkKind.UNKNOWN_ANNOTATION,
            rule("x", LIMITED.replace("severity", "«severty»"), BOUND),
            "there is no annotation @severty",
            "did you mean severity?"),
    UNKNOWN_SEVERITY(
            RemarkKind.BAD_ANNOTATION,
            rule("x", LIMITED.replace("WARNING", "«WARNNG»"), BOUND),
            "'WARNNG' is no severity",
            "did you mean WARNING?"),
    NO_ID(
            RemarkKind.MISSING_ANNOTATION,
            rule("x", LIMITED.replace("@id(\"X1\")", ""), BOUND).replace("\"x\"\n", "«\"x\"»\n"),
            "the rule has no @id",
            "write @id(\"W1\") above when"),
    WAIT_THAT_IS_NONE(
            RemarkKind.BAD_ANNOTATION, rule("x", LIMITED + " @alert(\"«hold: soon»\")", BOUND), "@alert: ", "write"),
    LIMIT_WITHOUT_A_COLON(
            RemarkKind.BAD_LIMITS,
            rule("x", LIMITED.replace("by: 15 %", "«by 15 %»"), BOUND),
            "'by 15 %' is no limit",
            "write name: figure"),
    LIMIT_OF_ANOTHER_KIND(
            RemarkKind.BAD_LIMITS,
            rule("x", LIMITED.replace("15 %", "«15»"), BOUND),
            "@limits gives 'by' a figure it cannot have",
            "15 %"),
    LIMIT_MISSPELT(
            RemarkKind.UNKNOWN_LIMIT,
            rule("x", LIMITED.replace("periods", "«perods»"), BOUND),
            "have no such limit",
            "did you mean periods?"),
    LIMIT_MISSPELT_IN_A_CONDITION(
            RemarkKind.UNKNOWN_LIMIT,
            shortfall("periods >= limit.«period»"),
            "there is no limit 'period'",
            "did you mean periods?"),
    LIMIT_THAT_NOBODY_GIVES(
            RemarkKind.MISSING_LIMIT,
            rule("x", LIMITED.replace("limits(\"by: 15 %, ", "«limits»(\""), BOUND),
            "rule x has no figure for its limit 'by'",
            "write it in @limits"),
    NUMBERS_APART(
            RemarkKind.NEVER_MATCHES,
            shortfall("periods > 5, «periods < 3»"),
            "'periods > 5' and 'periods < 3' never hold together",
            "leave one of them out"),
    NO_WHOLE_NUMBER_BETWEEN(
            RemarkKind.NEVER_MATCHES, shortfall("periods > 2 && «periods < 3»"), "never hold together", "leave one"),
    TWO_CONSTANTS(
            RemarkKind.NEVER_MATCHES,
            rule("x", PLAIN, "$s : StageZone( zone == Zone.IDEAL, «zone == Zone.DANGER» )"),
            "never hold together",
            "a rule for each"),
    COUNT_BELOW_ZERO(
            RemarkKind.NEVER_MATCHES,
            shortfall("«periods < 0»"),
            "periods is a count and never less than 0",
            "periods >= 2"),
    LIMIT_REACHED_AND_NOT(
            RemarkKind.NEVER_MATCHES,
            shortfall("periods >= limit.periods, «periods < limit.periods»"),
            "never hold together",
            "leave one"),
    TRUE_AND_FALSE(
            RemarkKind.NEVER_MATCHES,
            rule("x", PLAIN, "$s : KpiStatus( missing, !«missing» )"),
            "'missing' and '!missing' never hold together",
            "leave one"),
    FACTS_OF_ANOTHER_RULE(
            RemarkKind.FOREIGN_FACTS,
            rule("x", LIMITED, "$s : Shortfall( rule == «\"y\"» )"),
            "does not say that it means this rule's facts",
            "write rule == \"x\""),
    FACTS_OF_NO_RULE(
            RemarkKind.FOREIGN_FACTS,
            rule("x", LIMITED, "$s : «Shortfall»( periods > 2 )"),
            "does not say that it means this rule's facts",
            "add rule == \"x\""),
    NO_FACT(
            RemarkKind.UNREACHABLE,
            rule("x", LIMITED, BOUND + " «String»( length > 2 )"),
            "no fact is a String",
            "the facts are BenchmarkedBreach, ChannelDesign"),
    RAW_VALUE(
            RemarkKind.RAW_VALUE,
            rule("x", PLAIN, "$s : KpiStatus( !missing, «value» < 80 )"),
            "0.3 to 0.5 µs a figure in place of 0.05",
            "slow"),
    RAW_VALUE_BOUND(
            RemarkKind.RAW_VALUE,
            rule("x", PLAIN, "$s : KpiStatus( !missing, $v : «previous» )"),
            "previous of KpiStatus is looked at again",
            "slow"),
    EVERY_FACT(
            RemarkKind.RAW_VALUE,
            rule("x", LIMITED, BOUND + " exists( «Fact»() )"),
            "a pattern on every Fact",
            "name the fact"),
    SALIENCE(
            RemarkKind.ORDERING_ATTRIBUTE,
            rule("x", LIMITED + "\n    «salience» 10", BOUND),
            "rule x uses salience",
            "rules decide alone"),
    NO_LOOP(
            RemarkKind.ORDERING_ATTRIBUTE,
            rule("x", "«no-loop» true " + LIMITED, BOUND),
            "uses no-loop",
            "leave it out"),
    INSERT(RemarkKind.SIDE_EFFECT, then("«insert»(\"x\");"), "a rule may not call insert", "report"),
    MODIFY(RemarkKind.SIDE_EFFECT, then("«modify»($s) { }"), "a rule may not change a fact", "report"),
    PRINT(RemarkKind.SIDE_EFFECT, then("«System.out».println($s);"), "a rule may not print", "report"),
    SETTER(RemarkKind.SIDE_EFFECT, then("$s.«setPeriods»(3);"), "a rule may not change $s", "report"),
    ASSIGNMENT(RemarkKind.SIDE_EFFECT, then("«$s = null»;"), "a rule may not change $s", "report"),
    ASSIGNMENT_IN_A_CONDITION(
            RemarkKind.SYNTAX, shortfall("periods «=» 2"), "a condition may not change anything", "compare with =="),
    INCREMENT_IN_A_CONDITION(
            RemarkKind.SIDE_EFFECT,
            shortfall("«periods»++ > 2"),
            "a condition may not change periods",
            "compare with =="),
    ENGINE(RemarkKind.FORBIDDEN_REFERENCE, then("«drools».halt();"), "may not reach for the engine", "report"),
    CLOCK(
            RemarkKind.FORBIDDEN_REFERENCE,
            then("«java.time.LocalDate.now»();"),
            "may not ask for the time",
            "the facts"),
    CLOCK_IN_NANOSECONDS(
            RemarkKind.FORBIDDEN_REFERENCE,
            then("long t = «System.nanoTime»();"),
            "may not ask for the time",
            "the facts"),
    FILE(
            RemarkKind.FORBIDDEN_REFERENCE,
            then("new «java.io.File»(\"x\");"),
            "a rule may not use java.io.File",
            "decide by what the facts say"),
    THREAD(RemarkKind.FORBIDDEN_REFERENCE, then("«Thread».sleep(3);"), "a rule may not use java.lang.Thread", "decide"),
    SYSTEM(RemarkKind.FORBIDDEN_REFERENCE, then("«System».exit(3);"), "a rule may not use System", "decide"),
    EVAL(
            RemarkKind.FORBIDDEN_CONSTRUCT,
            rule("x", LIMITED, BOUND + " «eval»( 1 < 2 )"),
            "rule x uses eval",
            "write the condition within the pattern"),
    QUERY(
            RemarkKind.FORBIDDEN_CONSTRUCT,
            "«query» \"few\"\n    StageZone( periods > 3 )\nend\n",
            "declares query few",
            "write a rule"),
    DUPLICATE(
            RemarkKind.DUPLICATE_RULE,
            rule("x", LIMITED, BOUND) + rule("x", LIMITED, BOUND).replace("rule \"x\"", "rule «\"x\"»"),
            "has two rules 'x', the other at ",
            "give each its own name"),
    EQUAL(
            RemarkKind.EQUAL_CONDITIONS,
            rule("x", LIMITED, BOUND)
                    + rule("y", LIMITED, "$o : Shortfall( periods>2, rule == \"y\" )")
                            .replace("rule \"y\"", "rule «\"y\"»")
                            .replace("$s)", "$o)"),
            "rule 'y' has the same conditions and limits as 'x' at ",
            "keep one of them");

    final RemarkKind kind;
    final String text;
    final String message;
    final String hint;

    Mistake(RemarkKind kind, String text, String message, String hint) {
        this.kind = kind;
        this.text = text;
        this.message = message;
        this.hint = hint;
    }

    private static String then(String statement) {
        return rule("x", LIMITED, BOUND).replace("findings.", statement + "\n    findings.");
    }
}
