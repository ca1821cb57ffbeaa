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
        Fields fields = Fields.of(field, "source", "sum", "ratio", "gap", "given");
        if (fields.has("given")) {
            fields.refuseBeside("given", "source", "sum", "ratio", "gap");
            return fields.optional("given").read(IN_JAVA, text -> given(text, "ratio", true));
        }
        Optional<SourceId> source = declared.source(fields.required("source", "orders"));
        Gap gap = fields.optional("gap").read(Gap.MISSING, GAP);
        Optional<Field> figures = fields.oneOf("sum", "ratio");
        if (figures.isEmpty()) {
            return source.<KpiInput>map(id -> new KpiInput.Sum(id, "", gap)).orElse(IN_JAVA);
        }
        if (figures.get().key().equals("ratio")) {
            List<String> parts = parts(figures.get());
            return source.<KpiInput>map(id -> new KpiInput.Ratio(id, parts.get(0), parts.get(1), gap))
                    .orElse(IN_JAVA);
        }
        String column = figures.get().text().orElse("");
        return source.<KpiInput>map(id -> new KpiInput.Sum(id, column, gap)).orElse(IN_JAVA);
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
                    "a ratio is of two columns, and " + elements.size() + " are given",
                    "name the two, as ratio: [revenue, spend]");
        }
        return columns.size() == 2 ? columns : List.of("", "");
    }
}
