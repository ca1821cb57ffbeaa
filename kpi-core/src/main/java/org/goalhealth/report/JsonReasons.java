package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.goalhealth.explanation.Comparison;
import org.goalhealth.explanation.Condition;
import org.goalhealth.explanation.FigureCompared;
import org.goalhealth.explanation.LimitSource;
import org.goalhealth.explanation.Operand;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.SourcePeriod;

/** Writes what explanations are made of: what was compared, conditions, and changes. */
final class JsonReasons {

    private final JsonGenerator json;
    private final JsonOut out;

    JsonReasons(JsonGenerator json, JsonOut out) {
        this.json = json;
        this.out = out;
    }

    void compared(String field, Optional<FigureCompared> compared) throws IOException {
        if (compared.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        out.figure("value", compared.get().figure().value());
        out.figure("limit", compared.get().limit().value());
        out.unit(compared.get().figure().unit());
        out.period("period", compared.get().period());
        LimitSource source = compared.get().source();
        json.writeFieldName("source");
        if (source instanceof LimitSource.Given given) {
            out.limit(given.limit());
        } else if (source instanceof LimitSource.Declared declared) {
            json.writeStartObject();
            json.writeStringField("origin", "declared");
            json.writeStringField("subject", declared.subject().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    void condition(Condition condition) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", condition.text());
        json.writeBooleanField("holds", condition.holds());
        if (condition.comparison().isPresent()) {
            Comparison comparison = condition.comparison().get();
            operand("left", comparison.left());
            json.writeStringField("sign", comparison.sign().symbol());
            operand("right", comparison.right());
            out.figure("apart", comparison.apart());
        }
        json.writeEndObject();
    }

    private void operand(String field, Operand operand) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("name", operand.name().orElse(null));
        if (operand instanceof Operand.Figure number) {
            out.figure("value", number.value());
            if (number.limit().isPresent()) {
                json.writeFieldName("limit");
                out.limit(number.limit().get());
            }
        } else if (operand instanceof Operand.Word word) {
            json.writeStringField("value", word.value());
        } else {
            json.writeNullField("value");
        }
        json.writeEndObject();
    }

    void change(SmallestChange change) throws IOException {
        json.writeStartObject();
        if (change instanceof SmallestChange.OfFigure figure) {
            figure(figure);
        } else if (change instanceof SmallestChange.AnyFigure any) {
            place("any-figure", any.kpi(), any.segment(), any.period());
        } else if (change instanceof SmallestChange.NoFigure none) {
            place("no-figure", none.kpi(), none.segment(), none.period());
        } else if (change instanceof SmallestChange.Unknown unknown) {
            json.writeStringField("kind", "unknown");
            json.writeStringField("reason", JsonReport.word(unknown.reason()));
        }
        json.writeEndObject();
    }

    private void figure(SmallestChange.OfFigure change) throws IOException {
        place("figure", change.kpi(), change.segment(), change.period());
        out.figure("from", figure(change.from()));
        out.figure("to", figure(change.to()));
        out.unit(change.unit());
        if (change.part().isPresent()) {
            json.writeObjectFieldStart("part");
            out.figure("from", change.part().get().from());
            out.figure("to", change.part().get().to());
            out.figure("base", change.part().get().base());
            json.writeEndObject();
        }
        if (change.judged().isPresent()) {
            json.writeObjectFieldStart("judged");
            out.period("period", change.judged().get().period());
            out.figure("from", figure(change.judged().get().from()));
            out.figure("to", figure(change.judged().get().to()));
            json.writeEndObject();
        }
        json.writeStringField("certainty", JsonReport.word(change.certainty()));
    }

    private void place(String kind, KpiId kpi, Segment segment, SourcePeriod period) throws IOException {
        json.writeStringField("kind", kind);
        json.writeStringField("kpi", kpi.value());
        json.writeStringField("segment", segment.toString());
        out.period("period", period);
    }

    private static Optional<Fraction> figure(Reading reading) {
        return reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }
}
