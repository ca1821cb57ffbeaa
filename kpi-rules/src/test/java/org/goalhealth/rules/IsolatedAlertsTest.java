package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Alerts live beside rules that misbehave as they live without them; each of those has an alert of its own. */
class IsolatedAlertsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate END = LocalDate.of(2026, 6, 8);

    private final Given given = RichPlan.brief(7);
    private final Plan plan = given.planBuilder().build();

    @ParameterizedTest
    @EnumSource
    void theAlertsOfOtherRulesAndTheirTrailsAreWhatTheyAreWithoutIt(Hurtful hurtful) {
        beside(List.of(hurtful));
    }

    @Test
    void theAlertsOfOtherRulesAndTheirTrailsAreWhatTheyAreWithoutAllOfThem() {
        beside(Arrays.asList(Hurtful.values()));
    }

    private void beside(List<Hurtful> rules) {
        Set<Fingerprint> fingerprints = new LinkedHashSet<>();
        Set<String> blamed = new TreeSet<>();
        try (AlertMonitor hurt = opened(Hurtful.health(rules));
                AlertMonitor alone = opened(Given.STANDARD)) {
            LocalDate last = LocalDate.MIN;
            for (LocalDate date = START; !date.isAfter(END); date = date.plusWeeks(1)) {
                List<Observation> come = between(last, date);
                for (AlertMonitor monitor : List.of(hurt, alone)) {
                    monitor.observeAll(come);
                    monitor.advanceTo(date);
                }
                for (Alert alert : hurt.alerts()) {
                    if (alert.fingerprint().subject() instanceof Subject.OfRule rule) {
                        blamed.add(rule.rule());
                    }
                }
                assertThat(ofOthers(hurt)).isEqualTo(ofOthers(alone));
                alone.alerts().forEach(alert -> fingerprints.add(alert.fingerprint()));
                last = date;
            }
            assertThat(fingerprints).hasSizeGreaterThan(5);
            for (Fingerprint fingerprint : fingerprints) {
                assertThat(unnumbered(hurt.trail(fingerprint))).isEqualTo(unnumbered(alone.trail(fingerprint)));
            }
        }
        assertThat(blamed)
                .containsExactlyElementsOf(
                        rules.stream().map(Hurtful::rule).sorted().toList());
    }

    private AlertMonitor opened(GoalHealth health) {
        return health.alertMonitor(plan, START, new InMemoryAlertStore(), AlertSettings.STANDARD);
    }

    private List<Observation> between(LocalDate from, LocalDate before) {
        return given.observations().stream()
                .filter(observation ->
                        !observation.date().isBefore(from) && observation.date().isBefore(before))
                .toList();
    }

    private static List<Alert> ofOthers(AlertMonitor monitor) {
        return monitor.alerts().stream()
                .filter(alert -> !(alert.fingerprint().subject() instanceof Subject.OfRule))
                .filter(alert -> !alert.fingerprint().ruleId().equals("X9"))
                .map(IsolatedAlertsTest::unnumbered)
                .toList();
    }

    private static List<AlertChange> unnumbered(List<AlertChange> trail) {
        return trail.stream()
                .map(change -> new AlertChange(
                        0,
                        change.date(),
                        change.cause(),
                        change.act(),
                        change.before().map(IsolatedAlertsTest::unnumbered),
                        unnumbered(change.after())))
                .toList();
    }

    /** Numbers count the transitions of all alerts, those about failing rules too. */
    private static Alert unnumbered(Alert alert) {
        return new Alert(
                alert.finding(),
                alert.state(),
                alert.found(),
                alert.since(),
                alert.firedOn(),
                alert.restsOn(),
                alert.lastFound(),
                alert.fading(),
                alert.noData(),
                alert.marks(),
                alert.starts(),
                alert.flapping(),
                alert.endedOn(),
                0,
                0,
                alert.proposed());
    }
}
