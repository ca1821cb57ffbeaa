package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.explanation.ExplanationText;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.history.History;
import org.goalhealth.plan.Backup;
import org.goalhealth.plan.Channel;
import org.goalhealth.plan.ChannelId;
import org.goalhealth.plan.Disruption;
import org.goalhealth.plan.Disruption.Kind;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Playbook;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.EvidenceDate;
import org.junit.jupiter.api.Test;

class ChannelDisruptionTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 8);
    private static final ChannelId MAIL = new ChannelId("mail");
    private static final PlaybookId MIXED = new PlaybookId("mixed-scenario");
    private static final Backup SMS = new Backup.ByChannel(new ChannelId("sms"));
    private static final Fingerprint ALERT = new Fingerprint("W18", new Subject.OfChannel(MAIL), region("east"));

    @Test
    void anOpenDisruptionSuggestsTheDeclaredBackup() {
        assertThat(findings(plan(Optional.of(SMS), until(Kind.THROTTLED)), FROM))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().name()).isEqualTo("channel-throttled");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.fingerprint()).isEqualTo(ALERT);
                    assertThat(finding.suggestions())
                            .containsExactly(new Suggestion.BackupStart(MAIL, Optional.of(SMS)));
                });
    }

    @Test
    void aCancelledOneIsWorse() {
        assertThat(findings(plan(Optional.of(SMS), until(Kind.CANCELLED)), FROM))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.CRITICAL));
    }

    @Test
    void itIsThereFromTheFirstDayToTheLast() {
        Plan plan = plan(Optional.of(SMS), until(Kind.THROTTLED));

        assertThat(findings(plan, FROM.minusDays(1))).isEmpty();
        assertThat(findings(plan, FROM)).hasSize(1);
        assertThat(findings(plan, UNTIL)).hasSize(1);
        assertThat(findings(plan, UNTIL.plusDays(1))).isEmpty();
    }

    @Test
    void withoutABackupTheAlertSaysSo() {
        Plan plan = plan(Optional.empty(), until(Kind.THROTTLED));

        assertThat(findings(plan, FROM).get(0).suggestions())
                .containsExactly(new Suggestion.BackupStart(MAIL, Optional.empty()));
        assertThat(explained(plan)).contains("for which the plan has no backup");
    }

    @Test
    void aPlaybookMayBeTheBackup() {
        assertThat(explained(plan(Optional.of(new Backup.ByPlaybook(MIXED)), until(Kind.THROTTLED))))
                .contains("suggestion: start the playbook mixed scenario in the place of mail");
    }

    @Test
    void theEvidenceHasItsDays() {
        Finding finding =
                findings(plan(Optional.of(SMS), until(Kind.CANCELLED)), UNTIL).get(0);

        assertThat(finding.evidence().date(EvidenceDate.Name.FROM)).contains(FROM);
        assertThat(finding.evidence().date(EvidenceDate.Name.UNTIL)).contains(UNTIL);
        assertThat(finding.evidence().periods()).isEqualTo(7);
        assertThat(finding.text().en())
                .isEqualTo("mail, east: cancelled since 2026-03-02, for 7 days so far; last day 2026-03-08.");
        assertThat(finding.text().zh()).contains("自 2026-03-02 起取消，已 7 天");
    }

    @Test
    void ofTwoAsBadTheOneThatBeganFirstIsShown() {
        Disruption first = new Disruption(MAIL, Kind.THROTTLED, FROM, Optional.empty());
        Disruption second = new Disruption(MAIL, Kind.THROTTLED, FROM.plusDays(1), Optional.empty());

        assertThat(findings(plan(Optional.of(SMS), second, first), UNTIL)
                        .get(0)
                        .evidence()
                        .date(EvidenceDate.Name.FROM))
                .contains(FROM);
    }

    @Test
    void noFigureClearsItAndTheFirstConditionSaysWhyItIsSilent() {
        Plan plan = plan(Optional.of(SMS), until(Kind.THROTTLED));

        assertThat(Given.STANDARD.explain(plan, nothing(plan), FROM, ALERT))
                .hasValueSatisfying(explanation -> assertThat(explanation.clearing())
                        .isEqualTo(new SmallestChange.Unknown(SmallestChange.Reason.NO_FIGURE_DECIDES)));
        assertThat(Given.STANDARD.whyNot(
                        plan, nothing(plan), UNTIL.plusDays(1), "channel-throttled", ALERT.subject(), ALERT.segment()))
                .isInstanceOfSatisfying(
                        WhyNot.ConditionFails.class,
                        fails -> assertThat(fails.condition().text()).isEqualTo("state == ChannelState.THROTTLED"));
    }

    @Test
    void itsAlertIsResolvedOnceTheDisruptionIsOver() {
        Plan plan = plan(Optional.of(SMS), until(Kind.THROTTLED));
        try (AlertMonitor alerts = Given.STANDARD.alertMonitor(
                plan, FROM.minusDays(1), new InMemoryAlertStore(), AlertSettings.STANDARD)) {
            alerts.advanceTo(FROM);
            assertThat(alerts.alerts()).extracting(Alert::state).containsExactly(AlertState.FIRING);
            alerts.advanceTo(UNTIL.plusDays(1));
            assertThat(alerts.alerts()).extracting(Alert::state).containsExactly(AlertState.RESOLVED);
        }
    }

    private static String explained(Plan plan) {
        return Given.STANDARD
                .explain(plan, nothing(plan), FROM, ALERT)
                .map(explanation -> ExplanationText.of(plan).text(explanation).en())
                .orElseThrow();
    }

    private static Disruption until(Kind kind) {
        return new Disruption(MAIL, kind, FROM, Optional.of(UNTIL));
    }

    private static List<Finding> findings(Plan plan, LocalDate date) {
        return Given.STANDARD.assess(plan, nothing(plan), date).findings();
    }

    private static Plan plan(Optional<Backup> backup, Disruption... disruptions) {
        Channel mail = Channel.of("mail").in(region("east"));
        var plan = Plan.builder("test-plan")
                .dimension("region", "east", "west")
                .playbook(new Playbook(MIXED, LocalText.of("mixed scenario"), Optional.empty()))
                .channel(backup.map(mail::backedUpBy).orElse(mail))
                .channel(Channel.of("sms"));
        for (Disruption disruption : disruptions) {
            plan.disruption(disruption);
        }
        return plan.build();
    }

    private static History nothing(Plan plan) {
        return History.of(plan, List.of());
    }
}
