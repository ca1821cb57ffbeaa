package org.goalhealth.rules.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.DefaultFactHandle;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.goalhealth.explanation.Condition;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.Judged;
import org.goalhealth.situation.KpiStatus;
import org.goalhealth.situation.Signals;

/** What a rule says of one fact. */
final class PatternView {

    private final Class<?> type;
    private final List<Constraint> all;
    /** Those that can be asked of a fact alone. */
    private final List<Constraint> own;

    PatternView(Pattern pattern) {
        this.type = pattern.getObjectType() instanceof ClassObjectType known ? known.getClassType() : Object.class;
        this.all = List.copyOf(pattern.getConstraints());
        this.own = all.stream()
                .filter(one ->
                        one.getType() == Constraint.ConstraintType.ALPHA && one instanceof AlphaNodeFieldConstraint)
                .toList();
    }

    Class<?> type() {
        return type;
    }

    /** Whether a fact is of its kind, and made for the rule where it carries a limit. */
    boolean isFor(Fact fact, String rule) {
        return type.isInstance(fact)
                && !(fact instanceof Judged judged && !judged.getRule().equals(rule));
    }

    /** The properties that it reads, all that change where it looks at a fact as a whole. */
    Set<String> properties() {
        Set<String> properties = new LinkedHashSet<>();
        for (Constraint one : all) {
            List<String> read = read(one);
            properties.addAll(read);
            if (read.isEmpty() && Fact.class.isAssignableFrom(type)) {
                properties.addAll(Signals.of(type.asSubclass(Fact.class)));
            }
        }
        return properties;
    }

    /** Whether some of it is about other facts as well. */
    boolean isJoined() {
        return own.size() < all.size();
    }

    /** What it says of a fact alone, in its order, and whether it holds. */
    List<Condition> conditions(Fact fact, List<AppliedLimit> limits, ValueResolver session) {
        Operands operands = new Operands(fact, limits);
        return own.stream()
                .map(one -> new Condition(text(one), holds(one, fact, session), operands.comparison(text(one))))
                .toList();
    }

    /** Whether the condition at a place looks at what changes of a fact. */
    boolean looksAtSignals(int place, Class<? extends Fact> fact) {
        List<String> read = read(own.get(place));
        return read.isEmpty() || read.stream().anyMatch(Signals.of(fact)::contains);
    }

    /** Whether raw figures decide, or what cannot be told from the names that are read. */
    boolean looksAtRawFigures() {
        return type.isAssignableFrom(KpiStatus.class)
                || (Fact.class.isAssignableFrom(type)
                        && all.stream().anyMatch(one -> read(one).isEmpty()));
    }

    /** As it stands in the rule file, without what it binds. */
    String text() {
        return all.stream().map(PatternView::text).collect(Collectors.joining(", ", type.getSimpleName() + "( ", " )"));
    }

    private static boolean holds(Constraint condition, Fact fact, ValueResolver session) {
        DefaultFactHandle probe = new DefaultFactHandle();
        probe.setObject(fact);
        try {
            return ((AlphaNodeFieldConstraint) condition).isAllowed(probe, session);
        } catch (RuntimeException e) {
            // The engine does not ask it of a fact for which one before it does not hold; asked, it may fail.
            return false;
        }
    }

    private static String text(Constraint condition) {
        return condition instanceof LambdaConstraint lambda
                ? lambda.getPredicateInformation().getStringConstraint()
                : condition.toString();
    }

    /** The properties that it reads; none where that is the fact as a whole. */
    private static List<String> read(Constraint condition) {
        return condition instanceof LambdaConstraint lambda
                ? List.of(lambda.getEvaluator().getReactiveProps())
                : List.of();
    }
}
