package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.time.YearComparison;

/** Reads what a KPI's periods are compared with. */
final class BaselineReader {

    private static final Baseline LAST_YEAR = new Baseline.LastYear(YearComparison.FIFTY_TWO_WEEKS);
    private static final Function<String, Integer> PERIODS = Numerals.whole(1, Baseline.LONGEST);

    private BaselineReader() {}

    static Optional<Baseline> read(Field field) {
        if (!field.isMap()) {
            return field.read(BaselineReader::word);
        }
        Fields fields = Fields.of(field, "mean", "median", "fixed", "last-year");
        return fields.oneOf("mean", "median", "fixed", "last-year").flatMap(BaselineReader::kind);
    }

    private static Optional<Baseline> kind(Field field) {
        return switch (field.key()) {
            case "mean" -> field.read(PERIODS).map(Baseline.Mean::new);
            case "median" -> field.read(PERIODS).map(Baseline.Median::new);
            case "fixed" ->
                field.<BigDecimal>read(text -> Numerals.parse(text).asDecimal()).map(Baseline.Fixed::new);
            default -> field.read(Words.of(comparisons())).map(Baseline.LastYear::new);
        };
    }

    private static Baseline word(String text) {
        if (text.equals("last-year")) {
            return LAST_YEAR;
        }
        throw new IllegalArgumentException("'" + Problem.shown(text)
                + "' is no baseline\n  write {mean: 8}, {median: 8}, {fixed: 12000} or last-year");
    }

    private static Map<String, YearComparison> comparisons() {
        Map<String, YearComparison> words = new LinkedHashMap<>();
        words.put("52-weeks", YearComparison.FIFTY_TWO_WEEKS);
        words.put("week-number", YearComparison.WEEK_NUMBER);
        return words;
    }
}
