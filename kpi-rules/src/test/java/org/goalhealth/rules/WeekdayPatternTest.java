package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;

import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** Series begin on a Thursday; weeks are judged from the Monday after. */
class WeekdayPatternTest {

    private static final Kpi VISITS = Given.kpi("visits", Cadence.DAY);
    private static final String BEFORE = "_x4 ";

    @Test
    void aTuesdayExactlyFortyPercentBetterInEveryWeekIsToldOf() {
        assertThat(judged(VISITS, week("140").repeat(13))).hasSize(1);
        assertThat(judged(VISITS, week("139.99").repeat(13))).isEmpty();
    }

    @Test
    void tenWeeksAreTheFirstThatChanceDoesNotExplain() {
        assertThat(judged(VISITS, week("900").repeat(9))).isEmpty();
        assertThat(judged(VISITS, week("900").repeat(10))).hasSize(1);
    }

    @Test
    void aWeekThatDisagreesMayMakeItChance() {
        assertThat(judged(VISITS, week("300").repeat(12) + week("100"))).isEmpty();
    }

    @Test
    void oneGreatDayIsNoPattern() {
        assertThat(judged(VISITS, week("100").repeat(12) + week("90000"))).isEmpty();
    }

    @Test
    void aDayWithoutAFigureIsNoDayOfNothing() {
        assertThat(judged(VISITS, week("_").repeat(13))).isEmpty();
    }

    @Test
    void ofACostTheLowerDayIsTheBetterOne() {
        Kpi cost =
                Kpi.builder("cost").every(Cadence.DAY).better(Direction.LOWER).build();
        Finding finding = judged(cost, week("60").repeat(13)).get(0);

        assertThat(figure(finding, Name.BEST)).isEqualTo(Fraction.of(2));
        assertThat(judged(cost, week("60.01").repeat(13))).isEmpty();
    }

    @Test
    void theTextNamesTheWeekdaysInBothLanguages() {
        Finding finding = judged(VISITS, week("140").repeat(13)).get(0);

        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(figure(finding, Name.ERROR)).isEqualTo(Fraction.of(42, 8192));
        assertThat(finding.text().en())
                .isEqualTo(
                        "visits, total: Tuesday brings 140, 40 % against Monday (100), and was better in 13 of 13 weeks "
                                + "up to 2026-W14; chance alone does that in at most 0.51 % of cases. Schedule there.");
        assertThat(finding.text().zh()).contains("星期二", "星期一");
    }

    @Test
    void aKpiOfWeeksHasNoWeekdays() {
        Kpi orders = Given.kpi("orders", Cadence.WEEK);

        assertThatThrownBy(() -> judged(orders, "100x3"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("every: day");
    }

    private static String week(String tuesday) {
        return "100 " + tuesday + " 100x5 ";
    }

    private static List<Finding> judged(Kpi kpi, String weeks) {
        return Given.kpi(kpi, BEFORE + weeks.strip())
                .limit("weekday-pattern", kpi, Map.of())
                .findings("W9");
    }
}
