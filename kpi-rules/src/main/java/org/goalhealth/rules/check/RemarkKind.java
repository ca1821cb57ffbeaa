package org.goalhealth.rules.check;

import java.util.Locale;

/** What can be remarked on a rule file. Names and ids are stable, for programs. */
public enum RemarkKind {
    UNCLOSED(Level.ERROR, "a text or a comment that is not closed", "rule == \"few-orders, periods > 2"),
    SYNTAX(Level.ERROR, "a place that cannot be understood", "Shortfall( periods >= )"),
    MISSING_WHEN(Level.ERROR, "conditions without when before them", "rule \"few\" @id(\"X1\") $s : KpiStatus()"),
    MISSING_THEN(Level.ERROR, "a consequence without then before it", "$s : KpiStatus() findings.report($s);"),
    MISSING_END(Level.ERROR, "a rule without end", "findings.report($s); rule \"next\""),
    DUPLICATE_RULE(Level.ERROR, "two rules of one name in a pack", "rule \"few\" … rule \"few\""),
    UNKNOWN_ANNOTATION(Level.ERROR, "an annotation that there is not", "@severty(\"WARNING\")"),
    MISSING_ANNOTATION(Level.ERROR, "a rule without @id or @severity", "rule \"few\" when"),
    BAD_ANNOTATION(Level.ERROR, "an annotation's value that it cannot have", "@severity(\"WARNNG\")"),
    BAD_LIMITS(Level.ERROR, "limits that cannot be read, or of another kind", "@limits(\"by 15 %\")"),
    UNKNOWN_LIMIT(Level.ERROR, "a limit that the facts do not have", "limit.thresholds"),
    MISSING_LIMIT(Level.WARNING, "a limit that nothing gives: the rule is never judged", "@limits(\"by: 15 %\")"),
    ORDERING_ATTRIBUTE(Level.ERROR, "what sets an order of rules or a clock", "salience 10"),
    FORBIDDEN_CONSTRUCT(Level.ERROR, "eval, a query, a function or a declared type", "eval( 1 < 2 )"),
    UNSET_GLOBAL(Level.ERROR, "a global other than findings", "global java.util.List others;"),
    UNKNOWN_TYPE(Level.ERROR, "a type that there is not", "Shortfal( periods > 2 )"),
    MISSING_IMPORT(Level.ERROR, "a type that is known and not imported", "StageZone( zone == Zone.DANGER )"),
    UNKNOWN_PROPERTY(Level.ERROR, "a property that the fact does not have", "Shortfall( perods > 2 )"),
    UNKNOWN_CONSTANT(Level.ERROR, "a constant that the type does not have", "zone == Zone.DANGR"),
    UNKNOWN_VARIABLE(Level.ERROR, "a variable that nothing binds", "findings.report($shortfal)"),
    TYPE_MISMATCH(Level.ERROR, "a comparison of things that cannot be compared", "periods >= \"three\""),
    UNKNOWN_METHOD(Level.ERROR, "a method that the object does not have", "findings.reprot($s)"),
    WRONG_ARGUMENTS(Level.ERROR, "a method called with what it does not take", "findings.report($s, 3)"),
    FOREIGN_FACTS(
            Level.ERROR, "a pattern on limited facts that does not mean the rule's own", "Shortfall( periods > 2 )"),
    NEVER_MATCHES(Level.ERROR, "a pattern that can never match", "periods > 5, periods < 3"),
    UNREACHABLE(Level.ERROR, "a pattern that no fact can meet", "$n : String()"),
    SIDE_EFFECT(Level.ERROR, "what does something else than report", "insert(new Object());"),
    FORBIDDEN_REFERENCE(Level.ERROR, "what reaches beyond facts and findings", "java.time.LocalDate.now()"),
    NOT_COMPILED(Level.ERROR, "what the compiler refuses for another reason", "colectList( $s )"),
    UNREADABLE(Level.ERROR, "a file that cannot be read", "W1 = \\u00zz"),
    UNKNOWN_FIGURE(Level.ERROR, "a sentence that names what no evidence has", "W1 = {valu} is too low"),
    BAD_PLAN(Level.ERROR, "a plan that cannot be used, by itself or with the rules", "limits: [{rule: fewer}]"),
    REPLACED_RULE(Level.WARNING, "a rule that replaces one of a pack before it", "kpi check first second"),
    EQUAL_CONDITIONS(Level.WARNING, "two rules with the same conditions and limits", "zone == Zone.DANGER, twice"),
    RAW_VALUE(Level.WARNING, "a condition on a figure that changes with every period: slow", "KpiStatus( value < 80 )"),
    SILENT_IN_PLAN(
            Level.WARNING, "a rule that the plan makes no fact for, or switches off", "StageZone without funnels"),
    MISSING_SENTENCE(Level.WARNING, "an id with a sentence in one language only", "W1 = … in messages_en alone");

    /** How bad a remark is. */
    public enum Level {
        ERROR,
        WARNING;

        /** As it is printed: {@code error}, {@code warning}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Level level;
    private final String meaning;
    private final String example;

    RemarkKind(Level level, String meaning, String example) {
        this.level = level;
        this.meaning = meaning;
        this.example = example;
    }

    public Level level() {
        return level;
    }

    /** What it says, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** A piece of a rule file, or of what is checked with it, that is remarked so. */
    public String example() {
        return example;
    }

    /** The name in kebab case, as {@code unknown-property}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether loading refuses a pack for it; other errors are those of the check alone. */
    public boolean refusesLoading() {
        return switch (this) {
            case NEVER_MATCHES, UNREACHABLE, SIDE_EFFECT, FORBIDDEN_REFERENCE, BAD_PLAN -> false;
            default -> level == Level.ERROR;
        };
    }
}
