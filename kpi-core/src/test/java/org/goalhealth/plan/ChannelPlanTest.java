package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelPlanTest {

    private static final ChannelId MAIL = new ChannelId("mail");
    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final Disruption THROTTLED = new Disruption(MAIL, Disruption.Kind.THROTTLED, FROM, Optional.empty());

    @Test
    void channelsAndTheirDisruptionsAreReadAsTheyAreWritten() {
        Plan plan = PlanFile.parse("""
                plan: p
                dimensions: {channel: [mail, sms]}
                playbooks: {mixed: mixed scenario}
                channels:
                  mail: {name: e-mail, segment: {channel: mail}, backup: sms}
                  sms: {backup: {playbook: mixed}}
                  fair: {}
                disruptions:
                  - {channel: mail, kind: throttled, from: 2026-03-02, until: 2026-03-08}
                  - {channel: fair, kind: cancelled, from: 2026-05-01}
                """, "plan.yaml");

        assertThat(plan.channels())
                .containsExactly(
                        new Channel(
                                MAIL,
                                LocalText.of("e-mail"),
                                Segment.of("channel", "mail"),
                                Optional.of(new Backup.ByChannel(new ChannelId("sms")))),
                        Channel.of("sms").backedUpBy(new Backup.ByPlaybook(new PlaybookId("mixed"))),
                        Channel.of("fair"));
        assertThat(plan.disruptions())
                .containsExactly(
                        new Disruption(MAIL, Disruption.Kind.THROTTLED, FROM, Optional.of(FROM.plusDays(6))),
                        new Disruption(
                                new ChannelId("fair"),
                                Disruption.Kind.CANCELLED,
                                LocalDate.of(2026, 5, 1),
                                Optional.empty()));
        assertThat(plan.find(MAIL)).contains(plan.channels().get(0));
    }

    @Test
    void plansWithOtherDisruptionsAreOthers() {
        assertThat(mail().disruption(THROTTLED).build())
                .isEqualTo(mail().disruption(THROTTLED).build())
                .isNotEqualTo(mail().build());
    }

    @Test
    void aDisruptionOfAChannelThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> Plan.builder("p").disruption(THROTTLED).build())
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("disruptions.0.channel: the plan has no channel 'mail'");
    }

    @Test
    void itLastsFromItsFirstDayToItsLast() {
        Disruption one = new Disruption(MAIL, Disruption.Kind.THROTTLED, FROM, Optional.of(FROM));

        assertThat(one.isOpenOn(FROM.minusDays(1))).isFalse();
        assertThat(one.isOpenOn(FROM)).isTrue();
        assertThat(one.isOpenOn(FROM.plusDays(1))).isFalse();
        assertThat(THROTTLED.isOpenOn(FROM.plusYears(9))).isTrue();
    }

    private static PlanBuilder mail() {
        return Plan.builder("p").channel(Channel.of("mail"));
    }
}
