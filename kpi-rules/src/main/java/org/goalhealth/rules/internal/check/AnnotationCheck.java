package org.goalhealth.rules.internal.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.rules.check.RemarkKind;
import org.goalhealth.rules.internal.PolicyText;

/** Whether a rule says of itself what it has to, and nothing that cannot be; its limits apart. */
public final class AnnotationCheck {

    /** The annotations that there are. */
    public static final Set<String> KNOWN =
            Collections.unmodifiableSet(new TreeSet<>(Set.of("id", "severity", "limits", "playbook", "alert")));

    private final ScannedRule rule;
    private final Notes notes;

    AnnotationCheck(ScannedRule rule, Notes notes) {
        this.rule = rule;
        this.notes = notes;
    }

    void check() {
        for (ScannedAnnotation annotation : rule.annotations()) {
            String name = annotation.name().text();
            if (!KNOWN.contains(name)) {
                notes.add(
                        RemarkKind.UNKNOWN_ANNOTATION,
                        annotation.name(),
                        "there is no annotation @" + name,
                        Nearest.hint(name, KNOWN));
            }
        }
        required("id", "W1");
        required("severity", "WARNING");
        rule.annotation("severity").filter(a -> !a.value().isBlank()).ifPresent(this::severity);
        rule.annotation("playbook").ifPresent(playbook -> value(playbook, PlaybookId::new));
        rule.annotation("alert").ifPresent(alert -> value(alert, PolicyText::read));
    }

    private void required(String name, String example) {
        if (rule.annotation(name).filter(a -> !a.value().isBlank()).isPresent() || isMisspelt(name)) {
            return;
        }
        notes.add(
                RemarkKind.MISSING_ANNOTATION,
                rule.nameToken(),
                "the rule has no @" + name,
                "write @" + name + "(\"" + example + "\") above when");
    }

    /** One that is written otherwise has been noted already. */
    private boolean isMisspelt(String name) {
        return rule.annotations().stream()
                .map(annotation -> annotation.name().text())
                .filter(other -> !KNOWN.contains(other))
                .anyMatch(other -> Nearest.to(other, KNOWN).contains(name));
    }

    private void severity(ScannedAnnotation annotation) {
        List<String> names = Arrays.stream(Severity.values()).map(Enum::name).toList();
        if (!names.contains(annotation.value())) {
            bad(annotation, "'" + annotation.value() + "' is no severity", Nearest.hint(annotation.value(), names));
        }
    }

    private void value(ScannedAnnotation annotation, Consumer<String> reading) {
        try {
            reading.accept(annotation.value());
        } catch (IllegalArgumentException e) {
            Refusal refusal = Refusal.of(e);
            bad(annotation, "@" + annotation.name().text() + ": " + refusal.message(), refusal.hint());
        }
    }

    private void bad(ScannedAnnotation annotation, String message, String hint) {
        notes.add(
                RemarkKind.BAD_ANNOTATION,
                annotation.valueOffset(),
                Math.max(1, annotation.value().length()),
                message,
                hint);
    }
}
