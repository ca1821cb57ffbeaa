package org.goalhealth.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one line of limits. */
final class LimitLineReader {

    private static final String[] RESERVED = {"rule", "kpi", "goal", "funnel", "budget", "segment"};
    private static final List<String> SUBJECTS = List.of("kpi", "goal", "funnel", "budget");

    private final Declared declared;

    LimitLineReader(Declared declared) {
        this.declared = declared;
    }

    LimitLine read(Field element) {
        Fields fields = Fields.open(element, RESERVED);
        Map<String, LimitValue> values = values(fields, RESERVED);
        String rule = fields.required("rule", "baseline-shortfall").text().orElse("");
        return new LimitLine(rule, scope(fields), values, element.place());
    }

    /** The figures of a line: all fields that have no other meaning. */
    static Map<String, LimitValue> values(Fields fields, String... reserved) {
        Map<String, LimitValue> values = new LinkedHashMap<>();
        for (Field other : fields.others()) {
            if (isMisspelt(other, fields, reserved)) {
                fields.unknown(other);
            } else {
                other.read(Numerals::parse).ifPresent(value -> values.put(other.key(), value));
            }
        }
        return values;
    }

    private LimitScope scope(Fields fields) {
        fields.atMostOneOf(SUBJECTS.toArray(String[]::new));
        Segment segment = declared.segment(fields.optional("segment"));
        Optional<KpiId> kpi = declared.kpi(fields.optional("kpi"));
        Optional<GoalId> goal = declared.goal(fields.optional("goal"));
        Optional<FunnelId> funnel = declared.funnel(fields.optional("funnel"));
        Optional<BudgetId> budget = declared.budget(fields.optional("budget"));
        return SUBJECTS.stream().filter(fields::has).count() > 1
                ? new LimitScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), segment)
                : new LimitScope(kpi, goal, funnel, budget, segment);
    }

    /** Any name may be a limit's. One that looks like a reserved one and holds no figure is a slip of the pen. */
    private static boolean isMisspelt(Field other, Fields fields, String... reserved) {
        List<String> free =
                List.of(reserved).stream().filter(name -> !fields.has(name)).toList();
        return !Nearest.to(other.key(), free).isEmpty()
                && other.quietText().filter(LimitLineReader::isFigure).isEmpty();
    }

    static boolean isFigure(String text) {
        try {
            Numerals.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
