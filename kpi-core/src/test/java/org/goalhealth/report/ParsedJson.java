package org.goalhealth.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads JSON back: objects as maps, arrays as lists, numbers as decimals. */
final class ParsedJson {

    private ParsedJson() {}

    static @Nullable Object of(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            assertThat(parser.nextToken()).as("after its end").isNull();
            return value;
        }
    }

    /** What is found along names and places. */
    static @Nullable Object at(@Nullable Object value, Object... path) {
        @Nullable Object here = value;
        for (Object step : path) {
            if (step instanceof Integer index) {
                here = ((List<?>) Objects.requireNonNull(here)).get(index);
            } else {
                assertThat(((Map<?, ?>) Objects.requireNonNull(here)).containsKey(step))
                        .as("has " + step)
                        .isTrue();
                here = ((Map<?, ?>) Objects.requireNonNull(here)).get(step);
            }
        }
        return here;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                assertThat(object).as("a name twice").doesNotContainKey(name);
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return token.isNumeric() ? parser.getDecimalValue() : parser.getText();
    }
}
