package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.alert.Episode;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Names;
import org.goalhealth.plan.Plan;

/**
 * Writes a comparison of backtests as JSON, format 1: stable names, figures as numbers, each text in both languages.
 *
 * <p>A figure that is not there is {@code null}, never 0. The same comparison gives the same bytes.
 */
public final class JsonComparison {

    private static final int FORMAT = 1;

    private JsonComparison() {}

    /** The comparison as text, indented, with a line feed at its end; without labels no scores are there. */
    public static String toString(BacktestComparison comparison, List<LabelledWindow> labels) {
        return JsonText.of(json -> new Writing(json, new JsonOut(json)).comparison(comparison, labels));
    }

    /** Writes the comparison and leaves {@code out} open. */
    public static void write(BacktestComparison comparison, List<LabelledWindow> labels, Writer out)
            throws IOException {
        JsonText.write(out, json -> new Writing(json, new JsonOut(json)).comparison(comparison, labels));
    }

    static String change(EpisodeMatch match) {
        return match instanceof EpisodeMatch.Gained ? "gained" : match instanceof EpisodeMatch.Lost ? "lost" : "kept";
    }

    private record Writing(JsonGenerator json, JsonOut out) {

        void comparison(BacktestComparison comparison, List<LabelledWindow> labels) throws IOException {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeFieldName("before");
            side(comparison.before(), labels);
            json.writeFieldName("after");
            side(comparison.after(), labels);
            json.writeArrayFieldStart("rules");
            for (RuleComparison rule : comparison.rules()) {
                rule(rule);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("alerts");
            for (EpisodeMatch match : comparison.matches()) {
                match(comparison, match);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("labels");
            for (LabelledWindow label : labels) {
                json.writeStartObject();
                json.writeStringField("kpi", label.kpi().value());
                json.writeStringField("segment", label.segment().toString());
                json.writeStringField("from", label.from().toString());
                json.writeStringField("to", label.to().toString());
                json.writeStringField("name", label.name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void side(Backtest backtest, List<LabelledWindow> labels) throws IOException {
            List<LocalDate> dates = backtest.dates();
            json.writeStartObject();
            json.writeStringField("plan", backtest.plan().id());
            out.text("name", backtest.plan().name());
            json.writeNumberField("dates", dates.size());
            json.writeStringField("from", dates.isEmpty() ? null : dates.get(0).toString());
            json.writeStringField(
                    "to", dates.isEmpty() ? null : dates.get(dates.size() - 1).toString());
            json.writeNumberField("alerts", backtest.episodes().size());
            out.figure("perWeek", BacktestComparison.perWeek(backtest));
            json.writeNumberField("failures", backtest.failures().size());
            if (!labels.isEmpty()) {
                LabelScore score = LabelScore.of(backtest, labels);
                json.writeObjectFieldStart("score");
                json.writeNumberField("alerts", score.episodes());
                json.writeNumberField("hits", score.hits());
                json.writeNumberField("windows", score.windows());
                json.writeNumberField("found", score.found());
                out.figure("precision", score.precision());
                out.figure("recall", score.recall());
                out.figure("leadTime", score.leadTime());
                json.writeEndObject();
            }
            json.writeEndObject();
        }

        private void rule(RuleComparison rule) throws IOException {
            json.writeStartObject();
            json.writeStringField("trigger", rule.rule().id());
            json.writeStringField("rule", rule.rule().name());
            out.text("title", rule.title());
            json.writeNumberField("before", rule.before());
            json.writeNumberField("after", rule.after());
            json.writeNumberField("gained", rule.gained());
            json.writeNumberField("lost", rule.lost());
            json.writeNumberField("earlier", rule.earlier());
            json.writeNumberField("later", rule.later());
            json.writeNumberField("severity", rule.severity());
            json.writeEndObject();
        }

        private void match(BacktestComparison comparison, EpisodeMatch match) throws IOException {
            Plan plan = match.after().isPresent()
                    ? comparison.after().plan()
                    : comparison.before().plan();
            Finding finding = match.shown().first();
            json.writeStartObject();
            json.writeStringField("change", change(match));
            json.writeStringField("trigger", finding.rule().id());
            json.writeStringField("rule", finding.rule().name());
            json.writeStringField("subject", finding.subject().toString());
            out.text("subjectName", Names.of(plan, finding.subject()));
            json.writeStringField("segment", finding.segment().toString());
            out.text("segmentName", Names.of(plan, finding.segment()));
            if (match instanceof EpisodeMatch.Kept kept && kept.shift().isPresent()) {
                json.writeNumberField("shift", kept.shift().getAsInt());
            } else {
                json.writeNullField("shift");
            }
            episode("before", match.before());
            episode("after", match.after());
            json.writeEndObject();
        }

        private void episode(String field, Optional<Episode> there) throws IOException {
            if (there.isEmpty()) {
                json.writeNullField(field);
                return;
            }
            Episode episode = there.get();
            json.writeObjectFieldStart(field);
            json.writeStringField("severity", JsonReport.word(episode.worst().severity()));
            out.period("firstBreach", episode.firstBreach());
            out.period("fired", episode.fired());
            out.period("lastBreach", episode.lastBreach());
            json.writeNumberField("periods", episode.periods());
            json.writeEndObject();
        }
    }
}
