package org.goalhealth.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads JSON as its tokens with their texts. */
final class Json {

    private Json() {}

    static List<String> read(String json) {
        List<String> tokens = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens.add(token + " " + parser.getText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    static Set<String> names(String json) {
        Set<String> names = new LinkedHashSet<>();
        for (String token : read(json)) {
            if (token.startsWith("FIELD_NAME ") && !names.add(token.substring("FIELD_NAME ".length()))) {
                throw new AssertionError(token + " stands twice");
            }
        }
        return names;
    }
}
