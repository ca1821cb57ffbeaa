package org.goalhealth.alert.store;

import static org.goalhealth.alert.store.DecisionForms.ACT;
import static org.goalhealth.alert.store.DecisionForms.PROPOSED;
import static org.goalhealth.alert.store.FindingForms.FINDING;
import static org.goalhealth.alert.store.FindingForms.FINGERPRINT;
import static org.goalhealth.alert.store.FindingForms.SEVERITY;
import static org.goalhealth.alert.store.ValueForms.DATE;
import static org.goalhealth.alert.store.ValueForms.DECIMAL;
import static org.goalhealth.alert.store.ValueForms.KPI;
import static org.goalhealth.alert.store.ValueForms.SEGMENT;
import static org.goalhealth.alert.store.ValueForms.SUBJECT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertMatcher;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.Fading;
import org.goalhealth.alert.Marks;
import org.goalhealth.alert.NoData;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.Silence;
import org.goalhealth.alert.Snooze;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.Observation;

/** The forms of what a store keeps. */
final class AlertForms {

    private static final Form<Snooze> SNOOZE = Form.object(
            (f, snooze) -> f.put("until", DATE, snooze.until()).put("act", ACT, snooze.act()),
            f -> new Snooze(f.get("until", DATE), f.get("act", ACT)));

    private static final Form<Marks> MARKS = Form.object(
            (f, marks) -> f.put("acknowledged", ACT, marks.acknowledged())
                    .put("snoozed", SNOOZE, marks.snoozed())
                    .put("silencedBy", Form.TEXT, marks.silencedBy())
                    .put("inhibitedBy", FINGERPRINT, marks.inhibitedBy()),
            f -> new Marks(
                    f.maybe("acknowledged", ACT),
                    f.maybe("snoozed", SNOOZE),
                    f.list("silencedBy", Form.TEXT),
                    f.maybe("inhibitedBy", FINGERPRINT)));

    private static final Form<Fading> FADING = Form.object(
            (f, fading) -> f.put("since", DATE, fading.since()).put("recovered", Form.FLAG, fading.recovered()),
            f -> new Fading(f.get("since", DATE), f.get("recovered", Form.FLAG)));

    private static final Form<NoData> NO_DATA = Form.object(
            (f, none) -> f.put("reason", CauseForms.NO_DATA_REASON, none.reason())
                    .put("since", DATE, none.since())
                    .put("marked", Form.FLAG, none.marked()),
            f -> new NoData(
                    f.get("reason", CauseForms.NO_DATA_REASON), f.get("since", DATE), f.get("marked", Form.FLAG)));

    private static final Form<AlertState> STATE = Form.word(AlertState.class);

    static final Form<Alert> ALERT = Form.object(
            (f, alert) -> f.put("finding", FINDING, alert.finding())
                    .put("state", STATE, alert.state())
                    .put("found", Form.FLAG, alert.found())
                    .put("since", DATE, alert.since())
                    .put("firedOn", DATE, alert.firedOn())
                    .put("restsOn", DATE, alert.restsOn())
                    .put("lastFound", DATE, alert.lastFound())
                    .put("fading", FADING, alert.fading())
                    .put("noData", NO_DATA, alert.noData())
                    .put("marks", MARKS, alert.marks())
                    .put("starts", DATE, alert.starts())
                    .put("flapping", Form.FLAG, alert.flapping())
                    .put("endedOn", DATE, alert.endedOn())
                    .put("number", Form.NUMBER, alert.number())
                    .put("episode", Form.NUMBER, alert.episode())
                    .put(
                            "proposed",
                            PROPOSED.list(),
                            Optional.of(alert.proposed()).filter(all -> !all.isEmpty())),
            f -> new Alert(
                    f.get("finding", FINDING),
                    f.get("state", STATE),
                    f.get("found", Form.FLAG),
                    f.get("since", DATE),
                    f.maybe("firedOn", DATE),
                    f.maybe("restsOn", DATE).or(() -> f.maybe("firedOn", DATE)).orElseGet(() -> f.get("since", DATE)),
                    f.get("lastFound", DATE),
                    f.maybe("fading", FADING),
                    f.maybe("noData", NO_DATA),
                    f.get("marks", MARKS),
                    f.list("starts", DATE),
                    f.get("flapping", Form.FLAG),
                    f.maybe("endedOn", DATE),
                    f.get("number", Form.NUMBER),
                    f.maybe("episode", Form.NUMBER).orElseGet(() -> f.get("number", Form.NUMBER)),
                    f.maybe("proposed", PROPOSED.list()).orElse(List.of())));

    static final Form<AlertChange> CHANGE = Form.object(
            (f, change) -> f.put("number", Form.NUMBER, change.number())
                    .put("date", DATE, change.date())
                    .put("cause", CauseForms.CAUSE, change.cause())
                    .put("act", ACT, change.act())
                    .put("before", ALERT, change.before())
                    .put("after", ALERT, change.after()),
            f -> new AlertChange(
                    f.get("number", Form.NUMBER),
                    f.get("date", DATE),
                    f.get("cause", CauseForms.CAUSE),
                    f.maybe("act", ACT),
                    f.maybe("before", ALERT),
                    f.get("after", ALERT)));

    private static final Form<AlertMatcher> MATCHER = Form.object(
            (f, matcher) -> f.put("rule", Form.TEXT, matcher.ruleId())
                    .put("subject", SUBJECT, matcher.subject())
                    .put("within", SEGMENT, matcher.within())
                    .put("atLeast", SEVERITY, matcher.atLeast()),
            f -> new AlertMatcher(
                    f.maybe("rule", Form.TEXT),
                    f.maybe("subject", SUBJECT),
                    f.get("within", SEGMENT),
                    f.get("atLeast", SEVERITY)));

    static final Form<Silence> SILENCE = Form.object(
            (f, silence) -> f.put("id", Form.TEXT, silence.id())
                    .put("matcher", MATCHER, silence.matcher())
                    .put("until", DATE, silence.until())
                    .put("act", ACT, silence.act()),
            f -> new Silence(
                    f.get("id", Form.TEXT), f.get("matcher", MATCHER), f.get("until", DATE), f.get("act", ACT)));

    private static final Form<Map.Entry<Fingerprint, Severity>> SAID_OF_ONE = Form.object(
            (f, one) -> f.put("alert", FINGERPRINT, one.getKey()).put("severity", SEVERITY, one.getValue()),
            f -> Map.entry(f.get("alert", FINGERPRINT), f.get("severity", SEVERITY)));

    static final Form<Said> SAID = Form.object(
            (f, said) -> f.put("receiver", Form.TEXT, said.receiver())
                    .put("group", SUBJECT, said.group())
                    .put("firing", SAID_OF_ONE, List.copyOf(said.firing().entrySet()))
                    .put("on", DATE, said.on())
                    .put("repeats", Form.COUNT, said.repeats()),
            f -> {
                Map<Fingerprint, Severity> firing = new LinkedHashMap<>();
                f.list("firing", SAID_OF_ONE).forEach(one -> firing.put(one.getKey(), one.getValue()));
                return new Said(
                        f.get("receiver", Form.TEXT),
                        f.get("group", SUBJECT),
                        firing,
                        f.get("on", DATE),
                        f.get("repeats", Form.COUNT));
            });

    static final Form<Observation> OBSERVATION = Form.object(
            (f, seen) -> f.put("kpi", KPI, seen.kpi())
                    .put("segment", SEGMENT, seen.segment())
                    .put("date", DATE, seen.date())
                    .put("value", DECIMAL, seen.value())
                    .put("base", DECIMAL, seen.base())
                    .put("revision", Form.COUNT, seen.revision())
                    .put("label", Form.TEXT, seen.label()),
            f -> new Observation(
                    f.get("kpi", KPI),
                    f.get("segment", SEGMENT),
                    f.get("date", DATE),
                    f.get("value", DECIMAL),
                    f.maybe("base", DECIMAL),
                    f.get("revision", Form.COUNT),
                    f.maybe("label", Form.TEXT)));

    private AlertForms() {}
}
