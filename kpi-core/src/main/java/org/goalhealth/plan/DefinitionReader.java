package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.plan.Condition.IfEmpty;

/** Reads one of {@code definitions}. */
final class DefinitionReader {

    private static final Function<String, IfEmpty> IF_EMPTY = Words.of(IfEmpty.class);

    private final Declared declared;

    DefinitionReader(Declared declared) {
        this.declared = declared;
    }

    Optional<RowDefinition> read(Field entry) {
        Fields fields = Fields.of(entry, "name", "source", "when");
        Optional<DefinitionId> id = entry.id(DefinitionId::new);
        LocalText name = Texts.name(fields.optional("name"), entry.key());
        Optional<SourceId> source = declared.source(fields.required("source", "leads"));
        Field list = fields.required("when", "[{column: form, is: filled}]");
        Optional<List<Condition>> when = conditions(list);
        return when.flatMap(all ->
                id.flatMap(it -> source.flatMap(from -> list.make(() -> new RowDefinition(it, name, from, all)))));
    }

    /** What a row has to say; nothing where none of it can be read. */
    static Optional<List<Condition>> conditions(Field list) {
        List<Condition> when = new ArrayList<>();
        for (Field element : list.elements()) {
            condition(element).ifPresent(when::add);
        }
        boolean unreadable =
                !list.isList() || (when.isEmpty() && !list.elements().isEmpty());
        return unreadable ? Optional.empty() : Optional.of(when);
    }

    private static Optional<Condition> condition(Field element) {
        Fields fields = Fields.of(element, "column", "is", "at-least", "at-most", "known", "if-empty");
        Optional<String> column = fields.required("column", "form").text();
        IfEmpty ifEmpty = fields.optional("if-empty").read(IfEmpty.UNDECIDED, IF_EMPTY);
        Optional<Field> predicate = fields.oneOf("is", "at-least", "at-most", "known");
        if (predicate.isEmpty()) {
            return Optional.empty();
        }
        Field written = predicate.get();
        switch (written.key()) {
            case "is" -> {
                List<String> texts = Texts.oneOrMore(written);
                boolean unreadable = texts.isEmpty()
                        && !(written.isList() && written.elements().isEmpty());
                return unreadable
                        ? Optional.empty()
                        : column.flatMap(name -> written.make(() -> new Condition.Is(name, texts, ifEmpty)));
            }
            case "known" -> {
                fields.refuseBeside("known", "if-empty");
                return written.read(Words::flag).flatMap(known -> column.map(name -> new Condition.Known(name, known)));
            }
            case "at-least" -> {
                return number(written).flatMap(n -> column.map(name -> new Condition.AtLeast(name, n, ifEmpty)));
            }
            default -> {
                return number(written).flatMap(n -> column.map(name -> new Condition.AtMost(name, n, ifEmpty)));
            }
        }
    }

    private static Optional<BigDecimal> number(Field written) {
        return written.read(text -> Numerals.parse(text).asDecimal());
    }
}
