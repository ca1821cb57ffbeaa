package org.goalhealth.alert.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.Marks;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertJsonTest {

    private final AlertChange change = change();
    private final String written = AlertJson.write(change);

    /** The file was written by the first release: every later one has to read it as it stands. */
    @Test
    void theFormOfVersionOneDoesNotChange() throws IOException {
        String kept = resource("change-v1.json");

        assertThat(written).isEqualTo(kept);
        assertThat(AlertJson.change(kept)).isEqualTo(change);
    }

    /** As alerts were kept before there were decisions. */
    @Test
    void anAlertWithoutAnEpisodeBeganWithItsLatestTransition() {
        Alert read = AlertJson.change(written.replace(",\"episode\":11", "")).after();

        assertThat(read.episode()).isEqualTo(12);
        assertThat(read.proposed()).isEmpty();
    }

    @Test
    void anUnknownVersionIsRefusedByName() {
        String later = written.replaceFirst("\"version\":1", "\"version\":2");

        assertThatThrownBy(() -> AlertJson.change(later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a stored change of an alert is of version 2, and this release reads 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\":1,               |                             | field version: is not there",
                "\"who\":\"mei\",             |                             | field act.who: is not there",
                "\"who\":\"mei\"              | \"who\":7                   | field act.who: is not a text",
                "\"acknowledged\"             | \"admired\"                 | field cause: is of the kind 'admired'",
                "\"severity\":\"warning\"     | \"severity\":\"dire\"       | field before.finding.severity: is 'dire'",
                "\"date\":\"2026-03-30\"      | \"date\":\"2026-02-30\"     | field date: Text '2026-02-30'",
                "\"number\":12                | \"number\":1.5              | holds 1.5, which is never written",
                "\"found\":true               | \"found\":null              | holds null, which is never written",
                "\"ordinal\":2933             | \"ordinal\":9999999999      | field before.finding.evidence.since.period.ordinal",
                "\"subject\":\"kpi:orders\"   | \"subject\":\"moon:orders\" | is 'moon:orders', which is no subject",
                "\"value\":\"80\"             | \"value\":\"80/0\"          | field before.finding.evidence.figures.value",
                "{\"version\"                 | {\"number\":1,\"version\"   | Duplicate field 'number'",
            })
    void whatIsDamagedIsNamed(String from, String to, String message) {
        String damaged = written.replace(from, to == null ? "" : to);
        assertThat(damaged).isNotEqualTo(written);

        assertThatThrownBy(() -> AlertJson.change(damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a stored change of an alert is damaged: ")
                .hasMessageContaining(message)
                .hasMessageEndingWith("\n  restore it from a backup");
    }

    @Test
    void whatEndsTooEarlyOrGoesOnIsDamaged() {
        for (String damaged : List.of("", "{", written.substring(0, 400), written + "{}", "[]", "7")) {
            assertThatThrownBy(() -> AlertJson.change(damaged))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a stored change of an alert is damaged: ");
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream in = AlertJsonTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static AlertChange change() {
        Act act = new Act("mei", Instant.parse("2026-03-30T08:15:00Z"), "正在处理");
        Finding plain = Saves.firing("华东", 11).finding();
        Finding finding = new Finding(
                new RuleRef("baseline-shortfall", "W1", "standard"),
                Severity.WARNING,
                new Subject.OfKpi(new KpiId("orders")),
                Segment.of("region", "华东").and("channel", "online"),
                plain.evidence(),
                List.of(),
                Optional.of(new PlaybookId("hit-product-iteration")),
                new LocalText("short of its baseline", "低于基线"),
                new LocalText("orders are 80", "订单为 80"));
        LocalDate date = LocalDate.of(2026, 3, 30);
        Alert before = new Alert(
                finding,
                AlertState.FIRING,
                true,
                date,
                Optional.of(date),
                date,
                date,
                Optional.empty(),
                Optional.empty(),
                Marks.NONE,
                List.of(date),
                false,
                Optional.empty(),
                11,
                11,
                List.of());
        Alert after = new Alert(
                finding,
                AlertState.FIRING,
                true,
                date,
                Optional.of(date),
                date,
                date,
                Optional.empty(),
                Optional.empty(),
                new Marks(Optional.of(act), Optional.empty(), List.of(), Optional.empty()),
                List.of(date),
                false,
                Optional.empty(),
                12,
                11,
                List.of());
        return new AlertChange(12, date, new Cause.Acknowledged(), Optional.of(act), Optional.of(before), after);
    }
}
