package org.goalhealth.plan;

import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The node tree of a plan's text: one document, no aliases, no tags. */
final class PlanTree {

    private static final String TAB = "a tab stands where only spaces may";

    private PlanTree() {}

    /** Empty where there is no tree; what is wrong is then among {@code problems}. */
    static Optional<Field> compose(String text, Problems problems) {
        if (text.length() > PlanText.LARGEST) {
            problems.add(
                    Code.UNREADABLE,
                    new Place(problems.file(), 0, 0),
                    problems.kind(),
                    "",
                    "the text is longer than " + PlanText.LARGEST + " characters",
                    "split the " + problems.kind());
            return Optional.empty();
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!isPrintable(plain, problems)) {
            return Optional.empty();
        }
        try {
            return composed(plain, problems).map(node -> Field.root(problems, node));
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    Code.SYNTAX,
                    problems.place(e.getProblemMark().or(e::getContextMark)),
                    problems.kind(),
                    "",
                    "the text cannot be read from here on: " + what(e) + begun(e, problems),
                    fix(what(e)));
        } catch (YamlEngineException e) {
            problems.add(
                    Code.SYNTAX,
                    new Place(problems.file(), 1, 1),
                    problems.kind(),
                    "",
                    "the text cannot be read: " + Problem.shown(String.valueOf(e.getMessage())),
                    "write it as YAML");
        }
        return Optional.empty();
    }

    private static Optional<Node> composed(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setAllowNonScalarKeys(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        PlainEvents events = new PlainEvents(new ParserImpl(settings, new StreamReader(settings, text)), problems);
        Composer composer = new Composer(settings, events);
        if (!composer.hasNext()) {
            problems.add(
                    Code.UNREADABLE,
                    new Place(problems.file(), 1, 1),
                    problems.kind(),
                    "",
                    "the text holds no " + problems.kind(),
                    problems.kind().equals("plan")
                            ? "begin with plan: and an id"
                            : "write its fields, each as name: value");
            return Optional.empty();
        }
        Node root = composer.next();
        if (composer.hasNext()) {
            problems.add(
                    Code.SYNTAX,
                    problems.place(events.peekEvent().getStartMark()),
                    problems.kind(),
                    "---",
                    "a second document begins here",
                    "keep one " + problems.kind() + " in a file, and take out the line '---'");
        }
        events.reportUnused();
        return Optional.of(root);
    }

    private static boolean isPrintable(String text, Problems problems) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                problems.add(
                        Code.SYNTAX,
                        PlanText.after(problems.file(), text.substring(0, i)),
                        problems.kind(),
                        "U+%04X".formatted(c),
                        "the character U+%04X is not allowed in a %s".formatted(c, problems.kind()),
                        "take it out");
                return false;
            }
        }
        return true;
    }

    private static String what(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "it is no YAML" : e.getProblem();
        return problem.contains("\\t") ? TAB : Problem.shown(problem);
    }

    /** Where the part begins that has no end: often far above the place where that is noticed. */
    private static String begun(MarkedYamlEngineException e, Problems problems) {
        return e.getProblemMark().isEmpty()
                ? ""
                : e.getContextMark()
                        .map(mark -> ", in what begins at " + problems.place(Optional.of(mark)))
                        .orElse("");
    }

    private static String fix(String what) {
        if (what.equals(TAB)) {
            return "indent with spaces";
        }
        if (what.contains("'@'")) {
            return "put a text that begins with @ in quotes";
        }
        return what.contains("mapping values are not allowed")
                ? "put a text that holds ': ' in quotes, or mend the indentation"
                : "mend the indentation, brackets or quotes here or right before";
    }
}
