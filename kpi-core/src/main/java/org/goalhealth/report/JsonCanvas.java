package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.finding.Names;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.ResourceItem;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;

/**
 * Writes the canvas of goals: amounts in their units, the change from start to target as a share of one, every text in
 * both languages, {@code null} for what is not there.
 */
public final class JsonCanvas {

    private final Plan plan;
    private final JsonGenerator json;
    private final JsonOut out;

    private JsonCanvas(Plan plan, JsonGenerator json) {
        this.plan = plan;
        this.json = json;
        this.out = new JsonOut(json);
    }

    /** The canvas as text, indented, with a line feed at its end. */
    public static String toString(GoalCanvas canvas) {
        return JsonText.of(json -> new JsonCanvas(canvas.plan(), json).canvas(canvas));
    }

    private void canvas(GoalCanvas canvas) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("plan");
        json.writeStringField("id", plan.id());
        out.text("name", plan.name());
        json.writeEndObject();
        json.writeStringField("date", canvas.date().toString());
        json.writeArrayFieldStart("goals");
        for (GoalCanvas.Part part : canvas.parts()) {
            part(part);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void part(GoalCanvas.Part part) throws IOException {
        Goal goal = part.goal();
        json.writeStartObject();
        json.writeStringField("goal", goal.id().value());
        out.text("name", goal.name());
        json.writeArrayFieldStart("above");
        for (Goal one : part.above()) {
            out.text(one.name());
        }
        json.writeEndArray();
        out.word("level", part.profile().level().map(JsonReport::word));
        out.word("horizon", part.profile().horizon().map(JsonReport::word));
        json.writeArrayFieldStart("owners");
        for (String owner : part.owners()) {
            json.writeString(owner);
        }
        json.writeEndArray();
        if (goal.measure().isPresent()) {
            json.writeFieldName("intent");
            intent(goal.measure().get(), part.profile().from());
        } else {
            json.writeNullField("intent");
        }
        resources(part);
        json.writeArrayFieldStart("contingencies");
        for (Contingency contingency : part.contingencies()) {
            contingency(contingency);
        }
        json.writeEndArray();
        playbook("ofElasticity", part.elasticity().flatMap(Elasticity::playbook));
        json.writeEndObject();
    }

    private void intent(Goal.Measure measure, Optional<BigDecimal> from) throws IOException {
        Kpi kpi = plan.kpi(measure.kpi());
        BigDecimal to = measure.target().target();
        json.writeStartObject();
        json.writeStringField("kpi", kpi.id().value());
        out.text("kpiName", kpi.name());
        out.unit(kpi.unit());
        json.writeStringField("better", JsonReport.word(kpi.better()));
        json.writeStringField("segment", measure.segment().toString());
        out.text("segmentName", Names.of(plan, measure.segment()));
        json.writeStringField("period", measure.period().label());
        out.word("each", measure.each().map(JsonReport::word));
        out.decimal("from", from);
        out.decimal("to", Optional.of(to));
        out.decimal("floor", measure.target().floor());
        out.decimal("challenge", measure.target().challenge());
        out.figure(
                "change",
                from.filter(start -> start.signum() > 0)
                        .map(start ->
                                Fraction.of(to).dividedBy(Fraction.of(start)).minus(Fraction.ONE)));
        json.writeEndObject();
    }

    private void resources(GoalCanvas.Part part) throws IOException {
        json.writeArrayFieldStart("resources");
        for (ResourceItem item : part.backing().resources()) {
            json.writeStartObject();
            out.text("name", item.name());
            out.decimal("amount", Optional.of(item.amount()));
            out.unit(item.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("money");
        for (Money sum : part.backing().money()) {
            json.writeStartObject();
            out.money("amount", sum);
            json.writeStringField("currency", sum.currency().getCurrencyCode());
            json.writeEndObject();
        }
        json.writeEndArray();
        Optional<Elasticity.Resource> used = part.elasticity().flatMap(Elasticity::resource);
        if (used.isEmpty()) {
            json.writeNullField("planned");
            return;
        }
        Kpi kpi = plan.kpi(used.get().kpi());
        json.writeObjectFieldStart("planned");
        json.writeStringField("kpi", kpi.id().value());
        out.text("name", kpi.name());
        json.writeStringField("segment", used.get().segment().toString());
        out.text("segmentName", Names.of(plan, used.get().segment()));
        out.decimal("amount", Optional.of(used.get().planned()));
        out.unit(kpi.unit());
        json.writeEndObject();
    }

    private void contingency(Contingency one) throws IOException {
        json.writeStartObject();
        json.writeStringField("trigger", one.rule().id());
        json.writeStringField("rule", one.rule().name());
        out.text("title", one.title());
        json.writeStringField("severity", JsonReport.word(one.severity()));
        out.word("subject", one.subject().map(Subject::toString));
        if (one.subject().isPresent()) {
            out.text("subjectName", Names.of(plan, one.subject().get()));
        } else {
            json.writeNullField("subjectName");
        }
        json.writeStringField("segment", one.line().scope().segment().toString());
        out.text("segmentName", Names.of(plan, one.line().scope().segment()));
        out.limits(one.limits());
        playbook("playbook", one.playbook());
        json.writeBooleanField("off", one.off());
        json.writeEndObject();
    }

    private void playbook(String field, Optional<PlaybookId> id) throws IOException {
        if (id.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("id", id.get().value());
        out.text("name", Names.of(plan, id.get()));
        out.word("owner", plan.find(id.get()).flatMap(playbook -> playbook.owner()));
        json.writeEndObject();
    }
}
