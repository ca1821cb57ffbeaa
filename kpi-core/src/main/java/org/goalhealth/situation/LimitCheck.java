package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;

/** Whether a plan's limits and the rules fit: names are known, values of their kind, lines can apply, none is missing. */
final class LimitCheck {

    private final Plan plan;
    private final Map<String, JudgedRule> rules;
    private final LimitSubjects subjects;
    private final String section;
    private final boolean ofCustomers;
    private final List<Problem> problems = new ArrayList<>();

    /** @param ofCustomers whether the plan stands for a file of customers */
    LimitCheck(Plan plan, Map<String, JudgedRule> rules, List<ScopedLine> lines, boolean ofCustomers) {
        this.plan = plan;
        this.section = ofCustomers ? "segments." : "";
        this.ofCustomers = ofCustomers;
        this.rules = rules;
        this.subjects = new LimitSubjects(plan, lines);
    }

    List<Problem> problems() {
        for (int i = 0; i < plan.limits().size(); i++) {
            LimitLine line = plan.limits().get(i);
            String path = plan.design().contingencyPath(line).orElse(section + "limits." + i);
            ruleOf(line, path)
                    .flatMap(rule -> new LimitReach(plan, subjects, line, path).problem(rule))
                    .ifPresent(problems::add);
        }
        plan.off().stream()
                .sorted()
                .filter(name -> !rules.containsKey(name))
                .forEach(name -> problems.add(new Problem(
                        Problem.Code.UNKNOWN_NAME,
                        Place.JAVA,
                        section + "off",
                        name,
                        "there is no rule '" + name + "' to switch off",
                        Nearest.hint(name, rules.keySet()))));
        Map<String, Set<String>> everywhere = new HashMap<>();
        plan.limits().stream()
                .filter(line -> line.scope().equals(LimitScope.EVERYWHERE))
                .forEach(line -> everywhere
                        .computeIfAbsent(line.rule(), rule -> new HashSet<>())
                        .addAll(line.values().keySet()));
        rules.values().stream()
                .filter(rule -> !plan.off().contains(rule.name()))
                .forEach(rule -> complete(rule, everywhere.getOrDefault(rule.name(), Set.of())));
        return problems;
    }

    /** The line's rule, where it is known and takes limits. */
    private Optional<JudgedRule> ruleOf(LimitLine line, String path) {
        JudgedRule rule = rules.get(line.rule());
        if (rule == null) {
            problems.add(new Problem(
                    Problem.Code.UNKNOWN_NAME,
                    line.place(),
                    path + ".rule",
                    line.rule(),
                    "there is no rule '" + line.rule() + "'",
                    Nearest.hint(line.rule(), rules.keySet())));
            return Optional.empty();
        }
        if (rule.kinds().isEmpty() && line.values().isEmpty() && plan.design().isContingency(line)) {
            return Optional.empty();
        }
        if (rule.kinds().isEmpty()) {
            problems.add(new Problem(
                    Problem.Code.DOES_NOT_FIT,
                    line.place(),
                    path + ".rule",
                    line.rule(),
                    "rule " + rule.name() + " takes no limits",
                    "leave the line out"));
            return Optional.empty();
        }
        if (!ofCustomers && rule.kinds().stream().anyMatch(FactKind::isOfCustomers)) {
            problems.add(new Problem(
                    Problem.Code.DOES_NOT_FIT,
                    line.place(),
                    path + ".rule",
                    line.rule(),
                    "rule " + rule.name() + " judges customers, of which a plan says nothing",
                    "write the line into the segments of the file of customers"));
            return Optional.empty();
        }
        line.values().forEach((name, value) -> {
            LimitType type = rule.limits().get(name);
            if (type == null) {
                problems.add(new Problem(
                        Problem.Code.UNKNOWN_FIELD,
                        line.place(),
                        path + "." + name,
                        name,
                        "rule " + rule.name() + " has no limit '" + name + "'",
                        Nearest.hint(name, rule.limits().keySet())));
                return;
            }
            wrongKind(type, value)
                    .ifPresent(text -> problems.add(new Problem(
                            Problem.Code.BAD_VALUE,
                            line.place(),
                            path + "." + name,
                            value.toString(),
                            "limit " + name + " of rule " + rule.name() + ": " + text[0],
                            text[1])));
        });
        return Optional.of(rule);
    }

    /** @param everywhere the limits to which a line that names nothing gives a figure */
    private void complete(JudgedRule rule, Set<String> everywhere) {
        rule.limits().keySet().stream()
                .filter(name -> !name.equals(FactKind.RECOVER))
                .filter(name -> !rule.defaults().containsKey(name))
                .filter(name -> !everywhere.contains(name))
                .forEach(name -> problems.add(new Problem(
                        Problem.Code.MISSING_FIELD,
                        Place.JAVA,
                        section + "limits",
                        "",
                        "rule " + rule.name() + " has no figure for its limit '" + name + "'",
                        "give one in the rule's @limits, or in the plan: {rule: " + rule.name() + ", " + name
                                + ": ...}")));
    }

    private static Optional<String[]> wrongKind(LimitType type, LimitValue value) {
        try {
            type.check(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()).split("\n {2}", 2));
        }
    }
}
