package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.junit.jupiter.api.Test;

/**
 * Two and a half years of invented weeks with the 618 sale of June in them: 100 a week, give or take 2, and 160 in the
 * three weeks of the sale.
 */
class SixOneEightTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 130;
    private static final List<LocalDate> SALES =
            List.of(LocalDate.of(2024, 6, 3), LocalDate.of(2025, 6, 2), LocalDate.of(2026, 6, 1));
    private static final int LONG = 3;
    private static final Kpi GMV =
            Kpi.builder("gmv").baseline(new Baseline.Mean(4)).build();

    @Test
    void withoutTheEventItsPeakIsAnAnomalyAndTheWeeksAfterItAreShort() {
        List<String> found = found(plan(List.of()), 160, 160, 160);

        assertThat(found)
                .contains("outlier-better 2024-W23", "baseline-shortfall 2024-W26", "baseline-shortfall 2025-W26");
    }

    @Test
    void withTheEventItsPeakIsNoneAndTheWeeksAfterItAreNotShort() {
        assertThat(found(plan(List.of(given())), 160, 160, 160)).isEmpty();
    }

    @Test
    void itsAbsenceIsOne() {
        List<String> found = found(plan(List.of(given())), 160, 160, 100);

        // In each of its weeks against what is usual then, and by itself once it is over, to the end of the figures.
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "baseline-shortfall 2026-W23",
                        "baseline-shortfall 2026-W24",
                        "baseline-shortfall 2026-W25",
                        "outlier 2026-W23",
                        "outlier 2026-W24",
                        "outlier 2026-W25",
                        "event-absent 2026-W25",
                        "event-absent 2026-W26");
    }

    @Test
    void estimatedTheFirstTimeIsNotJudgedAndTheLaterOnesAre() {
        assertThat(found(plan(List.of(estimated())), 160, 160, 160)).isEmpty();
        assertThat(found(plan(List.of(estimated())), 160, 170, 100))
                .contains("event-absent 2026-W25", "baseline-shortfall 2026-W23");
        assertThat(found(plan(List.of(estimated())), 160, 100, 160)).contains("event-absent 2025-W25");
    }

    @Test
    void anEstimateCarriesItsUncertainty() {
        Finding finding = at(plan(List.of(estimated())), LocalDate.of(2026, 6, 22), 150, 170, 100).stream()
                .filter(one -> one.rule().id().equals("E4"))
                .findFirst()
                .orElseThrow();

        assertThat(figure(finding, Name.OCCURRENCES)).isEqualTo(Fraction.of(2));
        // Half a percentage point for the 2 that weeks differ by.
        assertThat(figure(finding, Name.EXPECTED).rounded(2)).isEqualTo(new BigDecimal("0.60"));
        assertThat(figure(finding, Name.LEAST)).isBetween(hundredths(25), hundredths(35));
        assertThat(figure(finding, Name.MOST)).isBetween(hundredths(85), hundredths(95));
        assertThat(finding.text().en()).contains("by 2 earlier times between").contains("four chances in five");
    }

    @Test
    void aPeakThatIsSmallerThanUsualWithinWhatIsSureIsNoAbsence() {
        // After 50 and 70 % the lower end is 29 %, and half of that is enough.
        assertThat(found(plan(List.of(estimated())), 150, 170, 118)).noneMatch(one -> one.startsWith("event-absent"));
    }

    @Test
    void aMonitorThatIsToldWeekByWeekFindsTheSame() {
        Plan plan = plan(List.of(estimated()));
        List<Observation> weeks = weeks(160, 170, 100);
        try (Monitor monitor = Given.STANDARD.monitor(plan, FIRST)) {
            for (int week = 0; week < WEEKS; week++) {
                monitor.observe(weeks.get(week));
                monitor.advanceTo(FIRST.plusWeeks(week + 1L));
                if (week % 10 == 0 || week > 120) {
                    assertThat(monitor.findings()).isEqualTo(at(plan, FIRST.plusWeeks(week + 1L), 160, 170, 100));
                }
            }
        }
    }

    private static Event given() {
        return sale().moving(GMV.id(), Segment.TOTAL, 60);
    }

    private static Event estimated() {
        return sale().estimatedFor(GMV.id(), Segment.TOTAL);
    }

    private static Event sale() {
        Event sale = Event.of("june-618");
        for (LocalDate from : SALES) {
            sale = sale.on(from, from.plusWeeks(LONG).minusDays(1));
        }
        return sale;
    }

    private static Plan plan(List<Event> events) {
        PlanBuilder plan = Plan.builder("shop").kpi(GMV);
        for (String rule : List.of("outlier", "outlier-better")) {
            plan.limit(rule, LimitScope.of(GMV.id(), Segment.TOTAL), Map.of());
        }
        plan.limit("baseline-shortfall", LimitScope.EVERYWHERE, Map.of("periods", "1"));
        events.forEach(plan::event);
        return plan.build();
    }

    /** Rule and week of whatever is found at the end of any week. */
    private static List<String> found(Plan plan, int... peaks) {
        History history = History.of(plan, weeks(peaks));
        return Stream.iterate(FIRST.plusWeeks(1), date -> date.plusWeeks(1))
                .limit(WEEKS)
                .flatMap(date -> Given.STANDARD.assess(plan, history, date).findings().stream()
                        .filter(finding -> !finding.rule().id().equals("W11"))
                        .map(finding -> finding.rule().name() + " "
                                + plan.calendar()
                                        .periodOf(org.goalhealth.time.Cadence.WEEK, date.minusDays(1))
                                        .label()))
                .collect(Collectors.toList());
    }

    private static List<Finding> at(Plan plan, LocalDate date, int... peaks) {
        return Given.STANDARD
                .assess(plan, History.of(plan, until(date, weeks(peaks))), date)
                .findings();
    }

    private static List<Observation> until(LocalDate date, List<Observation> weeks) {
        return weeks.stream().filter(week -> week.date().isBefore(date)).toList();
    }

    private static List<Observation> weeks(int... peaks) {
        List<Observation> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            LocalDate day = FIRST.plusWeeks(week);
            int base = 100 + new int[] {-2, 1, 0, 2, -1}[week % 5];
            for (int i = 0; i < SALES.size(); i++) {
                if (!day.isBefore(SALES.get(i)) && day.isBefore(SALES.get(i).plusWeeks(LONG))) {
                    base = peaks[i];
                }
            }
            weeks.add(Observation.of("gmv", Segment.TOTAL, day, base));
        }
        return weeks;
    }

    private static Fraction hundredths(int points) {
        return Fraction.of(points, 100);
    }
}
