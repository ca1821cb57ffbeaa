package org.goalhealth.rules.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.goalhealth.alert.AlertPolicy;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.Occasion;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.JudgedRule;
import org.goalhealth.situation.LimitType;

/**
 * Reads what a rule says of itself: its annotations, and the kinds of facts its conditions read.
 *
 * <p>The one place that does, so that a rule compiled at build time and one compiled at run time mean the same: the
 * latter's values come with their quotes.
 */
final class RuleMetadata {

    private static final Set<String> KNOWN = new TreeSet<>(Set.of("id", "severity", "limits", "playbook", "alert"));

    private final String pack;
    private final Rule rule;
    private final List<Problem> problems;
    private final int problemsBefore;
    private final Map<String, String> annotations = new LinkedHashMap<>();

    RuleMetadata(String pack, Rule rule, List<Problem> problems) {
        this.pack = pack;
        this.rule = rule;
        this.problems = problems;
        this.problemsBefore = problems.size();
    }

    /** What the rule says; empty where some of it is wrong, which is then among the problems. */
    Optional<RuleInfo> read() {
        // One without a value has nothing in its parentheses.
        rule.getMetaData()
                .forEach((name, value) -> annotations.put(name, value == null ? "" : unquoted(String.valueOf(value))));
        for (String name : annotations.keySet()) {
            if (!KNOWN.contains(name)) {
                add(
                        Problem.Code.UNKNOWN_FIELD,
                        "@" + name,
                        name,
                        "there is no annotation @" + name,
                        Nearest.hint(name, KNOWN));
            }
        }
        Optional<String> id = required("id").filter(this::isFree);
        Optional<Severity> severity = required("severity").flatMap(this::severity);
        Optional<PlaybookId> playbook =
                Optional.ofNullable(annotations.get("playbook")).flatMap(this::playbook);
        AlertPolicy policy = policy();
        JudgedRule judged = new JudgedRule(rule.getName(), kinds(rule), limits());
        checkLimits(judged);
        Occasion occasion = occasion();
        return problems.size() > problemsBefore || id.isEmpty() || severity.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleInfo(
                        new RuleRef(rule.getName(), id.get(), pack),
                        severity.get(),
                        playbook,
                        judged,
                        policy,
                        occasion));
    }

    /** When there are the facts that the rule reads; a rule that reads facts of two occasions is refused. */
    private Occasion occasion() {
        List<Class<?>> facts =
                factTypes(rule).stream().filter(Fact.class::isAssignableFrom).toList();
        Class<?> special = facts.stream()
                .filter(type -> Occasion.of(type) != Occasion.ASSESSMENT)
                .findFirst()
                .orElse(Fact.class);
        Occasion occasion = Occasion.of(special);
        facts.stream()
                .filter(type -> occasion != Occasion.ASSESSMENT && Occasion.of(type) != occasion)
                .findFirst()
                .ifPresent(other -> add(
                        Problem.Code.DOES_NOT_FIT,
                        "when",
                        other.getSimpleName(),
                        "the rule reads " + special.getSimpleName() + ", which " + occasion + " have, and "
                                + other.getSimpleName() + ", which they have not: it would never fire",
                        "write one rule for each"));
        return occasion;
    }

    private Optional<String> required(String name) {
        String value = annotations.get(name);
        if (value == null || value.isBlank()) {
            add(
                    Problem.Code.MISSING_FIELD,
                    "@" + name,
                    "",
                    "the rule has no @" + name,
                    "write @" + name + "(\"" + (name.equals("id") ? "W1" : "WARNING") + "\") above when");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private boolean isFree(String id) {
        if (id.equals(RuleRef.ENGINE)) {
            add(
                    Problem.Code.BAD_VALUE,
                    "@id",
                    id,
                    "'" + id + "' is the id of what the engine itself finds",
                    "choose another one");
            return false;
        }
        return true;
    }

    private Optional<Severity> severity(String text) {
        return Arrays.stream(Severity.values())
                .filter(s -> s.name().equals(text))
                .findFirst()
                .or(() -> {
                    List<String> names =
                            Arrays.stream(Severity.values()).map(Enum::name).toList();
                    add(
                            Problem.Code.BAD_VALUE,
                            "@severity",
                            text,
                            "'" + text + "' is no severity",
                            Nearest.hint(text, names));
                    return Optional.empty();
                });
    }

    private Optional<PlaybookId> playbook(String text) {
        try {
            return Optional.of(new PlaybookId(text));
        } catch (IllegalArgumentException e) {
            refuse("@playbook", text, e);
            return Optional.empty();
        }
    }

    private AlertPolicy policy() {
        String text = annotations.getOrDefault("alert", "");
        try {
            return PolicyText.read(text);
        } catch (IllegalArgumentException e) {
            refuse("@alert", text, e);
            return AlertPolicy.STANDARD;
        }
    }

    /** Reads {@code by: 15 %, periods: 3}. */
    private Map<String, LimitValue> limits() {
        Map<String, LimitValue> limits = new LinkedHashMap<>();
        String text = annotations.getOrDefault("limits", "");
        if (text.isBlank()) {
            return limits;
        }
        for (String entry : text.split(",", -1)) {
            String[] parts = entry.split(":", 2);
            if (parts.length < 2) {
                add(
                        Problem.Code.SYNTAX,
                        "@limits",
                        text,
                        "'" + entry.strip() + "' is no limit",
                        "write name: figure, as @limits(\"by: 15 %, periods: 3\")");
                continue;
            }
            try {
                if (limits.put(parts[0].strip(), LimitValue.parse(parts[1])) != null) {
                    add(
                            Problem.Code.DUPLICATE,
                            "@limits",
                            text,
                            "limit '" + parts[0].strip() + "' is given twice",
                            "give it once");
                }
            } catch (IllegalArgumentException e) {
                refuse("@limits", text, e);
            }
        }
        return limits;
    }

    private void checkLimits(JudgedRule judged) {
        Map<String, LimitType> known = judged.limits();
        judged.defaults().forEach((name, value) -> {
            LimitType type = known.get(name);
            if (type == null) {
                add(
                        Problem.Code.UNKNOWN_FIELD,
                        "@limits",
                        name,
                        known.isEmpty()
                                ? "the rule has limits, and none of the facts it reads carries one"
                                : "the facts that the rule reads have no limit '" + name + "'",
                        known.isEmpty() ? "leave @limits out" : Nearest.hint(name, known.keySet()));
                return;
            }
            try {
                type.check(value);
            } catch (IllegalArgumentException e) {
                refuse("@limits." + name, value.toString(), e);
            }
        });
    }

    /** The types of facts that the rule's conditions read; of an accumulation also the type of what it gives. */
    static Set<Class<?>> factTypes(Rule rule) {
        Set<Class<?>> types = new LinkedHashSet<>();
        collect(rule.getView(), types);
        return types;
    }

    private static Set<FactKind> kinds(Rule rule) {
        Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        factTypes(rule).forEach(type -> FactKind.of(type).ifPresent(kinds::add));
        return kinds;
    }

    private static void collect(Condition condition, Set<Class<?>> types) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            if (accumulate.isCompositePatterns()) {
                collect(accumulate.getCondition(), types);
            } else if (accumulate.getPattern() != null) {
                collect(accumulate.getPattern(), types);
            }
        } else if (condition instanceof Pattern<?> pattern) {
            types.add(pattern.getPatternVariable().getType());
        }
        condition.getSubConditions().forEach(inner -> collect(inner, types));
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private void refuse(String path, String value, IllegalArgumentException e) {
        String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
        add(Problem.Code.BAD_VALUE, path, value, lines[0], lines.length > 1 ? lines[1] : "");
    }

    private void add(Problem.Code code, String path, String value, String message, String fix) {
        problems.add(new Problem(
                code, new Place("pack " + pack, 0, 0), "rule " + rule.getName() + " " + path, value, message, fix));
    }
}
