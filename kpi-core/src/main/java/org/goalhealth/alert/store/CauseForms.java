package org.goalhealth.alert.store;

import static org.goalhealth.alert.store.DecisionForms.ACCEPTED;
import static org.goalhealth.alert.store.DecisionForms.DECISION;
import static org.goalhealth.alert.store.FindingForms.FINGERPRINT;
import static org.goalhealth.alert.store.FindingForms.SEVERITY;
import static org.goalhealth.alert.store.Kinds.kind;
import static org.goalhealth.alert.store.ValueForms.DATE;

import org.goalhealth.alert.Cause;
import org.goalhealth.alert.NoData;
import org.goalhealth.alert.Wait;

/** The forms of the reasons why alerts change. */
final class CauseForms {

    private static final Form<Wait.Unit> UNIT = Form.word(Wait.Unit.class);

    private static final Form<Wait> WAIT = Form.object(
            (f, wait) -> f.put("count", Form.COUNT, wait.count()).put("unit", UNIT, wait.unit()),
            f -> new Wait(f.get("count", Form.COUNT), f.get("unit", UNIT)));

    static final Form<NoData.Reason> NO_DATA_REASON = Form.word(NoData.Reason.class);

    static final Form<Cause> CAUSE = Kinds.of(
            kind("found", Cause.Found.class, "hold", WAIT, Cause.Found::hold, Cause.Found::new),
            kind(
                    "hold-over",
                    Cause.HoldOver.class,
                    (f, c) -> f.put("since", DATE, c.since()).put("hold", WAIT, c.hold()),
                    f -> new Cause.HoldOver(f.get("since", DATE), f.get("hold", WAIT))),
            kind("updated", Cause.Updated.class, new Cause.Updated()),
            kind(
                    "severity-changed",
                    Cause.SeverityChanged.class,
                    (f, c) -> f.put("from", SEVERITY, c.from()).put("to", SEVERITY, c.to()),
                    f -> new Cause.SeverityChanged(f.get("from", SEVERITY), f.get("to", SEVERITY))),
            kind(
                    "not-recovered",
                    Cause.NotRecovered.class,
                    "since",
                    DATE,
                    Cause.NotRecovered::since,
                    Cause.NotRecovered::new),
            kind(
                    "cleared",
                    Cause.Cleared.class,
                    (f, c) -> f.put("since", DATE, c.since()).put("keepFiring", WAIT, c.keepFiring()),
                    f -> new Cause.Cleared(f.get("since", DATE), f.get("keepFiring", WAIT))),
            kind(
                    "returned",
                    Cause.Returned.class,
                    "absentSince",
                    DATE,
                    Cause.Returned::absentSince,
                    Cause.Returned::new),
            kind("recovered", Cause.Recovered.class, "since", DATE, Cause.Recovered::since, Cause.Recovered::new),
            kind(
                    "data-lost",
                    Cause.DataLost.class,
                    (f, c) -> f.put("reason", NO_DATA_REASON, c.reason()).put("since", DATE, c.since()),
                    f -> new Cause.DataLost(f.get("reason", NO_DATA_REASON), f.get("since", DATE))),
            kind("data-back", Cause.DataBack.class, "lostSince", DATE, Cause.DataBack::lostSince, Cause.DataBack::new),
            kind("corrected", Cause.Corrected.class, "firedOn", DATE, Cause.Corrected::restedOn, Cause.Corrected::new),
            kind(
                    "rule-removed",
                    Cause.RuleRemoved.class,
                    "rule",
                    Form.TEXT,
                    Cause.RuleRemoved::rule,
                    Cause.RuleRemoved::new),
            kind("subject-removed", Cause.SubjectRemoved.class, new Cause.SubjectRemoved()),
            kind("acknowledged", Cause.Acknowledged.class, new Cause.Acknowledged()),
            kind(
                    "acknowledgement-lapsed",
                    Cause.AcknowledgementLapsed.class,
                    "since",
                    SEVERITY,
                    Cause.AcknowledgementLapsed::since,
                    Cause.AcknowledgementLapsed::new),
            kind("snoozed", Cause.Snoozed.class, "until", DATE, Cause.Snoozed::until, Cause.Snoozed::new),
            kind("snooze-over", Cause.SnoozeOver.class, new Cause.SnoozeOver()),
            kind(
                    "silenced",
                    Cause.Silenced.class,
                    (f, c) -> f.put("id", Form.TEXT, c.id()).put("until", DATE, c.until()),
                    f -> new Cause.Silenced(f.get("id", Form.TEXT), f.get("until", DATE))),
            kind(
                    "silence-over",
                    Cause.SilenceOver.class,
                    "id",
                    Form.TEXT,
                    Cause.SilenceOver::id,
                    Cause.SilenceOver::new),
            kind("inhibited", Cause.Inhibited.class, "by", FINGERPRINT, Cause.Inhibited::by, Cause.Inhibited::new),
            kind("released", Cause.Released.class, "from", FINGERPRINT, Cause.Released::from, Cause.Released::new),
            kind("decided", Cause.Decided.class, "decision", DECISION, Cause.Decided::decision, Cause.Decided::new),
            kind(
                    "effect-seen",
                    Cause.EffectSeen.class,
                    "decision",
                    ACCEPTED,
                    Cause.EffectSeen::decision,
                    Cause.EffectSeen::new),
            kind(
                    "flapping-began",
                    Cause.FlappingBegan.class,
                    (f, c) -> f.put("beginnings", Form.COUNT, c.beginnings()).put("window", WAIT, c.window()),
                    f -> new Cause.FlappingBegan(f.get("beginnings", Form.COUNT), f.get("window", WAIT))),
            kind("flapping-ended", Cause.FlappingEnded.class, new Cause.FlappingEnded()));

    private CauseForms() {}
}
