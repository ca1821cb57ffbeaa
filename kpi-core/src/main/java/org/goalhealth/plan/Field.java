package org.goalhealth.plan;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goalhealth.plan.Problem.Code;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in the text of a plan, or of a file that is written like one, or the absence of one that could be there.
 *
 * <p>What does not fit is reported, and the caller goes on with a fallback: one reading finds every problem. An absent
 * field is silent. Not thread-safe.
 */
public final class Field implements Written {

    private final Problems problems;
    private final String path;
    private final FieldName name;
    private final @Nullable Node node;
    private @Nullable List<Field> parts;

    Field(Problems problems, String path, FieldName name, @Nullable Node node) {
        this.problems = problems;
        this.path = path;
        this.name = name;
        this.node = node;
        if (node != null) {
            problems.locate(path, place());
        }
    }

    static Field root(Problems problems, Node node) {
        return new Field(
                problems,
                "",
                new FieldName("the " + problems.kind(), "", problems.place(node.getStartMark()), Optional.empty()),
                node);
    }

    /** Whether there is a value, if only an empty one. */
    public boolean isPresent() {
        return node != null;
    }

    /** Whether it is a set of fields. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether something is written here, if only a pair of quotes. */
    boolean isWritten() {
        return !(node instanceof ScalarNode scalar)
                || !scalar.isPlain()
                || !scalar.getValue().isEmpty();
    }

    /** By which problems name it, as {@code kpis.online-orders.every}. */
    public String path() {
        return path;
    }

    /** What a message calls it: its key in quotes, or its number in a list. */
    public String label() {
        return name.label();
    }

    /** Its key, as it was written. */
    public String key() {
        return name.key();
    }

    FieldName name() {
        return name;
    }

    /** Where it stands: the value itself, or its name where the value is a block below it. */
    public Place place() {
        boolean here = node != null
                && isWritten()
                && (!(node instanceof CollectionNode<?> many) || many.getFlowStyle() == FlowStyle.FLOW);
        return here && node != null ? problems.place(node.getStartMark()) : name.place();
    }

    /** What is here, in the tree of the text. */
    Optional<Node> node() {
        return Optional.ofNullable(node);
    }

    Problems problems() {
        return problems;
    }

    /** The same value under another path, by which other parts of the plan know it. */
    Field as(String otherPath) {
        return new Field(problems, otherPath, name, node);
    }

    /** A field that could be here and is not. */
    Field absent(String key) {
        String below = path.isEmpty() ? key : path + "." + key;
        return new Field(problems, below, new FieldName("'" + key + "'", key, place(), Optional.empty()), null);
    }

    /** The text here, if there is one; nothing is reported. */
    Optional<String> quietText() {
        return node instanceof ScalarNode ? Optional.of(scalar()) : Optional.empty();
    }

    /** The text of a field below, if there is one; nothing is reported. */
    Optional<String> quietText(String key) {
        return !(node instanceof MappingNode map)
                ? Optional.empty()
                : map.getValue().stream()
                        .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .map(NodeTuple::getValueNode)
                        .filter(ScalarNode.class::isInstance)
                        .map(value -> ((ScalarNode) value).getValue())
                        .findFirst();
    }

    /** The fields below it, by name; none where it is no map, which is reported. */
    public List<Field> entries() {
        if (parts == null) {
            parts = node == null ? List.of() : new FieldParts(problems, this, node).entries();
        }
        return parts;
    }

    /** The values listed; none where it is no list, which is reported. */
    public List<Field> elements() {
        if (parts == null) {
            parts = node == null ? List.of() : new FieldParts(problems, this, node).elements();
        }
        return parts;
    }

    /** Something of what is here; empty where nothing is. */
    public <T> Optional<T> map(Function<Field, T> read) {
        return isPresent() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    /** The value that {@code parse} makes of the text; what it throws becomes a problem here. */
    public <T> Optional<T> read(Function<String, T> parse) {
        return written().flatMap(text -> guarded(text, () -> parse.apply(text)));
    }

    /** As {@link #read(Function)}, with what stands for a text that is absent or wrong. */
    public <T> T read(T fallback, Function<String, T> parse) {
        return read(parse).orElse(fallback);
    }

    /** A text that is not blank. */
    @Override
    public Optional<String> text() {
        return written().filter(text -> {
            if (text.isBlank()) {
                refuse(Code.MISSING_FIELD, text, label() + " is blank", "write a text, or take the line out");
            }
            return !text.isBlank();
        });
    }

    BigDecimal figure(BigDecimal fallback) {
        return read(fallback, text -> Numerals.parse(text).asDecimal());
    }

    /** The id, or whatever else its key is; a key that is none is a problem. */
    public <T> Optional<T> id(Function<String, T> type) {
        try {
            return Optional.of(type.apply(key()));
        } catch (IllegalArgumentException e) {
            String[] lines = lines(e);
            refuseName(Code.BAD_VALUE, lines[0], lines[1]);
            return Optional.empty();
        }
    }

    /** What {@code make} makes of values read here and below; what it throws becomes a problem here. */
    public <T> Optional<T> make(Supplier<T> make) {
        return guarded(scalar(), make);
    }

    /**
     * Reports a problem of the value.
     *
     * @param value what was found
     * @param message what is wrong with it, in a sentence without a full stop
     * @param fix what to do
     */
    @Override
    public void refuse(Code code, String value, String message, String fix) {
        problems.add(code, place(), path.isEmpty() ? problems.kind() : path, value, message, fix);
    }

    /** Reports a problem of its name. */
    public void refuseName(Code code, String message, String fix) {
        problems.add(code, name.place(), path, key(), message, fix);
    }

    /** Says that this is unreadable, for a reason that has been reported elsewhere. */
    @Override
    public void fault() {
        problems.fault();
    }

    /** Reports that what is here is not what is expected: {@code kind}. */
    void unexpected(String kind, String fix) {
        if (node == null || node.getTag().equals(PlainEvents.REFUSED)) {
            fault();
        } else if (!isWritten()) {
            refuse(
                    Code.MISSING_FIELD,
                    "",
                    label() + " has no value",
                    name.advice().orElse("write one after it, or take the line out"));
        } else {
            String found = isMap() ? "a set of fields" : isList() ? "a list" : "one value";
            refuse(Code.WRONG_TYPE, scalar(), label() + " is " + found + " where " + kind + " is expected", fix);
        }
    }

    private Optional<String> written() {
        if (node instanceof ScalarNode && isWritten()) {
            return Optional.of(scalar());
        }
        if (node != null) {
            unexpected("one value", "write one value after it");
        }
        return Optional.empty();
    }

    private String scalar() {
        return node instanceof ScalarNode scalar ? Normalizer.normalize(scalar.getValue(), Normalizer.Form.NFC) : "";
    }

    private <T> Optional<T> guarded(String value, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            String[] lines = lines(e);
            refuse(Code.BAD_VALUE, value, lines[0], lines[1]);
            return Optional.empty();
        }
    }

    static String[] lines(RuntimeException e) {
        String text = String.valueOf(e.getMessage());
        String[] lines = text.split("\n {2}", 2);
        return lines.length == 2 ? lines : new String[] {text, "write another value"};
    }
}
