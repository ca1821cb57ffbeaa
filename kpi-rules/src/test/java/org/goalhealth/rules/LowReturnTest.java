package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.budget;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.region;
import static org.goalhealth.rules.PlanParts.yuan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion.Binding;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Suggestion.Move;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LocalText;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.report.BudgetView;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class LowReturnTest {

    private static final Kpi RETURN = Kpi.builder("media-return")
            .every(Cadence.MONTH)
            .by("region")
            .ratio()
            .build();

    private static final String LOW = "10/10 14/10x2";
    private static final String STRONG = "30/10x3";
    private static final String MIDDLING = "20/10x3";

    @Test
    void twoMonthsUnderOnePointFiveMoveBudgetToTheStrongRegion() {
        Given given = given(LOW, STRONG, line("east", "400000"), line("west", "200000"));

        assertThat(given.findings("B1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.segment()).isEqualTo(region("east")));
        assertThat(shift(given).moves()).containsExactly(new Move(region("west"), yuan("160000")));
        assertThat(shift(given).bindings()).isEmpty();
    }

    @Test
    void exactlyOnePointFiveIsNotLow() {
        assertThat(given("15/10x3", STRONG).findings("B1")).isEmpty();
        assertThat(given("14/10 14/10 15/10", STRONG).findings("B1")).isEmpty();
        assertThat(given("149/100x3", STRONG).findings("B1")).hasSize(1);
    }

    @Test
    void oneMonthStaysSilent() {
        assertThat(given("20/10 20/10 14/10", STRONG).findings("B1")).isEmpty();
    }

    @Test
    void aMissingMonthBreaksTheRun() {
        assertThat(given("14/10 _ 14/10", STRONG).findings("B1")).isEmpty();
        assertThat(given("14/10x2 _", STRONG).findings("B1")).isEmpty();
    }

    @Test
    void aMonthWithoutSpendIsNeitherLowNorStrong() {
        assertThat(given("14/10 0/0 14/10", STRONG).findings("B1")).isEmpty();
        assertThat(given("14/10x2 0/0", STRONG).findings("B1")).isEmpty();
        assertThat(shift(given(LOW, "30/10x2 99/0")).bindings()).containsExactly(Binding.NO_RECEIVER);
    }

    @Test
    void exactlyTwoPointEightReceives() {
        assertThat(shift(given(LOW, "28/10x3")).moves()).hasSize(1);
        assertThat(shift(given(LOW, "279/100x3")).moves()).isEmpty();
    }

    @Test
    void onlyTheLatestMonthMakesAReceiver() {
        assertThat(shift(given(LOW, "10/10 10/10 28/10")).moves()).hasSize(1);
        assertThat(shift(given(LOW, "28/10 28/10 27/10")).moves()).isEmpty();
        assertThat(shift(given(LOW, "28/10 28/10 _")).moves()).isEmpty();
    }

    @Test
    void withoutAReceiverTheAlertStillFiresAndSaysSo() {
        Given given = given(LOW, MIDDLING);

        assertThat(given.findings("B1")).hasSize(1);
        assertThat(shift(given).moves()).isEmpty();
        assertThat(shift(given).bindings()).containsExactly(Binding.NO_RECEIVER);
    }

    @Test
    void aStrongRegionAloneStaysSilent() {
        assertThat(given(STRONG, STRONG).findings("B1")).isEmpty();
    }

    @Test
    void aLineKeepsItsMinimum() {
        Given given =
                given(LOW, STRONG, line("east", "400000", "300000", Optional.empty(), false), line("west", "200000"));
        assertThat(shift(given).moves()).containsExactly(new Move(region("west"), yuan("100000")));

        Given least =
                given(LOW, STRONG, line("east", "400000", "400000", Optional.empty(), false), line("west", "200000"));
        assertThat(shift(least).bindings()).containsExactly(Binding.DONOR_AT_MINIMUM);
    }

    @Test
    void aLineTakesNoMoreThanItsMaximum() {
        Given given =
                given(LOW, STRONG, line("east", "400000"), line("west", "200000", "0", Optional.of("250000"), false));
        assertThat(shift(given).moves()).containsExactly(new Move(region("west"), yuan("50000")));

        Given full =
                given(LOW, STRONG, line("east", "400000"), line("west", "200000", "0", Optional.of("200000"), false));
        assertThat(shift(full).bindings()).containsExactly(Binding.RECEIVERS_FULL);
    }

    @Test
    void aLockedLineNeitherGivesNorTakes() {
        Given lockedDonor =
                given(LOW, STRONG, line("east", "400000", "0", Optional.empty(), true), line("west", "200000"));
        assertThat(shift(lockedDonor).moves()).isEmpty();
        assertThat(shift(lockedDonor).bindings()).containsExactly(Binding.DONOR_LOCKED);

        Given lockedReceiver =
                given(LOW, STRONG, line("east", "400000"), line("west", "200000", "0", Optional.empty(), true));
        assertThat(shift(lockedReceiver).moves()).isEmpty();
        assertThat(shift(lockedReceiver).bindings()).containsExactly(Binding.RECEIVERS_LOCKED);
    }

    @Test
    void moneyMovesInWholeUnits() {
        Given given = given(LOW, STRONG, line("east", "1001.55"), line("west", "99.99"));

        assertThat(shift(given).moves()).containsExactly(new Move(region("west"), yuan("400")));
        assertThat(proposed(given)).containsExactly(yuan("601.55"), yuan("499.99"));
    }

    @Test
    void severalDonorsShareTheRoomAndTheTotalIsKept() {
        // 40 % of 1000 and of 500 may be given, 600 together; the room is 151.
        Given given = Given.plan(p -> p.kpi(RETURN)
                        .budget(budget(
                                RETURN,
                                line("east", "1000"),
                                line("south", "500"),
                                line("west", "300", "0", Optional.of("451"), false))))
                .series(RETURN, region("east"), LOW)
                .series(RETURN, region("south"), LOW)
                .series(RETURN, region("west"), STRONG);

        // 151 x 400/600 = 100.67 and 151 x 200/600 = 50.33: the larger remainder gets the last unit.
        assertThat(given.findings("B1"))
                .flatExtracting(Finding::suggestions)
                .extracting(suggestion -> ((BudgetShift) suggestion).moves())
                .containsExactly(
                        List.of(new Move(region("west"), yuan("101"))), List.of(new Move(region("west"), yuan("50"))));
        assertThat(proposed(given)).containsExactly(yuan("899"), yuan("450"), yuan("451"));
    }

    @Test
    void severalReceiversShareByWhatTheyHave() {
        Given given = Given.plan(p -> p.kpi(RETURN)
                        .budget(budget(RETURN, line("east", "1000"), line("south", "100"), line("west", "200"))))
                .series(RETURN, region("east"), LOW)
                .series(RETURN, region("south"), STRONG)
                .series(RETURN, region("west"), STRONG);

        assertThat(shift(given).moves())
                .containsExactly(new Move(region("south"), yuan("133")), new Move(region("west"), yuan("267")));
        assertThat(proposed(given).stream().reduce(Money::plus)).contains(yuan("1300"));
    }

    @Test
    void aStrongRegionOfAnotherBudgetTakesNothing() {
        Budget other = new Budget(
                new BudgetId("other"),
                LocalText.of("other"),
                RETURN.id(),
                PlanParts.CNY,
                Cadence.MONTH,
                List.of(line("west", "500")));
        Given given = Given.plan(p -> p.kpi(RETURN)
                        .budget(budget(RETURN, line("east", "1000")))
                        .budget(other))
                .series(RETURN, region("east"), LOW)
                .series(RETURN, region("west"), STRONG);

        assertThat(shift(given).bindings()).containsExactly(Binding.NO_RECEIVER);
    }

    @Test
    void thePlansOwnLimitsCount() {
        Given given = given("20/10x2", "25/10x2", line("east", "1000"), line("west", "1000"))
                .and(p -> p.limit(
                        "low-return",
                        LimitScope.of(new BudgetId("media"), org.goalhealth.plan.Segment.TOTAL),
                        Map.of("low", "2.1", "strong", "2.5", "move", "10 %")));

        assertThat(shift(given).moves()).containsExactly(new Move(region("west"), yuan("100")));
    }

    @Test
    void aKpiThatIsBetterLowerIsNoReturn() {
        Kpi cost = Kpi.builder("cost")
                .every(Cadence.MONTH)
                .by("region")
                .better(Direction.LOWER)
                .build();
        Given given = Given.plan(p -> p.kpi(cost).budget(budget(cost, line("east", "1000"))));

        assertThatThrownBy(given::report)
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("better lower");
    }

    @Test
    void theEvidenceSaysWhatWasReturnedSinceWhenAndByWhichLimit() {
        Finding finding = given("20/10 14/10 12/10", STRONG).findings("B1").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.fingerprint()).hasToString("B1 line:media region=east");
        assertThat(finding.evidence().since().label()).isEqualTo("2026-02");
        assertThat(finding.evidence().latest().label()).isEqualTo("2026-03");
        assertThat(finding.evidence().periods()).isEqualTo(2);
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(6, 5));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(3, 2));
        assertThat(finding.evidence().limits())
                .extracting(limit -> limit.name() + " " + limit.value() + " " + limit.origin())
                .containsExactly(
                        "low 1.5 RULE_DEFAULT",
                        "periods 2 RULE_DEFAULT",
                        "strong 2.8 RULE_DEFAULT",
                        "move 40 % RULE_DEFAULT");
        assertThat(finding.text().en())
                .isEqualTo("media, east, 2026-03: a return of 1.2, under 1.5 for 2 periods in a row, since 2026-02.");
    }

    private static Given given(String east, String west, Budget.Line... lines) {
        Budget.Line[] all = lines.length == 0 ? new Budget.Line[] {line("east", "1000"), line("west", "1000")} : lines;
        return Given.plan(p -> p.kpi(RETURN).budget(budget(RETURN, all)))
                .series(RETURN, region("east"), east)
                .series(RETURN, region("west"), west);
    }

    private static BudgetShift shift(Given given) {
        return (BudgetShift) given.findings("B1").get(0).suggestions().get(0);
    }

    private static List<Money> proposed(Given given) {
        return given.report().budgets().get(0).lines().stream()
                .map(BudgetView.LineView::proposed)
                .toList();
    }
}
