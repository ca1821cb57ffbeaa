package org.goalhealth.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.LimitType;
import org.goalhealth.situation.Signals;

/**
 * The text of a shipped rule file with some of its conditions edited, as an author would who copied the file.
 *
 * <p>An edit is four numbers; what they mean for a rule is worked out here, so that edits shrink and fit every rule.
 */
final class EditedRules {

    /** What is edited. */
    enum Kind {
        /** Another way to compare. */
        COMPARISON,
        /** Other figures in the rule's limits. */
        FIGURES,
        /** A constant in place of the limit, or another constant. */
        CONSTANT,
        /** Another property of the same fact. */
        PROPERTY,
        /** One condition fewer. */
        DROPPED,
        /** A condition or another. */
        EITHER,
        /** A condition on raw figures of the same series, that they are so, are not so, or are so somewhere. */
        RAW,
        /** One pattern on raw figures or another. */
        EITHER_PATTERN,
        /** A figure bound in one pattern and compared in the next. */
        BOUND_FOR_PATTERN,
        /** A figure bound in a pattern and used by the consequence alone. */
        BOUND_FOR_CONSEQUENCE,
        /** A raw figure bound in a pattern and used by the consequence alone. */
        RAW_FOR_CONSEQUENCE,
        /** How many facts of the kind there are, or how much they make together. */
        ACCUMULATED,
        /** All facts of the kind that are so, as a list. */
        COLLECTED,
        /** No fact of the kind is so, or one at least. */
        ABSENT,
        /** A condition that holds for all. */
        FOR_ALL,
        /** The segment, by its properties, parts or text. */
        SEGMENT,
        /** A fact of another kind with limits. */
        OTHER_KIND,
        /** The raw figures are reported, not the fact. */
        REPORTED_RAW
    }

    /** One edit of one rule of the file. */
    record Edit(Kind kind, int rule, int a, int b, int c) {}

    private static final Path FOLDER = Path.of("src/main/resources/org/goalhealth/rules");
    private static final Pattern RULE =
            Pattern.compile("(?s)rule \"([^\"]*)\"\\s*(.*?)\\nwhen\\n(.*?)\\nthen\\n\\s*(.*?)\\nend");
    private static final Pattern MAIN = Pattern.compile("\\s*\\$(\\w+) : (\\w+)\\( (.*) \\)");
    private static final List<String> COMPARISONS = List.of(">=", ">", "==", "<=", "<", "!=");
    private static final List<String> FIGURES = List.of("70", "85", "86", "100", "2", "1.7", "300");

    private final String header;
    private final List<Rule> rules = new ArrayList<>();

    private EditedRules(String text) {
        header =
                text.substring(0, text.indexOf("package")) + text.substring(text.indexOf("package"), text.indexOf(';'));
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            rules.add(new Rule(matcher));
        }
        if (rules.isEmpty()) {
            throw new IllegalStateException("no rules in " + text);
        }
    }

    /** All shipped files but the one whose fact counts nothing, which these edits are made of; its scenarios edit it. */
    static List<Path> files() {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".drl")
                            && !file.getFileName().toString().equals("event-absent.drl")
                            // They review plans or look at customers, and find nothing in any history.
                            && !file.startsWith(FOLDER.resolve("design"))
                            && !file.startsWith(FOLDER.resolve("customer")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of a file's rules. */
    static Set<String> names(Path file) {
        try {
            return new EditedRules(Files.readString(file))
                    .rules.stream().map(rule -> rule.name).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The edited file.
     *
     * @param guarded whether only facts that have something to show are looked at
     */
    static String of(Path file, List<Edit> edits, boolean guarded) {
        try {
            EditedRules edited = new EditedRules(Files.readString(file));
            edits.forEach(edit -> edited.rules
                    .get(Math.floorMod(edit.rule(), edited.rules.size()))
                    .edit(edit));
            return edited.text(guarded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(boolean guarded) {
        return header + ";\nimport org.goalhealth.situation.*;\nimport org.goalhealth.plan.*;\n"
                + "global org.goalhealth.rules.Findings findings;\n"
                + rules.stream().map(rule -> rule.text(guarded)).collect(Collectors.joining("\n"));
    }

    /** One rule in the making. */
    private static final class Rule {
        private final String name;
        private final String annotations;
        private final Map<String, String> limits = new LinkedHashMap<>();
        private final String variable;
        private final String type;
        private final List<String> conditions = new ArrayList<>();
        private final List<String> patterns = new ArrayList<>();
        private String consequence;
        private int bound;

        Rule(Matcher matcher) {
            name = matcher.group(1);
            Matcher written = Pattern.compile("@limits\\(\"(.*?)\"\\)").matcher(matcher.group(2));
            if (written.find()) {
                for (String limit : written.group(1).split(",", -1)) {
                    String[] parts = limit.split(":", -1);
                    limits.put(parts[0].strip(), parts[1].strip());
                }
            }
            annotations = written.replaceAll("");
            List<String> lines = matcher.group(3)
                    .lines()
                    .filter(line -> !line.strip().startsWith("//"))
                    .toList();
            Matcher main = MAIN.matcher(lines.get(0));
            if (!main.matches()) {
                throw new IllegalStateException("rule " + name + " begins with " + lines.get(0));
            }
            variable = "$" + main.group(1);
            type = main.group(2);
            conditions.addAll(List.of(main.group(3).split(", ", -1)));
            patterns.addAll(lines.subList(1, lines.size()));
            consequence = matcher.group(4);
        }

        void edit(Edit edit) {
            int a = edit.a();
            int b = edit.b();
            int c = edit.c();
            switch (edit.kind()) {
                case COMPARISON -> replace(a, condition -> compared(condition, pick(COMPARISONS, b)));
                case FIGURES -> limits.replaceAll((limit, value) -> figure(limit, b, c));
                case CONSTANT -> replace(a, condition -> constant(condition, b, c));
                case PROPERTY -> replace(a, condition -> otherProperty(condition, b, c));
                case DROPPED -> drop(a);
                case EITHER ->
                    replace(
                            a,
                            condition ->
                                    "(" + condition + " || " + count() + " " + pick(COMPARISONS, b) + " " + c + ")");
                case RAW -> patterns.add(List.of("", "not ", "exists ").get(a % 3) + raw(b, c, ""));
                case EITHER_PATTERN -> patterns.add("( " + raw(a, c, "") + " or " + raw(b, c + 1, "") + " )");
                case BOUND_FOR_PATTERN -> {
                    String p = bind(count());
                    String s = bind("segment");
                    patterns.add((a % 2 == 0 ? "not " : "exists ")
                            + own(count() + " " + pick(COMPARISONS, b) + " " + p + ", segment != " + s));
                }
                case BOUND_FOR_CONSEQUENCE -> {
                    String p = bind(count());
                    consequence = "if (" + p + " " + pick(COMPARISONS, a) + " " + b % 4 + ") { " + consequence + " }";
                }
                case RAW_FOR_CONSEQUENCE -> {
                    String v = "$raw" + bound++;
                    patterns.add(raw(6, c, v + " : " + pick(List.of("value", "previous", "baseline"), a)));
                    consequence = "if (" + v + " != null && " + v + ".intValue() % 2 == " + b % 2 + ") { " + consequence
                            + " }";
                }
                case ACCUMULATED -> accumulate(a, b, c);
                case COLLECTED ->
                    patterns.add("java.util.List( size " + pick(COMPARISONS, a) + " " + b % 4 + " ) from collect( "
                            + own(count() + " >= " + c % 3) + " )");
                case ABSENT -> {
                    String same = a % 2 == 0 ? "" : ", segment == " + bind("segment");
                    patterns.add((b % 2 == 0 ? "not " : "exists ") + own(count() + " >= " + (1 + c % 5) + same));
                }
                case FOR_ALL ->
                    patterns.add("forall( KpiStatus( kpi == " + kpi() + " ) KpiStatus( kpi == " + kpi() + ", "
                            + rawCondition(a, b) + " ) )");
                case SEGMENT -> segment(a, b);
                case OTHER_KIND -> {
                    limits.putIfAbsent("periods", Integer.toString(1 + c % 3));
                    patterns.add(pick(List.of("not ", "", "exists "), a) + "DataGap( rule == \"" + name
                            + "\", missingPeriods " + pick(COMPARISONS, b) + " limit.periods )");
                }
                case REPORTED_RAW -> {
                    String status = "$status" + bound++;
                    patterns.add(status + " : " + raw(6, c, "!missing"));
                    consequence = "findings.report(" + status + ");";
                }
            }
        }

        private void accumulate(int a, int b, int c) {
            String n = "$n" + bound++;
            String f = "$f" + bound++;
            String from = own(f + " : " + count() + ", " + count() + " >= " + c % 3);
            String function = pick(List.of("count", "sum", "max", "min"), a) + "( " + f + " )";
            if (c % 2 == 0) {
                String kpi = kpi();
                from = "KpiStatus( kpi == " + kpi + ", value != null, " + f + " : value )";
            }
            patterns.add("accumulate( " + from + "; " + n + " : " + function + "; " + n
                    + (a % 4 > 1 ? " != null, " + n : "") + " " + pick(COMPARISONS, b) + " "
                    + (c % 2 == 0 && a % 4 > 0 ? "86" : c % 5)
                    + " )");
        }

        private void segment(int a, int b) {
            switch (a % 4) {
                case 0 -> conditions.add(b % 2 == 0 ? "segment.total" : "!segment.total");
                case 1 -> conditions.add("subject.toString() != \"kpi:orders-" + b % 3 + "\"");
                case 2 -> patterns.add("Segment.Part( value == \"east\" ) from " + bind("segment") + ".parts");
                default -> conditions.add("segment.parts.size() <= " + b % 2);
            }
        }

        private void drop(int a) {
            List<String> more = conditions.stream().filter(Rule::isEditable).toList();
            if (!more.isEmpty()) {
                conditions.remove(more.get(a % more.size()));
            }
        }

        private void replace(int a, UnaryOperator<String> edit) {
            List<String> more = conditions.stream().filter(Rule::isEditable).toList();
            if (!more.isEmpty()) {
                conditions.replaceAll(
                        condition -> condition.equals(more.get(a % more.size())) ? edit.apply(condition) : condition);
            }
        }

        private static boolean isEditable(String condition) {
            return !condition.startsWith("rule ==") && !condition.matches("\\$\\w+ : \\w+");
        }

        private String compared(String condition, String comparison) {
            if (isEnum()) {
                return condition
                        .replaceFirst("==|!=", comparison.equals("==") ? "!=" : "==")
                        .replaceFirst(" == ", comparison.startsWith("!") ? " != " : " == ");
            }
            return condition.replaceFirst(">=|<=|==|!=|>|<", comparison);
        }

        private String constant(String condition, int b, int c) {
            if (type.equals("StageZone")) {
                List<String> zones = List.of("Zone.IDEAL", "Zone.WARNING", "Zone.DANGER", "Zone.UNKNOWN");
                return c % 3 == 0
                        ? "zone in (" + pick(zones, b) + ", " + pick(zones, b + 1) + ")"
                        : "zone " + (c % 3 == 1 ? "==" : "!=") + " " + pick(zones, b);
            }
            if (type.equals("TargetStatus")) {
                List<String> states = Stream.of(
                                "UNDER_FLOOR", "UNDER_TARGET", "WITHIN_BAND", "ON_TARGET", "EXCEEDING", "UNKNOWN")
                        .map(state -> "TargetState." + state)
                        .toList();
                return c % 3 == 0
                        ? "state in (" + pick(states, b) + ", " + pick(states, b + 1) + ")"
                        : "state " + (c % 3 == 1 ? "==" : "!=") + " " + pick(states, b);
            }
            return c % 3 == 0
                    ? condition.replace(enough(), enough() + " + " + b % 3)
                    : condition.replace(enough(), Integer.toString(b % 5));
        }

        private String otherProperty(String condition, int b, int c) {
            String other = count() + " " + pick(COMPARISONS, b) + " " + c % 4;
            if (isEnum()) {
                return other;
            }
            if (type.equals("LineReturn")) {
                return pick(List.of("strong", "!strong", "strong == true", "lowPeriods * 2 > limit.periods"), c);
            }
            return pick(
                    List.of(
                            enough() + " " + pick(COMPARISONS, b) + " " + count(),
                            count() + " * 2 " + pick(COMPARISONS, b) + " " + enough() + " + 1",
                            other,
                            condition),
                    c);
        }

        private String figure(String limit, int b, int c) {
            // A fact without limits of its own may have been given those of another kind.
            LimitType taken = FactKind.of(factType())
                    .map(kind -> kind.limits().get(limit))
                    .orElse(LimitType.COUNT);
            if (taken == LimitType.PERCENT) {
                return pick(List.of("15 %", "0 %", "5 %", "14 %", "40 %", "100 %"), b);
            }
            if (taken == LimitType.COUNT) {
                return pick(List.of("1", "2", "3", "5"), c);
            }
            return switch (limit) {
                case "threshold" -> pick(List.of("1.7", "2", "90", "2.5 %"), b);
                case "low" -> pick(List.of("1.5", "1.7", "2"), b);
                default -> pick(List.of("2.8", "2", "1.7"), c);
            };
        }

        /** A pattern on the raw figures of the fact's own series, or of another KPI where it has none. */
        private String raw(int which, int c, String more) {
            boolean own = hasKpi();
            String series = "kpi == " + kpi() + (own ? ", segment == " + bind("segment") : "");
            String condition = which == 6 ? "" : ", " + rawCondition(which, c);
            return "KpiStatus( " + series + condition + (more.isEmpty() ? "" : ", " + more) + " )";
        }

        private static String rawCondition(int which, int c) {
            String figure = pick(FIGURES, c);
            return pick(
                    List.of(
                            "value < " + figure,
                            "value >= " + figure,
                            "missing",
                            "!missing",
                            "previous != null, previous > " + figure,
                            "value != null, previous != null, value < previous",
                            "baseline != null, value != null, value <= baseline",
                            "value!.intValue() > " + figure.replaceFirst("\\..*", ""),
                            "baseline == null || previous == null",
                            "value != null, value != " + figure),
                    which);
        }

        private String own(String conditionsOfIt) {
            boolean judged = !isEnum();
            return type + "( " + (judged ? "rule == \"" + name + "\", " : "") + conditionsOfIt + " )";
        }

        /** The property of the fact that counts. */
        private String count() {
            return Signals.of(factType()).stream()
                    .filter(signal -> getter(signal)
                            .filter(getter -> getter.getReturnType() == int.class)
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
        }

        /** The limit that such a count is compared with. */
        private String enough() {
            return "limit." + (limits.containsKey("days") ? "days" : "periods");
        }

        private Class<? extends Fact> factType() {
            return Signals.facts().stream()
                    .filter(fact -> fact.getSimpleName().equals(type))
                    .findFirst()
                    .orElseThrow();
        }

        private Optional<Method> getter(String property) {
            String name = "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
            return Arrays.stream(factType().getMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst();
        }

        private boolean isEnum() {
            return type.equals("StageZone") || type.equals("TargetStatus");
        }

        private boolean hasKpi() {
            return getter("kpi").isPresent();
        }

        private String kpi() {
            return hasKpi() ? bind("kpi") : "\"orders-2\"";
        }

        /** The variable that the main pattern binds a property to. */
        private String bind(String property) {
            String name = "$" + property + "OfIt";
            String binding = name + " : " + property;
            if (!conditions.contains(binding)) {
                conditions.add(binding);
            }
            return name;
        }

        String text(boolean guarded) {
            List<String> all = new ArrayList<>(conditions);
            if (guarded) {
                all.add(
                        switch (type) {
                            case "StageZone" -> "zone != Zone.UNKNOWN";
                            case "TargetStatus" -> "state != TargetState.UNKNOWN";
                            case "LineReturn" -> "(lowPeriods > 0 || strong)";
                            case "MarketPressure" -> "(periods > 0 || relieved)";
                            case "Outlier" -> "(worsePeriods > 0 || betterPeriods > 0)";
                            case "MilestoneStatus" -> "!done";
                            default -> count() + " > 0";
                        });
            }
            String written = limits.entrySet().stream()
                    .map(limit -> limit.getKey() + ": " + limit.getValue())
                    .collect(Collectors.joining(", "));
            return "rule \"" + name + "\"\n    " + annotations
                    + (limits.isEmpty() ? "" : " @limits(\"" + written + "\")")
                    + "\nwhen\n    " + variable + " : " + type + "( " + String.join(", ", all) + " )\n"
                    + patterns.stream()
                            .map(pattern -> "    " + pattern.strip() + "\n")
                            .collect(Collectors.joining())
                    + "then\n    " + consequence + "\nend\n";
        }

        private static <T> T pick(List<T> all, int index) {
            return all.get(Math.floorMod(index, all.size()));
        }
    }
}
