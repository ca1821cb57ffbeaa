package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.Milestone;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.PlanCalendar;

class MilestoneStatusProperties {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    @Property
    void aDayLaterItIsNeverFartherAndNeverLessLate(@ForAll @IntRange(min = -500, max = 500) int day) {
        MilestoneStatus before = on(DUE.plusDays(day), 14);
        MilestoneStatus after = on(DUE.plusDays(day + 1), 14);

        assertThat(after.getDaysLeft()).isLessThanOrEqualTo(before.getDaysLeft());
        assertThat(after.getDaysLate()).isGreaterThanOrEqualTo(before.getDaysLate());
        assertThat(before.isLate()).isEqualTo(day > 0);
        assertThat(before.getDaysLeft() == 0 || before.getDaysLate() == 0).isTrue();
        assertThat(before.getDaysLate() - before.getDaysLeft()).isEqualTo(day);
    }

    @Property
    void comingToADayIsBeingThere(
            @ForAll @IntRange(min = -500, max = 500) int from, @ForAll @IntRange(min = 0, max = 500) int later) {
        MilestoneStatus moved = on(DUE.plusDays(from), 14);
        moved.comesTo(DUE.plusDays(from + later));

        assertThat(moved.states()).isEqualTo(on(DUE.plusDays(from + later), 14).states());
        assertThat(moved.evidence())
                .isEqualTo(on(DUE.plusDays(from + later), 14).evidence());
    }

    @Property
    void theEvidenceSpeaksOfAsManyDaysAsLieBetweenItsFirstAndItsLast(
            @ForAll @IntRange(min = -500, max = 500) int day, @ForAll @IntRange(min = 1, max = 100) int limit) {
        MilestoneStatus status = on(DUE.plusDays(day), limit);
        Evidence evidence = status.evidence();

        assertThat(evidence.since().period().start().plusDays(evidence.periods() - 1L))
                .isEqualTo(evidence.latest().period().start());
        assertThat(evidence.figure(EvidenceFigure.Name.VALUE))
                .hasValueSatisfying(value -> assertThat(value.value()).isEqualTo(Fraction.of(Math.abs(day))));
        assertThat(evidence.date(EvidenceDate.Name.DUE)).contains(DUE);
    }

    private static MilestoneStatus on(LocalDate date, int days) {
        AppliedLimits limits = new AppliedLimits(
                "milestone-near",
                List.of(new AppliedLimit(
                        "days", LimitValue.parse(Integer.toString(days)), LimitOrigin.RuleDefault.RULE_DEFAULT)));
        MilestoneStatus status = new MilestoneStatus(
                "milestone-near",
                Milestone.of("west-store", DUE),
                limits,
                limits.as(MilestoneLimit.class, MilestoneLimit::from),
                PlanCalendar.iso(ZoneId.of("UTC")),
                date);
        status.restart();
        return status;
    }
}
