package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a condition may not be. */
final class ConditionCheck {

    private ConditionCheck() {}

    static void column(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a condition names no column\n  name one, as column: form");
        }
    }

    static void texts(String column, List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(
                    "the condition on " + column + " names no text that it may be\n  name one, as is: filled");
        }
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("the condition on " + column + " names a blank text\n  "
                        + "name what is written there; rows in which nothing is are never decided by it");
            }
            if (!seen.add(text)) {
                throw new IllegalArgumentException("the condition on " + column + " names '" + Problem.shown(text)
                        + "' twice\n  take one of them out");
            }
        }
    }

    /** Refuses limits that no number can keep. */
    static void possible(DefinitionId id, List<Condition> when) {
        for (Condition one : when) {
            for (Condition other : when) {
                if (one instanceof Condition.AtLeast low
                        && other instanceof Condition.AtMost high
                        && low.column().equals(high.column())
                        && low.least().compareTo(high.most()) > 0) {
                    throw new IllegalArgumentException("definition " + id + " counts no row: nothing is both '" + low
                            + "' and '" + high + "'\n  mend one of the two numbers");
                }
            }
        }
    }

    /** Without trailing zeros: 3 and 3.0 are one condition. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
