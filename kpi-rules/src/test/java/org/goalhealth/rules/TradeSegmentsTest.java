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
import java.util.stream.Stream;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.SegmentSettings;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.report.CustomerSegment;
import org.goalhealth.report.CustomerSegments;
import org.goalhealth.situation.EvidenceFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The segments by figures of a trade: who pays over a limit in a year, and ordered again or no more. */
class TradeSegmentsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/goalhealth/rules");
    /** The first day of the six months before the day, and the last one before them. */
    private static final String WITHIN = "2025-10-01";

    private static final String BEFORE = "2025-09-30";

    private static final CustomerTable BORDERS = table(
            customer("a-again", 333, WITHIN, 2, 100_001, 100_001),
            customer("b-on-the-limit", 333, WITHIN, 2, 100_000, 100_000),
            customer("c-once", 333, WITHIN, 1, 100_001, 100_001),
            customer("d-before", 333, BEFORE, 2, 100_001, 100_001),
            customer("e-asleep", 333, BEFORE, 1, 5_001, 5_001),
            customer("f-on-the-limit", 333, BEFORE, 1, 5_000, 5_000),
            customer("g-awake", 333, WITHIN, 1, 5_001, 5_001),
            customer("h-months-apart", 333, "2025-08-31", 3, 5_001, 5_001),
            prospect("i-prospect", 333, BEFORE, 900_000),
            customer("j-all-over-it", 333, "2026-03-01", 20, 99_000, 900_000));

    @Test
    void anAccountIsOneOverItsLimitThatOrderedAgainWithinSixMonths() {
        assertThat(found(Given.STANDARD).in("key-account")).extracting(this::id).containsExactly("a-again");
    }

    @Test
    void anAccountSleepsThatIsOverItsLimitAndHasNotOrderedForSixMonths() {
        assertThat(found(Given.STANDARD).in("sleeping-account"))
                .extracting(this::id)
                .containsExactly("d-before", "e-asleep", "h-months-apart");
    }

    @Test
    void whereNoLineNamesThemTheyJudgeNobody() {
        CustomerSegments found = Given.STANDARD.customers(BORDERS, SegmentSettings.NONE, SampleCustomers.CALENDAR);

        assertThat(found.inNone()).isEqualTo(BORDERS.customers().size());
        assertThat(found.segments())
                .extracting(CustomerSegment::id)
                .containsExactly("high-value", "potential", "to-be-woken");
    }

    @Test
    void aLineSetsTheFiguresOfATrade() {
        SegmentSettings settings = new SegmentSettings(
                List.of(line("key-account", Map.of("amount", "99999.99", "months", "7"))), Set.of(), List.of());

        assertThat(Given.STANDARD
                        .customers(BORDERS, settings, SampleCustomers.CALENDAR)
                        .in("key-account"))
                .extracting(this::id)
                .containsExactly("a-again", "b-on-the-limit", "d-before");
    }

    @Test
    void theEvidenceHasTheAmountOfTheYearItsLimitAndTheMonth() {
        Finding asleep =
                found(Given.STANDARD).of(BORDERS.customers().get(7).customer()).get(0);

        assertThat(figure(asleep, EvidenceFigure.Name.VALUE)).isEqualTo(Fraction.of(5_001));
        assertThat(figure(asleep, EvidenceFigure.Name.LIMIT)).isEqualTo(Fraction.of(5_000));
        assertThat(figure(asleep, EvidenceFigure.Name.MONTHS)).isEqualTo(Fraction.of(8));
        assertThat(asleep.text().en()).contains("over CNY 5,000", "2025-08-31");
    }

    @Test
    void aCustomerMayBeInASegmentByScoresAndInOneByFiguresTheMoreSevereFirst() {
        CustomerTable both = table(customer("ann", 444, BEFORE, 5, 6_000, 6_000));

        assertThat(Given.STANDARD
                        .customers(both, SampleCustomers.ASKED_FOR, SampleCustomers.CALENDAR)
                        .of(both.customers().get(0).customer()))
                .extracting(finding -> finding.rule().name())
                .containsExactly("sleeping-account", "high-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key-account", "sleeping-account"})
    void everyEditOfARuleThatMakesItAnotherIsNoticed(String rule) {
        List<RuleMutant> edits = RuleMutants.of(List.of(RulePack.standard(), RulePack.directory(FOLDER)))
                .of(rule);

        assertThat(edits).hasSizeGreaterThan(5);
        assertThat(edits)
                .filteredOn(edit -> said(edit.health()).equals(said(Given.STANDARD)))
                .extracting(RuleMutant::edit)
                .isEmpty();
    }

    /** Each rule alone, as where both hold only one of them is heard. */
    private static List<String> said(GoalHealth health) {
        return Stream.of("key-account", "sleeping-account")
                .flatMap(rule -> alone(rule, health).stream())
                .toList();
    }

    private static List<String> alone(String rule, GoalHealth health) {
        try {
            CustomerSegments found = health.customers(
                    BORDERS,
                    new SegmentSettings(List.of(line(rule, Map.of())), Set.of(), List.of()),
                    SampleCustomers.CALENDAR);
            return BORDERS.customers().stream()
                    .flatMap(customer -> found.of(customer.customer()).stream())
                    .map(finding -> finding.subject() + " " + finding.rule().name() + " " + finding.severity())
                    .toList();
        } catch (InvalidPlanException e) {
            // The rule is gone, and the line of limits names it.
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static CustomerSegments found(GoalHealth health) {
        return health.customers(BORDERS, SampleCustomers.ASKED_FOR, SampleCustomers.CALENDAR);
    }

    private static Fraction figure(Finding finding, EvidenceFigure.Name name) {
        return finding.evidence().figure(name).orElseThrow().value();
    }

    private String id(CustomerValue customer) {
        return customer.customer().value();
    }
}
