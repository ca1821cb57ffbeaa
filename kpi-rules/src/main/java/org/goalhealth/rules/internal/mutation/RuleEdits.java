package org.goalhealth.rules.internal.mutation;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The edits of a rule, each of which should make it another rule: a comparison shifted, a condition dropped, a {@code
 * not} taken away, a limit one step up or down, another severity, a whole pattern dropped, the rule dropped.
 *
 * <p>Some give what no longer compiles; that is for the compiler to say.
 */
public final class RuleEdits {

    private final RuleSource source;
    private final RuleDescr rule;
    private final List<Edit> edits = new ArrayList<>();

    private RuleEdits(RuleSource source, RuleDescr rule) {
        this.source = source;
        this.rule = rule;
    }

    /** In the order of the file, the rule as a whole first. */
    public static List<Edit> of(RuleSource source, RuleDescr rule) {
        RuleEdits all = new RuleEdits(source, rule);
        all.whole();
        int begin = source.from(rule);
        int when = rule.getLhs().getStartCharacter() < 0 ? source.to(rule) : source.from(rule.getLhs());
        all.edits.addAll(new HeaderEdits(source, begin, when).all());
        all.element(rule.getLhs(), true);
        all.edits.addAll(new ConsequenceEdits(source, all.endOfConditions(), source.to(rule)).all());
        return List.copyOf(all.edits);
    }

    private void whole() {
        edits.add(source.edit(source.from(rule), source.to(rule), "", "rule \"" + rule.getName() + "\"", ""));
    }

    private void element(BaseDescr element, boolean group) {
        if (element instanceof NotDescr) {
            without("not", element);
        } else if (element instanceof ExistsDescr) {
            without("exists", element);
        }
        if (element instanceof PatternDescr pattern) {
            pattern.getDescrs().forEach(this::constraint);
            if (pattern.getSource() instanceof AccumulateDescr accumulate && accumulate.getInput() != null) {
                element(accumulate.getInput(), false);
            } else if (pattern.getSource() instanceof CollectDescr collect && collect.getInputPattern() != null) {
                element(collect.getInputPattern(), false);
            }
        } else if (element instanceof ConditionalElementDescr inner) {
            for (Object child : inner.getDescrs()) {
                if (group) {
                    drop((BaseDescr) child);
                }
                element((BaseDescr) child, false);
            }
        }
    }

    private void constraint(BaseDescr constraint) {
        if (constraint instanceof ExprConstraintDescr && constraint.getStartCharacter() >= 0) {
            edits.addAll(
                    new ConstraintEdits(source, rule.getName(), source.from(constraint), source.to(constraint)).all());
        }
    }

    private void without(String word, BaseDescr element) {
        int at = source.from(element);
        if (source.plain().startsWith(word, at)) {
            String words = source.words(at, source.to(element));
            edits.add(source.edit(
                    at,
                    at + word.length(),
                    "",
                    words,
                    words.substring(word.length()).strip()));
        }
    }

    private void drop(BaseDescr element) {
        int at = source.from(element);
        int to = source.to(element);
        edits.add(source.edit(at, to, "", source.words(at, to), ""));
    }

    private int endOfConditions() {
        return rule.getLhs().getEndCharacter() < 0 ? source.from(rule) : source.to(rule.getLhs());
    }
}
