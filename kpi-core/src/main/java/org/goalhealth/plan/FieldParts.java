package org.goalhealth.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goalhealth.plan.Problem.Code;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Takes a value apart: a map into its fields, a list into its elements. */
final class FieldParts {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Problems problems;
    private final Field whole;
    private final Node node;

    FieldParts(Problems problems, Field whole, Node node) {
        this.problems = problems;
        this.whole = whole;
        this.node = node;
    }

    /** Of two fields of one name the first; the second is a problem. */
    List<Field> entries() {
        if (!(node instanceof MappingNode map)) {
            whole.unexpected(
                    "a set of fields",
                    whole.key().isEmpty() && !whole.path().isEmpty()
                            ? "write it as {name: value, name: value}"
                            : "write them below it, each as 'name: value'");
            return List.of();
        }
        Map<String, Field> entries = new LinkedHashMap<>();
        Optional<Field> before = Optional.empty();
        for (NodeTuple tuple : map.getValue()) {
            Place place = problems.place(tuple.getKeyNode().getStartMark());
            Optional<String> key = key(tuple.getKeyNode(), place);
            if (key.isEmpty()) {
                continue;
            }
            Field first = entries.get(key.get());
            if (first != null) {
                problems.add(
                        Code.DUPLICATE,
                        place,
                        path(key.get()),
                        key.get(),
                        first.label() + " is given twice, here and at "
                                + first.name().place(),
                        "take one of them out, or give each its own name");
                continue;
            }
            FieldName name = new FieldName(
                    "'" + shown(key.get()) + "'",
                    key.get(),
                    place,
                    map.getFlowStyle() == FlowStyle.FLOW
                            ? before.flatMap(b -> unquoted(b, key.get()))
                            : Optional.empty());
            Field entry = new Field(problems, path(key.get()), name, tuple.getValueNode());
            entries.put(key.get(), entry);
            before = Optional.of(entry);
        }
        return List.copyOf(entries.values());
    }

    List<Field> elements() {
        if (!(node instanceof SequenceNode list)) {
            whole.unexpected(
                    "a list",
                    whole.key().isEmpty() ? "write a list, as [a, b]" : "write a list, as " + whole.key() + ": [a, b]");
            return List.of();
        }
        List<Field> elements = new ArrayList<>();
        for (Node element : list.getValue()) {
            FieldName name = new FieldName(
                    "entry " + (elements.size() + 1) + " of " + whole.label(),
                    "",
                    problems.place(element.getStartMark()),
                    Optional.empty());
            Field field = new Field(problems, path(String.valueOf(elements.size())), name, element);
            if (element instanceof ScalarNode scalar) {
                problems.locate(path(scalar.getValue()), field.place());
            }
            elements.add(field);
        }
        return List.copyOf(elements);
    }

    private Optional<String> key(Node key, Place place) {
        if (!(key instanceof ScalarNode scalar)) {
            problems.add(
                    Code.WRONG_TYPE,
                    place,
                    whole.path(),
                    "",
                    "a list or a set of fields stands in " + whole.label() + " where a name is expected",
                    "write a name, a colon and a value");
            return Optional.empty();
        }
        if (scalar.getTag().equals(PlainEvents.REFUSED)) {
            problems.fault();
            return Optional.empty();
        }
        if (scalar.getValue().equals("<<") && scalar.isPlain()) {
            problems.add(
                    Code.SYNTAX,
                    place,
                    whole.path(),
                    "<<",
                    "'<<' in " + whole.label() + " merges fields that stand elsewhere",
                    "write the fields out here");
            return Optional.empty();
        }
        return Optional.of(Normalizer.normalize(scalar.getValue(), Normalizer.Form.NFC));
    }

    /** A comma in a text without quotes ends it, and what follows becomes a field of its own. */
    private static Optional<String> unquoted(Field before, String key) {
        return before.quietText()
                .map(text -> DIGITS.matcher(text + key).matches()
                        ? "write the figure without a comma, as " + Problem.shown(before.key() + ": " + text + key)
                        : "if the comma belongs to the text before it, put that text in quotes: "
                                + Problem.shown(before.key()) + ": \"" + Problem.shown(text + ", " + key) + "\"");
    }

    private String path(String part) {
        return whole.path().isEmpty() ? shown(part) : whole.path() + "." + shown(part);
    }

    /** Nearly every name is an id, and an id is shown as it is. */
    private static String shown(String name) {
        return Ids.isId(name) ? name : Problem.shown(name);
    }
}
