package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

class GoalFitTest {

    private static final PlanCalendar CALENDAR = PlanCalendar.iso(ZoneId.of("UTC"));

    @Property(tries = 60)
    void theWeeksOfAYearComeToItExactlyWhereTheirTargetsDo(
            @ForAll @IntRange(min = 2018, max = 2033) int year, @ForAll @IntRange(min = -3, max = 3) int off) {
        Period whole = CALENDAR.periodOf(Cadence.YEAR, LocalDate.of(year, 6, 1));
        int first = CALENDAR.firstWithin(Cadence.WEEK, Cadence.YEAR, whole.ordinal());
        int next = CALENDAR.firstWithin(Cadence.WEEK, Cadence.YEAR, whole.ordinal() + 1);
        PlanBuilder plan = Plan.builder("weeks")
                .calendar(CALENDAR)
                .kpi(Kpi.builder("sales").build())
                .goal(goal("year", Optional.empty(), whole, 10L * (next - first)));
        IntStream.range(first, next)
                .forEach(week -> plan.goal(goal(
                        "week-" + week,
                        Optional.of("year"),
                        CALENDAR.period(Cadence.WEEK, week),
                        week == first ? 10 + off : 10)));

        List<Finding> apart = Given.STANDARD.review(plan.build(), whole.start()).findings().stream()
                .filter(finding -> finding.rule().name().equals("parts-apart"))
                .toList();
        if (off == 0) {
            assertThat(apart).isEmpty();
        } else {
            assertThat(apart)
                    .singleElement()
                    .extracting(finding -> finding.evidence()
                            .figure(EvidenceFigure.Name.VALUE)
                            .orElseThrow()
                            .value()
                            .toString())
                    .isEqualTo(Long.toString(10L * (next - first) + off));
        }
    }

    private static Goal goal(String id, Optional<String> parent, Period period, long target) {
        return new Goal(
                new GoalId(id),
                LocalText.of(id),
                parent.map(GoalId::new),
                Optional.of(new Goal.Measure(
                        new KpiId("sales"),
                        Segment.TOTAL,
                        period,
                        Optional.empty(),
                        Target.of(BigDecimal.valueOf(target)))),
                List.of("an"));
    }
}
