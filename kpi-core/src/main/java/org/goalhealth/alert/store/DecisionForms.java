package org.goalhealth.alert.store;

import static org.goalhealth.alert.store.FindingForms.FINGERPRINT;
import static org.goalhealth.alert.store.FindingForms.SUGGESTION;
import static org.goalhealth.alert.store.Kinds.kind;
import static org.goalhealth.alert.store.ValueForms.DATE;
import static org.goalhealth.alert.store.ValueForms.FRACTION;
import static org.goalhealth.alert.store.ValueForms.KPI;
import static org.goalhealth.alert.store.ValueForms.SEGMENT;
import static org.goalhealth.alert.store.ValueForms.TIME;

import org.goalhealth.alert.Act;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Effect;
import org.goalhealth.alert.Proposal;
import org.goalhealth.alert.Proposed;
import org.goalhealth.alert.SuggestionId;
import org.goalhealth.situation.Outcome;
import org.goalhealth.time.Cadence;

/** The forms of decisions and of what came of them. */
final class DecisionForms {

    static final Form<Act> ACT = Form.object(
            (f, act) -> f.put("who", Form.TEXT, act.who())
                    .put("when", TIME, act.when())
                    .put("why", Form.TEXT, act.why()),
            f -> new Act(f.get("who", Form.TEXT), f.get("when", TIME), f.get("why", Form.TEXT)));

    static final Form<Proposed> PROPOSED = Form.object(
            (f, one) -> f.put("proposal", Form.TEXT, one.proposal()).put("since", DATE, one.since()),
            f -> new Proposed(f.get("proposal", Form.TEXT), f.get("since", DATE)));

    private static final Form<SuggestionId> ID = Form.object(
            (f, id) -> f.put("alert", FINGERPRINT, id.alert())
                    .put("episode", Form.NUMBER, id.episode())
                    .put("proposal", Form.TEXT, id.proposal()),
            f -> new SuggestionId(
                    f.get("alert", FINGERPRINT), f.get("episode", Form.NUMBER), f.get("proposal", Form.TEXT)));

    static final Form<Proposal> PROPOSAL = Form.object(
            (f, one) -> f.put("id", ID, one.id())
                    .put("suggestion", SUGGESTION, one.suggestion())
                    .put("since", DATE, one.since()),
            f -> new Proposal(f.get("id", ID), f.get("suggestion", SUGGESTION), f.get("since", DATE)));

    private static final Form<Outcome.Sum> SUM = Form.object(
            (f, sum) -> f.put("part", FRACTION, sum.part()).put("base", FRACTION, sum.base()),
            f -> new Outcome.Sum(f.get("part", FRACTION), f.get("base", FRACTION)));

    private static final Form<Outcome.Line> LINE = Form.object(
            (f, line) -> f.put("segment", SEGMENT, line.segment()).put("sum", SUM, line.sum()),
            f -> new Outcome.Line(f.get("segment", SEGMENT), f.maybe("sum", SUM)));

    private static final Form<Outcome> OUTCOME = Form.object(
            (f, outcome) -> f.put("kpi", KPI, outcome.kpi())
                    .put("ratio", Form.FLAG, outcome.ratio())
                    .put("every", Form.word(Cadence.class), outcome.every())
                    .put("periods", Form.COUNT, outcome.periods())
                    .put("from", DATE, outcome.from())
                    .put("until", DATE, outcome.until())
                    .put("lines", LINE, outcome.lines()),
            f -> new Outcome(
                    f.get("kpi", KPI),
                    f.get("ratio", Form.FLAG),
                    f.get("every", Form.word(Cadence.class)),
                    f.get("periods", Form.COUNT),
                    f.get("from", DATE),
                    f.get("until", DATE),
                    f.list("lines", LINE)));

    private static final Form<Effect> EFFECT = Form.object(
            (f, effect) -> f.put("before", OUTCOME, effect.before())
                    .put("after", OUTCOME, effect.after())
                    .put("promised", FRACTION, effect.promised()),
            f -> new Effect(f.get("before", OUTCOME), f.get("after", OUTCOME), f.maybe("promised", FRACTION)));

    static final Form<Decision.Accepted> ACCEPTED = Form.object(
            (f, yes) -> decided(f, yes)
                    .put("act", ACT, yes.act())
                    .put("before", OUTCOME, yes.before())
                    .put("effect", EFFECT, yes.effect()),
            f -> new Decision.Accepted(
                    f.get("id", ID),
                    f.get("suggestion", SUGGESTION),
                    f.get("on", DATE),
                    f.get("act", ACT),
                    f.maybe("before", OUTCOME),
                    f.maybe("effect", EFFECT)));

    private static final Form<Decision.Expired.Reason> REASON = Form.word(Decision.Expired.Reason.class);

    static final Form<Decision> DECISION = Kinds.of(
            kind("accepted", Decision.Accepted.class, "decision", ACCEPTED, yes -> yes, yes -> yes),
            kind(
                    "rejected",
                    Decision.Rejected.class,
                    (f, no) -> decided(f, no).put("act", ACT, no.act()),
                    f -> new Decision.Rejected(
                            f.get("id", ID), f.get("suggestion", SUGGESTION), f.get("on", DATE), f.get("act", ACT))),
            kind(
                    "expired",
                    Decision.Expired.class,
                    (f, late) -> decided(f, late).put("reason", REASON, late.reason()),
                    f -> new Decision.Expired(
                            f.get("id", ID),
                            f.get("suggestion", SUGGESTION),
                            f.get("on", DATE),
                            f.get("reason", REASON))));

    private DecisionForms() {}

    private static Fields decided(Fields fields, Decision decision) {
        return fields.put("id", ID, decision.id())
                .put("suggestion", SUGGESTION, decision.suggestion())
                .put("on", DATE, decision.on());
    }
}
