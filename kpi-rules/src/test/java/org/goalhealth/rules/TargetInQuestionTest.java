package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion.TargetChange;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.TargetProposal;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class TargetInQuestionTest {

    @Test
    void twoMonthsPastHalfTheYearThatProjectFarAboveTheTargetProposeAnother() {
        Finding finding =
                found(kpi(false), List.of(130, 130, 130, 130, 130, 130, 130), 1).get(0);

        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.fingerprint()).hasToString("W12 goal:growth");
        assertThat(finding.evidence().since().label()).isEqualTo("2026-06");
        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(1560));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(1440));
        assertThat(finding.suggestions())
                .containsExactly(new TargetChange(
                        new GoalId("growth"),
                        Fraction.of(1200),
                        Fraction.of(1560),
                        Unit.Plain.PLAIN,
                        TargetProposal.Basis.PROJECTED));
        assertThat(finding.text().en())
                .isEqualTo("growth, 2026-07: 910 so far where 700 was planned. Going on like this it ends at 1,560,"
                        + " 130 % of the target of 1,200 and past the limit of 1,440 for 2 periods in a row,"
                        + " since 2026-06.");
    }

    @Test
    void farBelowIsAQuestionAsWell() {
        assertThat(found(kpi(false), List.of(50, 50, 50, 50, 50, 50, 50), 1))
                .singleElement()
                .satisfies(finding -> assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(960)));
    }

    @Test
    void theFirstHalfSaysNothing() {
        assertThat(found(kpi(false), List.of(0, 0, 0, 0, 0), 1)).isEmpty();
        assertThat(found(kpi(false), List.of(0, 0, 0, 0, 0, 0), 1)).isEmpty();
    }

    @Test
    void anEndAtTheTargetIsNoQuestionEvenIfEveryDistanceIs() {
        Given given = Given.kpi(kpi(false), "100x8")
                .and(p -> p.goal(goal("growth", kpi(false), Segment.TOTAL, "2026", "1200", Course.Linear.LINEAR)))
                .limit("target-in-question", java.util.Map.of("by", "0 %"));

        assertThat(given.findings("W12")).isEmpty();
    }

    @Property(tries = 40)
    void aFigureFurtherFromThePlanNeverSettlesTheQuestion(
            @ForAll @Size(min = 7, max = 11) List<@IntRange(max = 200) Integer> months,
            @ForAll @IntRange(min = 1, max = 100) int by,
            @ForAll boolean lower) {
        List<Finding> found = found(kpi(lower), months, 1);
        if (!found.isEmpty()) {
            // The projection moves on the way it already has gone in both of the last months.
            boolean above = figure(found.get(0), Name.VALUE).compareTo(Fraction.of(1200)) > 0;
            List<Integer> further = new ArrayList<>(months);
            further.set(months.size() - 1, months.get(months.size() - 1) + (above ? by : -by));
            assertThat(found(kpi(lower), further, 1)).hasSize(1);
        }
    }

    @Property(tries = 40)
    void aThousandTimesAllAmountsProposesAThousandTimesTheTarget(
            @ForAll @Size(min = 7, max = 11) List<@IntRange(max = 200) Integer> months) {
        List<Finding> one = found(kpi(false), months, 1);
        List<Finding> thousand = found(kpi(false), months, 1000);

        assertThat(thousand).hasSameSizeAs(one);
        if (!one.isEmpty()) {
            assertThat(figure(thousand.get(0), Name.VALUE))
                    .isEqualTo(figure(one.get(0), Name.VALUE).times(Fraction.of(1000)));
        }
    }

    private static Kpi kpi(boolean lower) {
        return Kpi.builder("sales")
                .every(Cadence.MONTH)
                .better(lower ? Direction.LOWER : Direction.HIGHER)
                .build();
    }

    private static List<Finding> found(Kpi kpi, List<Integer> months, int scale) {
        StringBuilder figures = new StringBuilder();
        months.forEach(month -> figures.append((long) month * scale).append(' '));
        return Given.kpi(kpi, figures.toString())
                .and(p -> p.goal(goal(
                        "growth", kpi, Segment.TOTAL, "2026", Integer.toString(1200 * scale), Course.Linear.LINEAR)))
                .findings("W12");
    }
}
