package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;
import org.goalhealth.plan.Problem.Code;

/** Reads weights: figures, or percentages; of both at once nobody could say what is meant. */
final class WeightsReader {

    private WeightsReader() {}

    /**
     * Those that can be read.
     *
     * @param whole what holds them all
     */
    static List<LimitValue> read(Field whole, List<Field> each) {
        List<LimitValue> weights = each.stream()
                .flatMap(weight -> weight.read(Numerals::parse).stream())
                .toList();
        if (weights.stream().map(LimitValue::percent).distinct().count() > 1) {
            whole.refuse(
                    Code.BAD_VALUE,
                    "",
                    whole.label() + " has figures and percentages",
                    "write all weights in one way, as [2, 3] or [40 %, 60 %]");
        }
        return weights;
    }

    /** As {@link #read}, without percent signs. */
    static List<BigDecimal> numbers(Field whole, List<Field> each) {
        return read(whole, each).stream().map(LimitValue::number).toList();
    }
}
