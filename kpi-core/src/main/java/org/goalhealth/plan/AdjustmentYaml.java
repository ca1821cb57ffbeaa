package org.goalhealth.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes requests to adjust goals as the section {@code adjustments} of a plan's file (A3).
 *
 * <p>A plan with what they name reads them back.
 */
public final class AdjustmentYaml {

    private AdjustmentYaml() {}

    public static String of(List<Adjustment> adjustments) {
        Map<String, Object> entries = new LinkedHashMap<>();
        adjustments.forEach(one -> entries.put(one.id().value(), fields(one)));
        return YamlText.of(Map.of("adjustments", entries));
    }

    private static Map<String, Object> fields(Adjustment one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("goal", one.goal().value());
        fields.put("target", TargetYaml.of(one.target()));
        fields.put("reason", YamlText.name(one.reason()));
        fields.put("basis", YamlText.name(one.basis()));
        Map<String, Object> cause = new LinkedHashMap<>();
        cause.put("from", Words.word(one.cause().source()));
        cause.put("of", Words.word(one.cause().matter()));
        fields.put("cause", cause);
        fields.put("opened", act(one.opened()));
        one.occasion().ifPresent(occasion -> fields.put("occasion", occasion(occasion)));
        one.decision().ifPresent(decision -> decision(fields, decision));
        return fields;
    }

    private static void decision(Map<String, Object> fields, Adjustment.Decision decision) {
        Map<String, Object> said = act(decision.act());
        if (decision instanceof Adjustment.Approved approved) {
            said.put("effective", approved.effective().toString());
            fields.put("approved", said);
        } else if (decision instanceof Adjustment.Refused refused) {
            said.put("why", YamlText.name(refused.why()));
            fields.put("refused", said);
        }
    }

    private static Map<String, Object> act(Adjustment.Act act) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("on", act.on().toString());
        fields.put("by", act.by());
        return fields;
    }

    private static Map<String, Object> occasion(Occasion occasion) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (occasion instanceof Occasion.OfFinding of) {
            Map<String, Object> finding = new LinkedHashMap<>();
            finding.put("rule", of.ruleId());
            finding.put("subject", of.subject().toString());
            if (!of.segment().isTotal()) {
                finding.put("segment", YamlText.segment(of.segment()));
            }
            fields.put("finding", finding);
        } else if (occasion instanceof Occasion.OfEvent of) {
            fields.put("event", of.event().value());
        } else if (occasion instanceof Occasion.OfShock of) {
            fields.put("shock", of.name());
        } else if (occasion instanceof Occasion.OfDisruption of) {
            fields.put("channel", of.channel().value());
        } else if (occasion instanceof Occasion.OfStrategy of) {
            fields.put("strategy", YamlText.name(of.change()));
        }
        return fields;
    }
}
