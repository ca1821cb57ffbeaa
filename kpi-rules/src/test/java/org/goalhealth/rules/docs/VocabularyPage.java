package org.goalhealth.rules.docs;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.rules.Findings;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.KpiStatus;
import org.goalhealth.situation.Signals;

/** The page of all that a rule can read, made from the classes and what is written of them. */
final class VocabularyPage {

    private static final Path SOURCES = Path.of("../kpi-core/src/main/java");
    private static final String INTRODUCTION = """
            # The words of rules

            Made from the code; do not edit. What a rule can read: facts, worked out from the figures of a plan before any rule is asked, and their properties. How rules are written is in [rule-authors.md](rule-authors.md).

            A property is **fixed** (it says whom or what the fact is about and never changes), a **signal** (it changes when a figure passes a limit: conditions on it cost next to nothing) or **raw** (it changes with every figure, and the rule is asked again each time: right, and slower).

            """;

    VocabularyPage() {
        StaticJavaParser.getParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    }

    String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        Set<Class<?>> words = new LinkedHashSet<>();
        facts().forEach(fact -> fact(fact, page, words));
        words.forEach(word -> constants(word, page));
        suggestions(page);
        return page.toString();
    }

    /** What may follow {@code findings.report(...)}. */
    private static void suggestions(StringBuilder page) {
        page.append("## What a consequence says\n\n`findings.report($fact)` reports, and may go on with\n\n");
        CompilationUnit unit = parsed(Path.of("src/main/java"), Findings.class);
        for (MethodDeclaration method :
                unit.getInterfaceByName("Findings").orElseThrow().findAll(MethodDeclaration.class)) {
            if (method.getNameAsString().startsWith("suggest")) {
                String said =
                        plain(method.getJavadoc().orElseThrow().getDescription().toText());
                page.append("- `.%s(%s)`: %s\n"
                        .formatted(
                                method.getNameAsString(),
                                method.getParameters().stream()
                                        .map(parameter -> "$" + parameter.getNameAsString())
                                        .collect(Collectors.joining(", ")),
                                said));
            }
        }
        page.append('\n');
    }

    private static List<Class<? extends Fact>> facts() {
        return Signals.facts().stream()
                .sorted(Comparator.comparing((Class<? extends Fact> fact) -> fact == KpiStatus.class)
                        .thenComparing(Class::getSimpleName))
                .toList();
    }

    private static void fact(Class<? extends Fact> fact, StringBuilder page, Set<Class<?>> words) {
        page.append("## ")
                .append(fact.getSimpleName())
                .append("\n\n")
                .append(description(fact))
                .append("\n\n");
        page.append("| property | type | is | says |\n|---|---|---|---|\n");
        properties(fact).forEach((name, getter) -> {
            page.append("| `%s` | %s | %s | %s |\n"
                    .formatted(name, type(getter.getReturnType()), kind(fact, name), sentence(getter)));
            if (getter.getReturnType().isEnum()) {
                words.add(getter.getReturnType());
            }
        });
        FactKind.of(fact).ifPresent(kind -> limits(kind, page));
        page.append('\n');
    }

    private static void limits(FactKind kind, StringBuilder page) {
        Class<?> limit =
                Objects.requireNonNull(properties(kind.factType()).get("limit")).getReturnType();
        Map<String, String> said = parameters(limit);
        kind.limits()
                .forEach((name, type) -> page.append("| `limit.%s` | %s | fixed | %s%s |\n"
                        .formatted(
                                name,
                                type.name().toLowerCase(Locale.ROOT),
                                capital(Objects.requireNonNull(said.get(name))),
                                FactKind.isOptional(name) ? " Need not be given." : "")));
    }

    private static void constants(Class<?> word, StringBuilder page) {
        page.append("## ")
                .append(word.getSimpleName())
                .append("\n\n")
                .append(description(word))
                .append("\n\n");
        for (EnumConstantDeclaration constant :
                declaration(word).asEnumDeclaration().getEntries()) {
            page.append("- `")
                    .append(word.getSimpleName())
                    .append('.')
                    .append(constant.getNameAsString())
                    .append('`');
            constant.getJavadoc()
                    .ifPresent(said -> page.append(": ")
                            .append(said.getDescription().toText().strip()));
            page.append('\n');
        }
        page.append('\n');
    }

    /** Properties by name: what is fixed first, then signals, then the rest. */
    private static Map<String, Method> properties(Class<?> fact) {
        List<Method> getters = new ArrayList<>(Arrays.stream(fact.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Fact.class.isAssignableFrom(method.getDeclaringClass()))
                .filter(method -> !method.isBridge() && name(method).isPresent())
                .toList());
        List<String> signals = Signals.of(fact.asSubclass(Fact.class));
        getters.sort(Comparator.<Method>comparingInt(
                        method -> signals.indexOf(name(method).orElseThrow()))
                .thenComparing(method -> method.getReturnType().getSimpleName().endsWith("Limit"))
                .thenComparing(Method::getName));
        Map<String, Method> properties = new LinkedHashMap<>();
        getters.forEach(getter -> properties.put(name(getter).orElseThrow(), getter));
        return properties;
    }

    private static Optional<String> name(Method getter) {
        String name = getter.getName();
        int prefix =
                name.startsWith("get") ? 3 : name.startsWith("is") && getter.getReturnType() == boolean.class ? 2 : 0;
        return prefix == 0 || name.length() == prefix || !Character.isUpperCase(name.charAt(prefix))
                ? Optional.empty()
                : Optional.of(name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1));
    }

    private static String kind(Class<? extends Fact> fact, String property) {
        return !Signals.of(fact).contains(property) ? "fixed" : fact == KpiStatus.class ? "raw" : "signal";
    }

    private static String type(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "BigDecimal" -> "number";
            case "boolean" -> "true or false";
            case "String" -> "text";
            default -> "`" + type.getSimpleName() + "`";
        };
    }

    /** The description of a class, without its tags. */
    private static String description(Class<?> type) {
        return plain(declaration(type)
                .getJavadoc()
                .orElseThrow(() -> new IllegalStateException(type + " says nothing of itself"))
                .getDescription()
                .toText());
    }

    /** What is written of a getter, there or where it is first declared. */
    private static String sentence(Method getter) {
        for (Class<?> type = getter.getDeclaringClass();
                Fact.class.isAssignableFrom(type);
                type = type.getSuperclass()) {
            Optional<String> said = declaration(type).getMethodsByName(getter.getName()).stream()
                    .flatMap(method -> method.getJavadoc().stream())
                    .map(javadoc -> plain(javadoc.getDescription().toText()))
                    .findFirst();
            if (said.isPresent()) {
                return said.get();
            }
        }
        throw new IllegalStateException(getter + " says nothing of itself");
    }

    private static Map<String, String> parameters(Class<?> limit) {
        Map<String, String> said = new LinkedHashMap<>();
        for (JavadocBlockTag tag : ((NodeWithJavadoc<?>) declaration(limit))
                .getJavadoc()
                .orElseThrow()
                .getBlockTags()) {
            said.put(tag.getName().orElse(""), plain(tag.getContent().toText()));
        }
        return said;
    }

    private static TypeDeclaration<?> declaration(Class<?> type) {
        return parsed(SOURCES, type).getType(0);
    }

    private static CompilationUnit parsed(Path sources, Class<?> type) {
        try {
            return StaticJavaParser.parse(sources.resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\s*Signals?: [^.]*\\.", "")
                .replaceAll("\\{@(?:link|code|linkplain) +#?(?:get|is)?([^}]*)}", "`$1`")
                .replaceAll("\\s*<p>\\s*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
