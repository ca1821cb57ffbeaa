package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RulePack;
import org.goalhealth.situation.FactKind;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * What can be wrong with a rule that compiles: two rules of one name, a pattern on a fact with limits that does not say
 * whose limits, and what makes a rule depend on the order of rules, on a clock, or on more than its facts.
 *
 * <p>A fact with limits belongs to one rule. A pattern that names another rule, or none, would be silent or speak of
 * somebody else's limits, and the compiler would say nothing.
 */
final class RuleText {

    private final RulePack pack;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Place> rules = new HashMap<>();

    private RuleText(RulePack pack) {
        this.pack = pack;
    }

    /** A text that cannot be parsed is left to the compiler, which says why. */
    static void check(RulePack pack) {
        RuleText text = new RuleText(pack);
        pack.files().forEach(text::file);
        if (!text.problems.isEmpty()) {
            throw new InvalidRulesException(text.problems);
        }
    }

    private void file(String name, String content) {
        if (!name.endsWith(".drl")) {
            return;
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(true, content);
            if (parsed != null && !parser.hasErrors()) {
                // What a file says at its top holds for every rule in it.
                parsed.getAttributes().forEach(attribute -> attribute(name, "file " + name, attribute));
                parsed.getRules().forEach(rule -> rule(name, rule));
            }
        } catch (DroolsParserException e) {
            // The compiler reports it with the rest.
        }
    }

    private void rule(String file, RuleDescr rule) {
        Place place = place(file, rule);
        if (rule instanceof QueryDescr) {
            refuse(
                    place,
                    "query " + rule.getName(),
                    "query",
                    "pack " + pack.name() + " declares query " + rule.getName(),
                    "write a rule that reports what the query finds");
            return;
        }
        rule.getAttributes().values().forEach(attribute -> attribute(file, "rule " + rule.getName(), attribute));
        Place before = rules.putIfAbsent(rule.getName(), place);
        if (before != null) {
            problems.add(new Problem(
                    Problem.Code.DUPLICATE,
                    place,
                    "rule " + rule.getName(),
                    rule.getName(),
                    "pack " + pack.name() + " has two rules '" + rule.getName() + "', the other at " + before,
                    "give each its own name"));
        }
        within(file, rule, rule.getLhs());
    }

    private void within(String file, RuleDescr rule, BaseDescr element) {
        if (element instanceof EvalDescr eval) {
            refuse(
                    place(file, eval),
                    "rule " + rule.getName(),
                    "eval",
                    "rule " + rule.getName() + " uses eval",
                    "write the condition within the pattern of the fact it is about");
        } else if (element instanceof PatternDescr pattern) {
            pattern(file, rule, pattern);
            if (pattern.getSource() instanceof AccumulateDescr accumulate && accumulate.getInput() != null) {
                within(file, rule, accumulate.getInput());
            } else if (pattern.getSource() instanceof CollectDescr collect && collect.getInputPattern() != null) {
                within(file, rule, collect.getInputPattern());
            }
        } else if (element instanceof AccumulateDescr accumulate && accumulate.getInput() != null) {
            within(file, rule, accumulate.getInput());
        } else if (element instanceof ConditionalElementDescr group) {
            for (Object inner : group.getDescrs()) {
                within(file, rule, (BaseDescr) inner);
            }
        }
    }

    private void attribute(String file, String owner, AttributeDescr attribute) {
        if (!attribute.getName().equals("dialect")) {
            refuse(
                    place(file, attribute),
                    owner,
                    attribute.getName(),
                    owner + " uses " + attribute.getName(),
                    "leave it out: rules decide alone, whatever their order");
        }
    }

    private void pattern(String file, RuleDescr rule, PatternDescr pattern) {
        boolean limited = Arrays.stream(FactKind.values())
                .map(kind -> kind.factType().getSimpleName())
                .anyMatch(simple -> pattern.getObjectType().equals(simple)
                        || pattern.getObjectType().endsWith("." + simple));
        if (!limited) {
            return;
        }
        Pattern own = Pattern.compile("\\brule\\s*==\\s*\"" + Pattern.quote(rule.getName()) + "\"");
        boolean named = pattern.getDescrs().stream()
                .anyMatch(constraint -> own.matcher(constraint.getText()).find()
                        || own.matcher(constraint.toString()).find());
        if (!named) {
            problems.add(new Problem(
                    Problem.Code.BAD_VALUE,
                    place(file, pattern),
                    "rule " + rule.getName(),
                    pattern.getObjectType(),
                    "a pattern on " + pattern.getObjectType() + " does not say that it means this rule's facts",
                    "add rule == \"" + rule.getName() + "\" as its first condition"));
        }
    }

    private void refuse(Place place, String path, String value, String message, String fix) {
        problems.add(new Problem(Problem.Code.BAD_VALUE, place, path, value, message, fix));
    }

    /** Of a place that the parser does not know only the file is said. */
    private static Place place(String file, BaseDescr element) {
        return element.getLine() < 1
                ? new Place(file, 0, 0)
                : new Place(file, element.getLine(), element.getColumn() + 1);
    }
}
