package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.ladder;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.region;
import static org.goalhealth.rules.PlanParts.yuan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion.Concentration;
import org.goalhealth.finding.Suggestion.LineChange;
import org.goalhealth.finding.Suggestion.Performance;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class ScatteredSpendTest {

    /** The documents' three core channels of six, as one of three. */
    private static final Map<String, String> THREE = Map.of("lines", "3", "core", "1", "share", "50 %");

    private static final List<Budget.Line> LINES = List.of(
            line("east", "100"),
            line("south", "100", "40", Optional.empty(), false),
            line("west", "100", "0", Optional.of("150"), false));

    @Test
    void theStrongestTakesWhatTheOthersHaveAboveTheirMinimums() {
        Finding finding = found(LINES, "300/100", "200/100", "100/100").get(0);

        assertThat(finding.suggestions())
                .containsExactly(new Concentration(
                        new BudgetId("media"),
                        List.of(new LineChange(region("east"), yuan("100"), yuan("260"))),
                        List.of(
                                new LineChange(region("south"), yuan("100"), yuan("40")),
                                new LineChange(region("west"), yuan("100"), yuan("0"))),
                        Optional.empty()));
        assertThat(finding.fingerprint()).hasToString("B6 line:media");
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(1, 3));
        assertThat(figure(finding, Name.RETURNED)).isEqualTo(Fraction.of(2));
        assertThat(finding.text().en())
                .isEqualTo("media, 2026-01: spend is scattered over 3 lines, which return 2 together, under 4; the 1"
                        + " strongest take 33.33 % of it, under 50 %. 1 in a row, since 2026-01.");
    }

    @Test
    void theCoreTakesNoMoreThanItsMaximum() {
        Concentration to = (Concentration) found(LINES, "100/100", "200/100", "300/100")
                .get(0)
                .suggestions()
                .get(0);
        assertThat(to.core()).containsExactly(new LineChange(region("west"), yuan("100"), yuan("150")));
        assertThat(to.others()).hasSize(2).allMatch(line -> line.to().compareTo(line.from()) < 0);
    }

    @Test
    void aLockedLineTakesNoPart() {
        List<Budget.Line> lines =
                List.of(line("east", "100"), line("south", "100", "0", Optional.empty(), true), line("west", "100"));
        assertThat(found(lines, "300/100", "300/100", "100/100")).isEmpty();
        assertThat(SpendPlan.given(
                                "scattered-spend",
                                Map.of("lines", "2", "core", "1"),
                                lines,
                                List.of("300/100", "900/100", "100/100"))
                        .findings("B6"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(figure(finding, Name.RETURNED)).isEqualTo(Fraction.of(2));
                    assertThat(((Concentration) finding.suggestions().get(0)).others())
                            .extracting(LineChange::line)
                            .containsExactly(region("west"));
                });
    }

    @Test
    void performanceAdsAreBroughtToTheirShareAsFarAsTheLimitsAllow() {
        List<Budget.Line> free =
                List.of(line("east", "100").forPerformance(), line("south", "100"), line("west", "100"));
        assertThat(performance(free))
                .contains(new Performance(Fraction.of(1, 3), Percent.of(60), yuan("80"), Fraction.of(3, 5)));
        List<Budget.Line> bound = List.of(
                line("east", "100", "0", Optional.of("130"), false).forPerformance(), LINES.get(1), LINES.get(2));
        assertThat(performance(bound))
                .contains(new Performance(Fraction.of(1, 3), Percent.of(60), yuan("30"), Fraction.of(13, 30)));
        assertThat(performance(LINES)).isEmpty();
    }

    @Test
    void aLineGivesNoMoreThanItsGoalCanSpare() {
        Kpi kpi = Kpi.builder("orders").every(Cadence.MONTH).by("region").build();
        Concentration to = (Concentration) SpendPlan.given(
                        "scattered-spend", THREE, LINES, List.of("300/100", "200/100", "100/100"))
                .and(p -> p.kpi(kpi)
                        .goal(goal(
                                kpi, region("west"), "2026", Optional.of(Cadence.MONTH), ladder("90", "100", "120"))))
                .series(kpi, region("west"), "100")
                .findings("B6")
                .get(0)
                .suggestions()
                .get(0);
        assertThat(to.others())
                .containsExactly(
                        new LineChange(region("south"), yuan("100"), yuan("40")),
                        new LineChange(region("west"), yuan("100"), yuan("90")));
    }

    @Test
    void aReturnOfExactlyFourIsNotLow() {
        assertThat(found(LINES, "400/100", "400/100", "400/100")).isEmpty();
        assertThat(found(LINES, "400/100", "400/100", "399.99/100")).hasSize(1);
    }

    @Test
    void aCoreWithExactlyTheShareIsEnough() {
        assertThat(found(LINES, "300/200", "100/100", "100/100")).isEmpty();
        assertThat(found(LINES, "300/199.99", "100/100", "100/100")).hasSize(1);
    }

    @Test
    void aLineWithoutAFigureLeavesNothingToSay() {
        assertThat(found(LINES, "300/100", "200/100", "_")).isEmpty();
    }

    private static Optional<Performance> performance(List<Budget.Line> lines) {
        return ((Concentration) found(lines, "300/100", "200/100", "100/100")
                        .get(0)
                        .suggestions()
                        .get(0))
                .performance();
    }

    private static List<Finding> found(List<Budget.Line> lines, String... figures) {
        return SpendPlan.given("scattered-spend", THREE, lines, List.of(figures))
                .findings("B6");
    }
}
