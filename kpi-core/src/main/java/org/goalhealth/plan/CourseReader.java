package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.time.Cadence;

/** Reads the {@code course} of a goal: {@code linear}, or {@code {every: month, weights: [2, 3, 4]}}. */
final class CourseReader {

    private static final Function<String, Course> WORD = Words.of(Map.of("linear", Course.Linear.LINEAR));

    private CourseReader() {}

    static Optional<Course> read(Field field) {
        if (!field.isMap()) {
            return field.read(WORD);
        }
        Fields fields = Fields.of(field, "every", "weights");
        Optional<Cadence> every = fields.required("every", "month").read(Words.CADENCE);
        Field list = fields.required("weights", "[2, 3, 4]");
        List<BigDecimal> weights = list.elements().stream()
                .map(weight -> weight.figure(BigDecimal.ONE))
                .toList();
        return every.isEmpty() || !list.isList()
                ? Optional.empty()
                : list.make(() -> new Course.Weighted(every.get(), weights));
    }
}
