package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.goalhealth.explanation.ExplanationText;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.FactFigures;

/** Writes why a rule finds nothing. */
final class JsonWhyNot {

    private final Plan plan;
    private final JsonGenerator json;
    private final JsonOut out;

    JsonWhyNot(Plan plan, JsonGenerator json, JsonOut out) {
        this.plan = plan;
        this.json = json;
        this.out = out;
    }

    void whyNot(WhyNot whyNot) throws IOException {
        WhyNot.Asked asked = whyNot.asked();
        json.writeStartObject();
        json.writeStringField("date", asked.date().toString());
        json.writeStringField("rule", asked.rule());
        json.writeStringField("subject", asked.subject().toString());
        json.writeStringField("segment", asked.segment().toString());
        if (whyNot instanceof WhyNot.UnknownRule unknown) {
            json.writeStringField("kind", "unknown-rule");
            texts("nearest", unknown.nearest());
        } else if (whyNot instanceof WhyNot.SwitchedOff off) {
            kind("switched-off", off.rule());
        } else if (whyNot instanceof WhyNot.RuleFails fails) {
            kind("rule-fails", fails.failure().rule());
            json.writeStringField("failure", JsonReport.word(fails.failure().kind()));
            json.writeStringField("message", fails.failure().message());
        } else if (whyNot instanceof WhyNot.NoFact none) {
            kind("no-fact", none.rule());
            json.writeStringField("fact", none.fact());
            json.writeStringField("reason", JsonReport.word(none.absence().reason()));
            texts("instead", none.absence().instead());
        } else if (whyNot instanceof WhyNot.NoData none) {
            kind("no-data", none.rule());
            json.writeStringField("lacks", JsonReport.word(none.lack().what()));
            json.writeStringField("reason", JsonReport.word(none.lack().why()));
            out.period("period", none.lack().period());
        } else if (whyNot instanceof WhyNot.ConditionFails fails) {
            kind("condition-fails", fails.rule());
            fails(fails);
        } else if (whyNot instanceof WhyNot.OtherCondition other) {
            kind("other-condition", other.rule());
            texts("others", other.others());
        } else if (whyNot instanceof WhyNot.Fires fires) {
            kind("fires", fires.rule());
            json.writeFieldName("finding");
            new JsonFindings(plan, json, out).finding(fires.finding());
        }
        out.text("text", ExplanationText.of(plan).text(whyNot));
        json.writeEndObject();
    }

    private void fails(WhyNot.ConditionFails fails) throws IOException {
        JsonReasons reasons = new JsonReasons(json, out);
        json.writeFieldName("condition");
        reasons.condition(fails.condition());
        FactFigures figures = fails.figures();
        out.period("period", figures.latest());
        out.figures(figures.figures());
        out.limits(figures.limits());
        json.writeFieldName("raising");
        reasons.change(fails.raising());
    }

    private void kind(String kind, RuleRef rule) throws IOException {
        json.writeStringField("kind", kind);
        json.writeStringField("trigger", rule.id());
        json.writeStringField("pack", rule.pack());
    }

    private void texts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
