package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes parts of plans as a plan's file has them. */
final class YamlText {

    private YamlText() {}

    /** A section, or several. */
    static String of(Map<String, ?> sections) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        return new Dump(settings).dumpToString(sections);
    }

    /** One text where both languages have the same. */
    static Object name(LocalText name) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("en", name.en());
        both.put("zh", name.zh());
        return name.en().equals(name.zh()) ? name.en() : both;
    }

    static Map<String, String> segment(Segment segment) {
        return segment.parts().stream()
                .collect(Collectors.toMap(
                        Segment.Part::dimension, Segment.Part::value, (one, other) -> one, LinkedHashMap::new));
    }

    /** Without decimals where there is nothing behind the point. */
    static Object number(BigDecimal figure) {
        BigDecimal plain = figure.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return plain.toBigIntegerExact();
        }
        // Plans know no exponents: what would be written with one is written as a text of digits.
        String digits = plain.toPlainString();
        return digits.equals(plain.toString()) ? plain : digits;
    }

    /** One text, or a list of several. */
    static Object texts(List<String> some) {
        // A list of its own: one that stands in two places would be written once and referred to.
        return some.size() == 1 ? some.get(0) : new ArrayList<>(some);
    }
}
