package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.ladder;
import static org.goalhealth.rules.PlanParts.only;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Band;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Target;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.report.Report;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.situation.TargetState;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class TargetBandTest {

    private static final Kpi SALES = Kpi.builder("sales").every(Cadence.MONTH).build();
    private static final Kpi RATE = Kpi.builder("rate")
            .every(Cadence.QUARTER)
            .ratio()
            .unit(Unit.Share.PERCENT)
            .build();

    @Test
    void withinTheBandTheGoalSaysSoAndNothingIsFound() {
        Report report = sales("90x3", only("300").with(share(15))).report();

        assertThat(state(report)).isEqualTo(TargetState.WITHIN_BAND);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void exactlyTheBorderIsWithinAndATrifleLessHasMissedIt() {
        assertThat(state(sales("85x3", only("300").with(share(15))).report())).isEqualTo(TargetState.WITHIN_BAND);
        Finding finding =
                sales("85 85 84.99", only("300").with(share(15))).findings("W4").get(0);
        assertThat(figure(finding, Name.BAND)).isEqualTo(Fraction.of(255));
        assertThat(figure(finding, Name.LIMIT)).isEqualTo(Fraction.of(255));
        assertThat(figure(finding, Name.TARGET)).isEqualTo(Fraction.of(300));
        assertThat(finding.text().en()).contains("and the room kept under it, which ends at 255");
    }

    @Test
    void aGrowthOfFiftyPercentIsManagedAsThirtyFiveToFifty() {
        Target fifty = only("0.5").with(new Band.Points(BigDecimal.valueOf(15)));

        assertThat(state(rate("35/100", fifty))).isEqualTo(TargetState.WITHIN_BAND);
        assertThat(state(rate("34.99/100", fifty))).isEqualTo(TargetState.UNDER_TARGET);
        assertThat(state(rate("50/100", fifty))).isEqualTo(TargetState.ON_TARGET);
    }

    @Test
    void aCostHasItsBandAboveItsTarget() {
        Kpi cost =
                Kpi.builder("cost").every(Cadence.MONTH).better(Direction.LOWER).build();
        Target target = only("100").with(share(10));

        assertThat(state(Given.kpi(cost, "110")
                        .and(p -> p.goal(goal(cost, "2026-01", target)))
                        .report()))
                .isEqualTo(TargetState.WITHIN_BAND);
        assertThat(state(Given.kpi(cost, "110.01")
                        .and(p -> p.goal(goal(cost, "2026-01", target)))
                        .report()))
                .isEqualTo(TargetState.UNDER_TARGET);
    }

    @Test
    void withoutABandNothingChanges() {
        assertThat(state(sales("99x3", only("300")).report())).isEqualTo(TargetState.UNDER_TARGET);
    }

    @Test
    void aBandBeyondTheFloorIsRefused() {
        assertThatThrownBy(() -> sales("90x3", ladder("270", "300", "330").with(share(15)))
                        .report())
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("a band of 15 % under a target of 300 reaches beyond the floor of 270")
                .hasMessageContaining("give a smaller band, or a lower floor");
    }

    @Test
    void pointsNeedAPercentage() {
        assertThatThrownBy(() -> sales("90x3", only("300").with(new Band.Points(BigDecimal.TEN)))
                        .report())
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("kpi sales is no percentage");
    }

    @Property(tries = 60)
    void aWorseFigureNeverImprovesTheState(
            @ForAll @IntRange(min = 0, max = 400) int figure,
            @ForAll @IntRange(min = 0, max = 100) int worse,
            @ForAll @IntRange(min = 0, max = 30) int band) {
        TargetState state = state(one(figure, 300, band));

        assertThat(state(one(figure - worse, 300, band))).isLessThanOrEqualTo(state);
        assertThat(state(one(figure * 1000, 300_000, band))).isEqualTo(state);
    }

    private static Report one(int figure, int target, int band) {
        return Given.kpi(SALES, Integer.toString(figure))
                .and(p -> p.goal(
                        goal(SALES, "2026-01", only(Integer.toString(target)).with(share(band)))))
                .report();
    }

    private static Band share(int points) {
        return new Band.Share(Percent.of(points));
    }

    private static Given sales(String figures, Target target) {
        return Given.kpi(SALES, figures).and(p -> p.goal(goal(SALES, "2026-Q1", target)));
    }

    private static Report rate(String figure, Target target) {
        return Given.kpi(RATE, figure)
                .and(p -> p.goal(goal(RATE, "2026-Q1", target)))
                .report();
    }

    private static TargetState state(Report report) {
        return report.goals().get(0).state().orElseThrow();
    }
}
