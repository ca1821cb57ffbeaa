package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.goalhealth.alert.AlertHistory;
import org.goalhealth.alert.Story;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Names;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Target;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.FunnelScore;
import org.goalhealth.situation.GoalProgress;

/**
 * Writes a report as JSON, format 1: stable names, figures as numbers, each text in both languages.
 *
 * <p>A figure that is not there is {@code null}, never 0. The same report gives the same bytes.
 */
public final class JsonReport {

    private static final int FORMAT = 1;

    private JsonReport() {}

    /** The report as text, indented, with a line feed at its end. */
    public static String toString(Report report) {
        return JsonText.of(json -> new JsonReport.Writing(json).report(report));
    }

    /** Writes the report and leaves {@code out} open. */
    public static void write(Report report, Writer out) throws IOException {
        JsonText.write(out, json -> new JsonReport.Writing(json).report(report));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Writing(JsonGenerator json, JsonOut out) {

        Writing(JsonGenerator json) {
            this(json, new JsonOut(json));
        }

        void report(Report report) throws IOException {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeObjectFieldStart("plan");
            json.writeStringField("id", report.plan().id());
            out.text("name", report.plan().name());
            json.writeEndObject();
            json.writeStringField("date", report.date().toString());
            json.writeObjectFieldStart("summary");
            for (Severity severity : Severity.values()) {
                json.writeNumberField(word(severity), report.count(severity));
            }
            json.writeEndObject();
            JsonFindings findings = new JsonFindings(report.plan(), report.alerts(), report.explanations(), json, out);
            json.writeArrayFieldStart("findings");
            for (var finding : report.findings()) {
                findings.finding(finding);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("stories");
            for (Story story : report.stories()) {
                story(report.plan(), story);
            }
            json.writeEndArray();
            // What was found on an earlier date and is not over: for want of data, or because it is kept for a while.
            json.writeArrayFieldStart("standing");
            for (AlertHistory history : report.alerts()) {
                if (history.alert().isFiring() && !history.alert().found()) {
                    findings.finding(history.alert().finding());
                }
            }
            json.writeEndArray();
            out.failures(report.failures());
            json.writeArrayFieldStart("goals");
            for (GoalView goal : report.goals()) {
                goal(report.plan(), report.date(), goal);
            }
            json.writeEndArray();
            new JsonElasticity(json, out).all(report.goals());
            json.writeArrayFieldStart("trends");
            for (Trend trend : report.trends()) {
                trend(report.plan(), trend);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("funnels");
            for (FunnelView funnel : report.funnels()) {
                funnel(report, funnel);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("perspectives");
            for (PerspectiveView perspective : report.perspectives()) {
                perspective(perspective);
            }
            json.writeEndArray();
            JsonBudgets budgets = new JsonBudgets(report.plan(), json, out);
            json.writeArrayFieldStart("budgets");
            for (BudgetView budget : report.budgets()) {
                budgets.budget(budget);
            }
            json.writeEndArray();
            new JsonResponses(report.plan(), json, out).responses(report.budgets());
            out.intakes(report.intakes());
            json.writeEndObject();
        }

        private void story(Plan plan, Story story) throws IOException {
            json.writeStartObject();
            json.writeStringField("cause", story.cause().toString());
            out.text("name", Names.of(plan, story.cause()));
            json.writeStringField("severity", word(story.severity()));
            json.writeArrayFieldStart("findings");
            for (Finding finding : story.findings()) {
                json.writeString(finding.fingerprint().toString());
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void goal(Plan plan, LocalDate date, GoalView view) throws IOException {
            Goal goal = view.goal();
            json.writeStartObject();
            json.writeStringField("id", goal.id().value());
            out.text("name", goal.name());
            json.writeStringField(
                    "parent", goal.parent().map(parent -> parent.value()).orElse(null));
            json.writeNumberField("depth", view.depth());
            json.writeStringField("state", view.state().map(JsonReport::word).orElse(null));
            if (goal.measure().isPresent()) {
                Kpi kpi = plan.kpi(goal.measure().get().kpi());
                measure(plan, kpi, goal.measure().get());
                adjusted(plan, kpi, plan.adjusted(goal.id(), date));
            }
            json.writeArrayFieldStart("cells");
            for (GoalProgress.Cell cell : view.progress()) {
                json.writeStartObject();
                json.writeStringField("month", cell.month().label());
                out.figure("actual", cell.actual());
                out.figure("planned", cell.planned());
                out.figure("completion", cell.completion());
                json.writeBooleanField("open", cell.open());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void measure(Plan plan, Kpi kpi, Goal.Measure measure) throws IOException {
            json.writeStringField("kpi", kpi.id().value());
            out.text("kpiName", kpi.name());
            out.unit(kpi.unit());
            json.writeStringField("segment", measure.segment().toString());
            out.text("segmentName", Names.of(plan, measure.segment()));
            json.writeStringField("period", measure.period().label());
            json.writeStringField("each", measure.each().map(JsonReport::word).orElse(null));
            target("target", kpi, measure.target());
        }

        private void target(String field, Kpi kpi, Target target) throws IOException {
            json.writeObjectFieldStart(field);
            out.decimal("floor", target.floor());
            out.decimal("target", Optional.of(target.target()));
            out.decimal("challenge", target.challenge());
            if (target.band().isPresent()) {
                out.figure("band", target.bandBorder(kpi.better()));
            }
            json.writeEndObject();
        }

        private void adjusted(Plan plan, Kpi kpi, Optional<Adjustment> by) throws IOException {
            if (by.isEmpty()) {
                json.writeNullField("adjusted");
                return;
            }
            Adjustment adjustment = by.get();
            json.writeObjectFieldStart("adjusted");
            json.writeStringField("id", adjustment.id().value());
            json.writeStringField(
                    "since", adjustment.effective().map(LocalDate::toString).orElseThrow());
            target("before", kpi, plan.targetBefore(adjustment));
            out.text("reason", adjustment.reason());
            json.writeEndObject();
        }

        private void trend(Plan plan, Trend trend) throws IOException {
            json.writeStartObject();
            json.writeStringField("key", JsonFindings.trendKey(trend.kpi().id(), trend.segment()));
            json.writeStringField("kpi", trend.kpi().id().value());
            out.text("name", trend.kpi().name());
            json.writeStringField("segment", trend.segment().toString());
            out.text("segmentName", Names.of(plan, trend.segment()));
            json.writeStringField("better", word(trend.kpi().better()));
            json.writeStringField("every", word(trend.kpi().every()));
            out.unit(trend.kpi().unit());
            json.writeArrayFieldStart("points");
            for (Trend.Point point : trend.points()) {
                json.writeStartObject();
                json.writeStringField("label", point.period().shown());
                json.writeStringField("start", point.period().period().start().toString());
                out.figure("value", point.value());
                out.figure("baseline", point.baseline());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void funnel(Report report, FunnelView view) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", view.funnel().id().value());
            out.text("name", view.funnel().name());
            json.writeArrayFieldStart("stages");
            for (FunnelView.StageView stage : view.stages()) {
                json.writeStartObject();
                json.writeStringField("id", stage.stage().id().value());
                out.text("name", stage.stage().name());
                json.writeStringField("kpi", stage.stage().kpi().value());
                json.writeStringField("segment", stage.segment().toString());
                out.text("segmentName", Names.of(report.plan(), stage.segment()));
                json.writeStringField("zone", word(stage.zone()));
                Kpi kpi = report.plan().kpi(stage.stage().kpi());
                json.writeStringField("better", word(kpi.better()));
                out.unit(kpi.unit());
                out.figure("value", stage.value());
                out.decimal("ideal", Optional.of(stage.zones().ideal()));
                out.decimal("danger", Optional.of(stage.zones().danger()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("scores");
            for (FunnelView.ScoreView score : view.scores()) {
                score(report, view.funnel(), score);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void score(Report report, Funnel funnel, FunnelView.ScoreView view) throws IOException {
            json.writeStartObject();
            json.writeStringField("segment", view.segment().toString());
            out.text("segmentName", Names.of(report.plan(), view.segment()));
            out.figure("score", view.score().score());
            if (view.score().bottleneck().isPresent()) {
                FunnelScore.Bottleneck most = view.score().bottleneck().get();
                json.writeObjectFieldStart("bottleneck");
                json.writeStringField("id", most.stage().id().value());
                out.text("name", most.stage().name());
                out.figure("entered", most.entered());
                out.figure("outcome", most.outcome());
                out.figure("lost", most.lost());
                if (funnel.value().isPresent()) {
                    Money value = funnel.value().get();
                    out.figure("worth", most.lost().times(Fraction.of(value.amount())));
                    out.unit(new Unit.Amount(value.currency()));
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }

        private void perspective(PerspectiveView view) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", word(view.perspective()));
            json.writeArrayFieldStart("measures");
            for (PerspectiveView.Measure measure : view.measures()) {
                json.writeStartObject();
                json.writeStringField("subject", measure.subject().toString());
                out.text("name", measure.name());
                json.writeStringField(
                        "target", measure.target().map(JsonReport::word).orElse(null));
                json.writeStringField(
                        "zone", measure.zone().map(JsonReport::word).orElse(null));
                json.writeStringField(
                        "severity", measure.severity().map(JsonReport::word).orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
