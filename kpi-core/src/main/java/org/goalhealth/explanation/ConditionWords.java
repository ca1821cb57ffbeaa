package org.goalhealth.explanation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts a condition into words: its own text, and the values that it compares. */
record ConditionWords(Wording words) {

    /**
     * A line about a condition.
     *
     * @param key of the sentence without values; with {@code .value} and {@code .values} of those with one or both
     */
    String line(String key, Condition condition) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("text", condition.text());
        if (condition.comparison().isEmpty()) {
            return words.say(key, values);
        }
        Comparison comparison = condition.comparison().get();
        Optional<String> left = comparison.left().name().map(name -> value(name, comparison.left()));
        Optional<String> right = comparison.right().name().map(name -> value(name, comparison.right()));
        if (left.isPresent() && right.isPresent()) {
            values.put("left", left.get());
            values.put("right", right.get());
            return words.say(key + ".values", values);
        }
        // A constant says what it is in the condition's own text.
        values.put("left", left.or(() -> right).orElse(""));
        return words.say(key + ".value", values);
    }

    private String value(String name, Operand operand) {
        if (operand instanceof Operand.Figure number) {
            String value = words.number(number.value());
            return number.limit()
                    .map(limit -> words.say(
                            "operand.limit", Map.of("name", name, "value", value, "origin", words.origin(limit))))
                    .orElseGet(() -> words.say("operand.value", Map.of("name", name, "value", value)));
        }
        return operand instanceof Operand.Word word
                ? words.say("operand.value", Map.of("name", name, "value", word.value()))
                : words.say("operand.nothing", Map.of("name", name));
    }
}
