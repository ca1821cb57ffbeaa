package org.goalhealth.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Takes out of JSON what only people need: line breaks and indents. */
final class CompactJson {

    private CompactJson() {}

    /** The same JSON, every figure digit for digit, on one line. */
    static String of(String json) {
        StringWriter out = new StringWriter();
        JsonFactory factory = new JsonFactory();
        try (JsonParser from = factory.createParser(json);
                JsonGenerator to = factory.createGenerator(out)) {
            while (from.nextToken() != null) {
                if (from.currentToken().isNumeric()) {
                    to.writeNumber(from.getText());
                } else {
                    to.copyCurrentEvent(from);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
