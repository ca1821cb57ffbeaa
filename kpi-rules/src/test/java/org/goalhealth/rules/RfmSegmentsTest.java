package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.SampleCustomers.customer;
import static org.goalhealth.rules.SampleCustomers.line;
import static org.goalhealth.rules.SampleCustomers.prospect;
import static org.goalhealth.rules.SampleCustomers.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.SegmentSettings;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.CustomerSegments;
import org.goalhealth.situation.EvidenceDate;
import org.goalhealth.situation.EvidenceFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The segments by recency, frequency and monetary value: high value, potential, to be woken. */
class RfmSegmentsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/goalhealth/rules");
    private static final String FAR = "2024-11-01";
    private static final String NEAR = "2026-03-25";

    /** Each on a limit, or a score beside it, in one of the three; in the order of scores. */
    private static final CustomerTable BORDERS = table(
            customer("a-444", 444, NEAR, 5, 900, 900),
            customer("b-344", 344, NEAR, 5, 900, 900),
            customer("c-434", 434, NEAR, 5, 900, 900),
            customer("d-443", 443, NEAR, 5, 900, 900),
            customer("e-555", 555, NEAR, 9, 9000, 9000),
            prospect("f-424", 424, NEAR, 900),
            prospect("g-324", 324, NEAR, 900),
            prospect("h-434", 434, NEAR, 900),
            prospect("i-423", 423, NEAR, 900),
            prospect("j-515", 515, NEAR, 9000),
            prospect("k-224", 224, FAR, 900),
            customer("l-224", 224, FAR, 2, 0, 900),
            customer("m-324", 324, FAR, 2, 0, 900),
            customer("n-234", 234, FAR, 2, 0, 900),
            customer("o-223", 223, FAR, 2, 0, 900),
            customer("p-115", 115, FAR, 2, 0, 9000),
            customer("q-424", 424, NEAR, 2, 900, 900));

    @ParameterizedTest
    @CsvSource({
        "high-value, 'a-444,e-555'",
        "potential, 'f-424,j-515'",
        "to-be-woken, 'l-224,p-115'",
    })
    void aScoreOnItsLimitCountsAndOneBesideItDoesNot(String segment, String members) {
        assertThat(members(Given.STANDARD, segment)).isEqualTo(members);
    }

    @Test
    void whoIsNeitherIsInNoSegment() {
        CustomerSegments found = found(Given.STANDARD, SegmentSettings.NONE);

        assertThat(found.inNone()).isEqualTo(BORDERS.customers().size() - 6);
        assertThat(found.of(BORDERS.customers().get(1).customer())).isEmpty();
    }

    @Test
    void theEvidenceHasScoresAmountLimitsAndTheDay() {
        Finding woken = found(Given.STANDARD, SegmentSettings.NONE)
                .of(BORDERS.customers().get(15).customer())
                .get(0);

        assertThat(woken.evidence()
                        .figure(EvidenceFigure.Name.RECENCY)
                        .orElseThrow()
                        .value())
                .isEqualTo(Fraction.of(1));
        assertThat(woken.evidence()
                        .figure(EvidenceFigure.Name.FREQUENCY)
                        .orElseThrow()
                        .value())
                .isEqualTo(Fraction.of(1));
        assertThat(woken.evidence()
                        .figure(EvidenceFigure.Name.MONETARY)
                        .orElseThrow()
                        .value())
                .isEqualTo(Fraction.of(5));
        assertThat(woken.evidence()
                        .figure(EvidenceFigure.Name.VALUE)
                        .orElseThrow()
                        .value())
                .isEqualTo(Fraction.of(9000));
        assertThat(woken.evidence().date(EvidenceDate.Name.LAST)).hasToString("Optional[" + FAR + "]");
        assertThat(woken.evidence().limits()).extracting(Object::toString).hasSize(3);
        assertThat(woken.text().en()).contains("p-115: paid CNY 9,000", FAR);
        assertThat(woken.text().zh()).contains("p-115", FAR);
    }

    @Test
    void ofAProspectTheExpectedAmountIsTold() {
        assertThat(found(Given.STANDARD, SegmentSettings.NONE)
                        .of(BORDERS.customers().get(9).customer())
                        .get(0)
                        .text()
                        .en())
                .contains("expected to be worth CNY 9,000");
    }

    @Test
    void ofSegmentsThatOverlapTheMoreSevereHolds() {
        SegmentSettings overlapping = new SegmentSettings(
                List.of(
                        line("high-value", Map.of("recency", "1", "frequency", "1")),
                        line("to-be-woken", Map.of("frequency", "5"))),
                Set.of(),
                List.of());

        assertThat(found(Given.STANDARD, overlapping)
                        .of(BORDERS.customers().get(15).customer()))
                .extracting(finding -> finding.rule().name())
                .containsExactly("to-be-woken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"high-value", "potential", "to-be-woken"})
    void everyEditOfARuleThatMakesItAnotherIsNoticed(String rule) {
        List<RuleMutant> edits = RuleMutants.of(List.of(RulePack.standard(), RulePack.directory(FOLDER)))
                .of(rule);

        assertThat(edits).hasSizeGreaterThan(8);
        assertThat(edits)
                .filteredOn(edit -> said(edit.health()).equals(said(Given.STANDARD)))
                .extracting(RuleMutant::edit)
                .isEmpty();
    }

    private static List<String> said(GoalHealth health) {
        CustomerSegments found = found(health, SegmentSettings.NONE);
        return BORDERS.customers().stream()
                .flatMap(customer -> found.of(customer.customer()).stream())
                .map(finding -> finding.subject() + " " + finding.rule().name() + " " + finding.severity())
                .toList();
    }

    private static String members(GoalHealth health, String segment) {
        return String.join(
                ",",
                found(health, SegmentSettings.NONE).in(segment).stream()
                        .map(customer -> customer.customer().value())
                        .toList());
    }

    private static CustomerSegments found(GoalHealth health, SegmentSettings settings) {
        return health.customers(BORDERS, settings, SampleCustomers.CALENDAR);
    }
}
