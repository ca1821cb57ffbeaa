package org.goalhealth.rules.internal.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Nearest;
import org.goalhealth.rules.check.RemarkKind;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.LimitType;

/** Reads a rule's {@code @limits}, and notes what is wrong with each of them at its place. */
final class LimitNotes {

    private final ScannedRule rule;
    private final Map<String, LimitType> known = new LinkedHashMap<>();
    private final Notes notes;
    private final Map<String, LimitValue> read = new LinkedHashMap<>();
    private final Set<String> written = new HashSet<>();

    /** @param kinds the kinds of facts that the rule reads */
    LimitNotes(ScannedRule rule, Set<FactKind> kinds, Notes notes) {
        this.rule = rule;
        this.notes = notes;
        kinds.forEach(kind -> known.putAll(kind.limits()));
    }

    /** The limits that could be read. */
    Map<String, LimitValue> read() {
        rule.annotation("limits").filter(a -> !a.value().isBlank()).ifPresent(this::entries);
        return read;
    }

    /** Notes the limits that the rule's facts need, and that neither {@code @limits} nor the plan gives. */
    void noteMissing(Optional<PlanFit> plan) {
        for (String name : known.keySet()) {
            boolean given = written.contains(name)
                    || isMisspelt(name)
                    || plan.filter(fit -> fit.gives(rule.name(), name)).isPresent();
            if (!name.equals(FactKind.RECOVER) && !given) {
                notes.add(
                        plan.isPresent() ? RemarkKind.BAD_PLAN : RemarkKind.MISSING_LIMIT,
                        rule.annotation("limits").map(ScannedAnnotation::name).orElse(rule.nameToken()),
                        "rule " + rule.name() + " has no figure for its limit '" + name + "': "
                                + (plan.isPresent()
                                        ? "the plan gives none either, and cannot be judged"
                                        : "it judges nothing unless a plan gives one"),
                        "write it in @limits, as " + name + ": "
                                + example(known.getOrDefault(name, LimitType.FIGURE))
                                + ", or in the plan's limits: {rule: " + rule.name() + ", " + name + ": ...}");
            }
        }
    }

    private boolean isMisspelt(String name) {
        return written.stream()
                .filter(other -> !known.containsKey(other))
                .anyMatch(other -> Nearest.to(other, known.keySet()).contains(name));
    }

    private void entries(ScannedAnnotation annotation) {
        int offset = annotation.valueOffset();
        for (String entry : annotation.value().split(",", -1)) {
            int from = offset + entry.length() - entry.stripLeading().length();
            entry(entry.strip(), from, annotation);
            offset += entry.length() + 1;
        }
    }

    private void entry(String entry, int from, ScannedAnnotation annotation) {
        int colon = entry.indexOf(':');
        if (colon < 0) {
            String word = entry.isEmpty() ? "" : entry.split("\\s", 2)[0];
            written.add(word);
            bad(
                    from,
                    entry,
                    "@limits: '" + entry + "' is no limit",
                    "write name: figure, as @limits(\"by: 15 %, periods: 3\")");
            return;
        }
        String name = entry.substring(0, colon).strip();
        String value = entry.substring(colon + 1).strip();
        int valueFrom = from + colon + 1 + entry.substring(colon + 1).indexOf(value);
        if (!written.add(name)) {
            bad(from, name, "@limits gives limit '" + name + "' twice", "give it once");
            return;
        }
        LimitType type = known.get(name);
        if (type == null) {
            if (known.isEmpty()) {
                // All of them are one mistake.
                if (written.size() == 1) {
                    notes.add(
                            RemarkKind.UNKNOWN_LIMIT,
                            annotation.valueOffset(),
                            annotation.value().length(),
                            "@limits gives limits, and none of the facts that the rule reads carries one",
                            "leave @limits out");
                }
            } else {
                notes.add(
                        RemarkKind.UNKNOWN_LIMIT,
                        from,
                        Math.max(1, name.length()),
                        "@limits gives '" + name + "', and the facts that the rule reads have no such limit",
                        Nearest.hint(name, known.keySet()));
            }
            return;
        }
        try {
            LimitValue figure = LimitValue.parse(value);
            type.check(figure);
            read.put(name, figure);
        } catch (IllegalArgumentException e) {
            Refusal refusal = Refusal.of(e);
            bad(
                    valueFrom,
                    value,
                    "@limits gives '" + name + "' a figure it cannot have: " + refusal.message(),
                    refusal.hint());
        }
    }

    private static String example(LimitType type) {
        return switch (type) {
            case PERCENT -> "15 %";
            case COUNT -> "3";
            case FIGURE -> "1.5";
            case SCORE -> "4";
        };
    }

    private void bad(int from, String text, String message, String hint) {
        notes.add(RemarkKind.BAD_LIMITS, from, Math.max(1, text.length()), message, hint);
    }
}
