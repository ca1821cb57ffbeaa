package org.goalhealth.alert.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Proposal;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.Silence;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.Observation;

/**
 * The JSON in which a store keeps alerts and what belongs to them, version {@value #VERSION}.
 *
 * <p>Each text is one object on one line, which names its version. Figures are exact, as {@code "851/10"}, decimals
 * keep their scale, and what is read is equal to what was written, the wording of findings too. For what receivers are
 * sent, see {@link MessageJson}.
 *
 * <p>What reads throws {@link IllegalArgumentException} where the text is damaged, or of a version not known.
 */
public final class AlertJson {

    /** Of what is written. */
    public static final int VERSION = 1;

    private AlertJson() {}

    public static String write(Alert alert) {
        return write(AlertForms.ALERT, alert);
    }

    public static String write(AlertChange change) {
        return write(AlertForms.CHANGE, change);
    }

    public static String write(Silence silence) {
        return write(AlertForms.SILENCE, silence);
    }

    public static String write(Said said) {
        return write(AlertForms.SAID, said);
    }

    public static String write(Finding finding) {
        return write(FindingForms.FINDING, finding);
    }

    public static String write(Decision decision) {
        return write(DecisionForms.DECISION, decision);
    }

    /** What a person is shown before deciding; whoever decides hands it back. */
    public static String write(Proposal proposal) {
        return write(DecisionForms.PROPOSAL, proposal);
    }

    public static String write(Observation observation) {
        return write(AlertForms.OBSERVATION, observation);
    }

    public static Alert alert(String text) {
        return read("alert", AlertForms.ALERT, text);
    }

    public static AlertChange change(String text) {
        return read("change of an alert", AlertForms.CHANGE, text);
    }

    public static Silence silence(String text) {
        return read("silence", AlertForms.SILENCE, text);
    }

    public static Said said(String text) {
        return read("note of what was said", AlertForms.SAID, text);
    }

    public static Finding finding(String text) {
        return read("finding", FindingForms.FINDING, text);
    }

    public static Decision decision(String text) {
        return read("decision", DecisionForms.DECISION, text);
    }

    public static Proposal proposal(String text) {
        return read("proposal", DecisionForms.PROPOSAL, text);
    }

    public static Observation observation(String text) {
        return read("observation", AlertForms.OBSERVATION, text);
    }

    private static <T> String write(Form<T> form, T value) {
        Map<String, Object> versioned = new LinkedHashMap<>();
        versioned.put("version", (long) VERSION);
        versioned.putAll(Fields.of(form.out().apply(value)).json());
        return JsonText.of(versioned);
    }

    private static <T> T read(String named, Form<T> form, String text) {
        long version;
        try {
            Object json = JsonText.read(text);
            version = Fields.of(json).get("version", Form.NUMBER);
            if (version == VERSION) {
                return form.in().apply(json);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a stored " + named + " is damaged: " + e.getMessage() + "\n  restore it from a backup", e);
        }
        throw new IllegalArgumentException("a stored " + named + " is of version " + version
                + ", and this release reads " + VERSION + "\n  use the release that wrote it, or a later one");
    }
}
