package org.goalhealth.rules;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.SourcePeriod;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * What the engine has to say of its own: a rule that fails is a critical finding about that rule, from the day on which
 * it failed until it works again. Not thread-safe.
 */
final class EngineFindings {

    /** The trigger's id; no rule of a pack has it. */
    static final String ID = RuleRef.ENGINE;

    private static final RuleRef RULE = new RuleRef("rule-failed", ID, "engine");

    private Map<String, Finding> standing = new LinkedHashMap<>();

    /** How they differ from when they were last asked for. */
    List<FindingChange> changes(Plan plan, LocalDate date, List<RuleFailure> failures) {
        Map<String, Finding> now = new LinkedHashMap<>();
        List<FindingChange> changes = new ArrayList<>();
        for (RuleFailure failure : failures) {
            String rule = failure.rule().name();
            Finding before = standing.get(rule);
            Finding finding = before == null ? finding(plan, date, failure) : before;
            now.put(rule, finding);
            if (before == null) {
                Events.failed(plan, failure);
                changes.add(new FindingChange(FindingChange.Kind.BEGAN, finding));
            }
        }
        standing.forEach((rule, finding) -> {
            if (!now.containsKey(rule)) {
                changes.add(new FindingChange(FindingChange.Kind.ENDED, finding));
            }
        });
        standing = now;
        return changes;
    }

    /** Those that stand. */
    Collection<Finding> standing() {
        return List.copyOf(standing.values());
    }

    static boolean isOne(Fingerprint fingerprint) {
        return fingerprint.ruleId().equals(ID);
    }

    private static Finding finding(Plan plan, LocalDate date, RuleFailure failure) {
        Period day = plan.calendar().periodOf(Cadence.DAY, date);
        SourcePeriod period = new SourcePeriod(day, day.label());
        String kind = failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Finding(
                RULE,
                Severity.CRITICAL,
                new Subject.OfRule(failure.rule().name()),
                Segment.TOTAL,
                new Evidence(period, period, 1, List.of(), List.of(), Optional.empty()),
                List.of(),
                Optional.empty(),
                text("title"),
                text(kind, failure.rule().name()));
    }

    private static LocalText text(String key, Object... values) {
        return new LocalText(in(Locale.ROOT, key, values), in(Locale.CHINESE, key, values));
    }

    private static String in(Locale language, String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.goalhealth.engine.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
