package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.plan.Problem.Code;

/** Reads where a KPI's figures come {@code from}. */
final class KpiInputReader {

    static final KpiInput IN_JAVA = new KpiInput.Given(false);

    private static final Function<String, Gap> GAP = Words.of(Gap.class);

    private final Declared declared;

    KpiInputReader(Declared declared) {
        this.declared = declared;
    }

    KpiInput read(Field field) {
        if (!field.isMap()) {
            return field.read(IN_JAVA, text -> given(text, "given", false));
        }
        Fields fields = Fields.of(field, "source", "sum", "count", "ratio", "gap", "given");
        if (fields.has("given")) {
            fields.refuseBeside("given", "source", "sum", "count", "ratio", "gap");
            return fields.optional("given").read(IN_JAVA, text -> given(text, "ratio", true));
        }
        Optional<SourceId> source = declared.source(fields.required("source", "orders"));
        Gap gap = fields.optional("gap").read(Gap.MISSING, GAP);
        Optional<Field> figures = fields.oneOf("sum", "count", "ratio");
        if (figures.isEmpty()) {
            return source.<KpiInput>map(id -> new KpiInput.Sum(id, "", gap)).orElse(IN_JAVA);
        }
        if (figures.get().key().equals("ratio")) {
            List<String> parts = parts(figures.get());
            return source.<KpiInput>map(
                            id -> new KpiInput.Ratio(id, amount(id, parts.get(0)), amount(id, parts.get(1)), gap))
                    .orElse(IN_JAVA);
        }
        if (figures.get().key().equals("count")) {
            Optional<Amount.Counted> rows = counted(figures.get());
            return source.<KpiInput>flatMap(id -> rows.map(it -> new KpiInput.Count(id, it, gap)))
                    .orElse(IN_JAVA);
        }
        String column = figures.get().text().orElse("");
        return source.<KpiInput>map(id -> new KpiInput.Sum(id, column, gap)).orElse(IN_JAVA);
    }

    private Optional<Amount.Counted> counted(Field written) {
        if (written.quietText().equals(Optional.of(Amount.ALL_ROWS))) {
            return Optional.of(new Amount.Rows());
        }
        return declared.definition(written).map(Amount.Defined::new);
    }

    /** A word of a ratio is a definition where one is called so, and else a column. */
    private Amount amount(SourceId source, String word) {
        if (declared.names("definitions").contains(word) && Ids.isId(word) && !word.equals(Amount.ALL_ROWS)) {
            return new Amount.Defined(new DefinitionId(word));
        }
        boolean allRows =
                word.equals(Amount.ALL_ROWS) && !declared.columns(source).contains(word);
        return allRows ? new Amount.Rows() : new Amount.Column(word);
    }

    private static KpiInput given(String text, String word, boolean ratio) {
        if (!text.equals(word)) {
            throw new IllegalArgumentException("'" + Problem.shown(text) + "' does not say where figures come from\n  "
                    + "write given, {given: ratio}, or a source and a sum, as {source: orders, sum: orders}");
        }
        return new KpiInput.Given(ratio);
    }

    private static List<String> parts(Field ratio) {
        List<Field> elements = ratio.elements();
        List<String> columns = Texts.all(ratio);
        if (ratio.isList() && elements.size() != 2) {
            ratio.refuse(
                    Code.BAD_VALUE,
                    String.join(", ", columns),
                    "a ratio is of two, and " + elements.size() + " are given",
                    "name the two, as ratio: [revenue, spend]");
        }
        return columns.size() == 2 ? columns : List.of("", "");
    }
}
