package org.goalhealth.rules.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.core.common.InternalAgenda;
import org.drools.core.phreak.PropagationEntry;
import org.goalhealth.finding.RuleFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What spoilt a session, and the rules that did it where that is certain.
 *
 * <p>The message goes on after a rule's name. An error of the process, as when memory is short, is thrown as it is.
 */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_NAMED = 3;

    private final Kind kind;
    private final transient Set<String> rules;

    private Fault(Kind kind, Set<String> rules, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        if (cause instanceof VirtualMachineError fatal && !(cause instanceof StackOverflowError)) {
            throw fatal;
        }
        this.kind = kind;
        this.rules = rules;
    }

    /**
     * What came out of a session.
     *
     * @param firing the rule whose consequence was running, if any was
     */
    static Fault of(Throwable thrown, @Nullable String firing) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                return fault;
            }
        }
        return firing == null ? condition(Set.of(), thrown) : consequence(firing, thrown);
    }

    /** @param rules those behind the condition; none where they are not known */
    static Fault condition(Set<String> rules, Throwable thrown) {
        return new Fault(Kind.CONDITION_THREW, Set.copyOf(rules), Thrown.inCondition(thrown), thrown);
    }

    static Fault consequence(String rule, Throwable thrown) {
        return new Fault(Kind.CONSEQUENCE_THREW, Set.of(rule), Thrown.byConsequence(thrown), thrown);
    }

    static Fault flood(String rule, int limit) {
        return new Fault(
                Kind.FLOOD,
                Set.of(rule),
                "it reported more than " + limit + " findings in one evaluation, which is the report limit",
                null);
    }

    /** @param what as in {@code inserted a fact} */
    static Fault changed(String rule, String what) {
        return new Fault(
                Kind.CHANGED_FACTS, Set.of(rule), "its consequence " + what + ", where it may only report", null);
    }

    /** What waits to be done after a consequence. */
    static Fault changed(String rule, InternalAgenda agenda) {
        PropagationEntry entry = agenda.getActionsIterator().next();
        String what = entry instanceof PropagationEntry.Insert
                ? "inserted a fact"
                : entry instanceof PropagationEntry.Update
                        ? "updated a fact"
                        : entry instanceof PropagationEntry.Delete ? "deleted a fact" : "halted the engine";
        return changed(rule, what);
    }

    static Fault endless(int limit, Collection<Tally> tallies, long evaluation) {
        String most = tallies.stream()
                .filter(tally -> tally.firedIn(evaluation) > 0)
                .sorted(Comparator.<Tally>comparingLong(tally -> -tally.firedIn(evaluation))
                        .thenComparing(tally -> tally.rule))
                .limit(MOST_NAMED)
                .map(tally -> tally.rule + " " + tally.firedIn(evaluation))
                .collect(Collectors.joining(", "));
        return new Fault(
                Kind.ENDLESS,
                Set.of(),
                "rules fired more than " + limit + " times in one evaluation, which is the fire limit; most often "
                        + most,
                null);
    }

    static Fault overTime(Duration budget, String... rules) {
        return new Fault(
                Kind.OVER_TIME,
                new TreeSet<>(Set.of(rules)),
                "it took most of an evaluation that was longer than its time budget of " + budget,
                null);
    }

    Kind kind() {
        return kind;
    }

    /** Each of them would have failed alone; empty where nobody knows. */
    Set<String> rules() {
        return rules;
    }

    /** Whether the engine names a rule among those that have the condition. */
    boolean mentions(String rule) {
        String message = getCause() == null ? "" : String.valueOf(getCause().getMessage());
        return message.substring(Math.max(0, message.lastIndexOf("' in "))).contains('"' + rule + '"');
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
