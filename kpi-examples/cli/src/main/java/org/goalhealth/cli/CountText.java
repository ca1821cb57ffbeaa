package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.finding.Figures;
import org.goalhealth.history.source.DefinitionCount;
import org.goalhealth.history.source.DefinitionCount.ConditionCount;
import org.goalhealth.plan.Condition;
import org.goalhealth.quantity.Fraction;

/** What a definition counts, for people. */
record CountText(DefinitionCount count) {

    void print(Labels labels, PrintWriter out) {
        out.println(labels.get(
                "title",
                count.definition().name().in(labels.language()),
                number(count.rows()),
                number(count.counting()),
                number(count.refused()),
                number(count.undecided())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "condition", "first", "any", "open"));
        for (ConditionCount one : count.conditions()) {
            rows.add(List.of(
                    words(one.condition(), labels), number(one.first()), number(one.any()), number(one.open())));
        }
        Columns.print(rows, out);
        if (count.intake().rejected() > 0) {
            out.println(labels.get("rejected", number(count.intake().rejected())));
        }
        ProblemLines.print(count.intake().problems(), labels, out);
    }

    private static String words(Condition condition, Labels labels) {
        String column = condition.column();
        if (condition instanceof Condition.Is is) {
            return labels.get("is", column, String.join(labels.get("or"), is.texts()));
        }
        if (condition instanceof Condition.AtLeast low) {
            return labels.get("at-least", column, low.least().toPlainString());
        }
        if (condition instanceof Condition.AtMost high) {
            return labels.get("at-most", column, high.most().toPlainString());
        }
        return labels.get(((Condition.Known) condition).known() ? "known" : "empty", column);
    }

    private static String number(long count) {
        return Figures.number(Fraction.of(count));
    }
}
