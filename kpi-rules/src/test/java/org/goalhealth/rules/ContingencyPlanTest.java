package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.StrategicUpgradeTest.SALES;
import static org.goalhealth.rules.StrategicUpgradeTest.SPEND;
import static org.goalhealth.rules.StrategicUpgradeTest.given;
import static org.goalhealth.rules.StrategicUpgradeTest.resource;
import static org.goalhealth.rules.StrategicUpgradeTest.year;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Playbook;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.junit.jupiter.api.Test;

class ContingencyPlanTest {

    private static final PlaybookId RESCUE = new PlaybookId("rescue");

    @Test
    void tooMuchUsedForTooLittleSuggestsTheGoalsPlaybook() {
        Finding finding = given(year(Elasticity.of(resource("1200")).with(RESCUE)), "90x3", "120x3")
                .and(p -> p.playbook(new Playbook(RESCUE, LocalText.of("rescue"), java.util.Optional.empty())))
                .findings("E1")
                .get(0);

        assertThat(figure(finding, Name.VALUE)).isEqualTo(Fraction.of(3, 4));
        assertThat(finding.suggestions()).containsExactly(new Suggestion.PlaybookStart(RESCUE));
    }

    @Test
    void withoutAPlaybookNothingIsSuggested() {
        assertThat(given(year(Elasticity.of(resource("1200"))), "80x3", "100x3").findings("E1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestions()).isEmpty());
    }

    @Test
    void exactlyTheBorderActsAndATrifleMoreStaysSilent() {
        assertThat(given(year(Elasticity.of(resource("1200"))), "80x3", "100x3").findings("E1"))
                .hasSize(1);
        assertThat(given(year(Elasticity.of(resource("1200"))), "80 80 80.01", "100x3")
                        .findings("E1"))
                .isEmpty();
    }

    @Test
    void aMissingResourceEndsNothingThatItBegan() {
        assertThat(given(year(Elasticity.of(resource("1200"))), "100x3", "130x3")
                        .findings("E1"))
                .hasSize(1);
        assertThat(given(year(Elasticity.of(resource("1200"))), "100x4", "130x3 _")
                        .findings("E1"))
                .isEmpty();
    }

    @Test
    void aLimitForAGoalThatDeclaresNoneIsRefused() {
        Given given = given(
                        PlanParts.goal(
                                "growth",
                                SALES,
                                Segment.TOTAL,
                                "2026",
                                "1200",
                                org.goalhealth.plan.Course.Linear.LINEAR),
                        "80x3",
                        "100x3")
                .and(p ->
                        p.limit("contingency-plan", LimitScope.of(SALES.id(), Segment.TOTAL), Map.of("lower", "0.9")));

        assertThatThrownBy(given::findings)
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("no goal on kpi sales has an elasticity, and rule contingency-plan follows one")
                .hasMessageContaining("elasticity: true");
    }

    @Property(tries = 40)
    void moreReachedOrLessUsedNeverBringsAContingencyPlan(
            @ForAll @IntRange(min = 40, max = 200) int reached,
            @ForAll @IntRange(min = 40, max = 200) int used,
            @ForAll @IntRange(min = 0, max = 50) int better) {
        int before = severity(reached, used, 1);

        assertThat(severity(reached + better, used, 1)).isGreaterThanOrEqualTo(before);
        assertThat(severity(reached, used - Math.min(better, used - 1), 1)).isGreaterThanOrEqualTo(before);
        assertThat(severity(reached, used, 1000)).isEqualTo(before);
    }

    /** -1 where a contingency plan is due, 1 where there is room for more, 0 between. */
    private static int severity(int reached, int used, int scale) {
        List<Finding> found = given(
                        StrategicUpgradeTest.goal(
                                "2026", Integer.toString(1200 * scale), Elasticity.of(resource("" + 1200 * scale))),
                        reached * scale + "x3",
                        used * scale + "x3")
                .findings("E1");
        return found.isEmpty() ? 0 : found.get(0).rule().name().equals("contingency-plan") ? -1 : 1;
    }

    @Test
    void itsResourceIsNamed() {
        assertThat(given(year(Elasticity.of(resource("1200"))), "80x3", "100x3")
                        .findings("E1")
                        .get(0)
                        .evidence()
                        .beside())
                .contains(SPEND.id());
    }
}
