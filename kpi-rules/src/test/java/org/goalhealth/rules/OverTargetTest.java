package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.goal;
import static org.goalhealth.rules.PlanParts.region;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion.Replication;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class OverTargetTest {

    private static final Kpi SALES = Kpi.builder("sales")
            .every(Cadence.MONTH)
            .levels(List.of(Level.TOTAL, Level.by("region")))
            .build();

    @Test
    void aRegionAtExactlyATenthOverItsTargetIsToBeRepeatedWhereTheTargetWasMissed() {
        Finding finding = regions("110", "99", "100").findings("W19").get(0);

        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.fingerprint()).hasToString("W19 goal:east region=east");
        assertThat(figure(finding, Name.DEVIATION)).isEqualTo(Fraction.of(1, 10));
        assertThat(finding.suggestions())
                .containsExactly(new Replication(SALES.id(), region("east"), List.of(region("south"))));
        assertThat(finding.text().en())
                .isEqualTo("east, east, 2026-01: 110, 10 % better than its target of 100. 1 in a row,"
                        + " since 2026-01.");
    }

    @Test
    void aTrifleLessIsNot() {
        assertThat(regions("109.99", "99", "100").findings("W19")).isEmpty();
    }

    @Test
    void aTargetThatTheWholeMissedIsNoPlaceToRepeatIt() {
        Given given =
                regions("110", "100", "100").and(p -> p.goal(goal("all", SALES, Segment.TOTAL, "2026-01", "1000")));

        assertThat(given.findings("W19"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestions())
                        .containsExactly(new Replication(SALES.id(), region("east"), List.of())));
    }

    @Test
    void onceTheGoalIsOverNothingIsSaid() {
        assertThat(regions("110 150", "99", "100").findings("W19")).isEmpty();
    }

    @Test
    void aTargetOfZeroHasNoShareToBeOver() {
        Kpi stock = Kpi.builder("stock")
                .every(Cadence.MONTH)
                .better(Direction.LOWER)
                .build();
        Given given = Given.kpi(stock, "0").and(p -> p.goal(goal("none-left", stock, Segment.TOTAL, "2026-01", "0")));

        assertThat(given.limit("over-target", stock, Map.of()).findings("W19")).isEmpty();
    }

    @Property(tries = 60)
    void aBetterFigureIsAsGoodASuccess(
            @ForAll @IntRange(min = 1, max = 300) int sold, @ForAll @IntRange(max = 200) int more) {
        int before =
                regions(Integer.toString(sold), "100", "100").findings("W19").size();
        int after = regions(Integer.toString(sold + more), "100", "100")
                .findings("W19")
                .size();

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = 40)
    void aThousandTimesAllAmountsChangesNothing(@ForAll @IntRange(min = 80, max = 140) int sold) {
        assertThat(single(sold * 1000, 100_000)).isEqualTo(single(sold, 100)).isEqualTo(sold >= 110);
    }

    private static boolean single(int sold, int target) {
        Kpi all = Kpi.builder("sales").every(Cadence.MONTH).build();
        Given given = Given.kpi(all, Integer.toString(sold))
                .and(p -> p.goal(goal("all", all, Segment.TOTAL, "2026-01", Integer.toString(target))));
        return !given.limit("over-target", all, Map.of()).findings("W19").isEmpty();
    }

    private static Given regions(String east, String south, String west) {
        return Given.plan(p -> p.kpi(SALES))
                .and(p -> p.limit("over-target", LimitScope.of(SALES.id(), Segment.TOTAL), Map.of()))
                .and(p -> List.of("east", "south", "west")
                        .forEach(region -> p.goal(goal(region, SALES, region(region), "2026-01", "100"))))
                .series(SALES, region("east"), east)
                .series(SALES, region("south"), south)
                .series(SALES, region("west"), west);
    }
}
