package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.quantity.Fraction;
import org.junit.jupiter.api.Test;

class FunnelVolumesTest {

    @Test
    void theVolumesAreCountedBackFromTheTarget() {
        FunnelVolumes volumes = reaching(500, "0.3", "0.04");
        assertThat(volumes.steps()).extracting(FunnelVolumes.Step::entering).containsExactly(big(41_667), big(12_500));
        assertThat(volumes.steps()).extracting(FunnelVolumes.Step::leaving).containsExactly(big(12_500), big(500));
    }

    @Test
    void nothingIsNeededForNothing() {
        assertThat(reaching(0, "0.3").entering()).isEqualTo(big(0));
    }

    @Test
    void aStageThatIsBetterLowerLetsThroughWhatItDoesNotLose() {
        Kpi bounce = Kpi.builder("bounce").ratio().better(Direction.LOWER).build();
        StagePass pass = StagePass.atIdeal(stage("bounce", "0.6"), bounce, Segment.TOTAL, Month.MAY);
        assertThat(FunnelVolumes.reaching(big(40), List.of(pass)).entering()).isEqualTo(big(100));
    }

    @Test
    void aStageThatLetsNothingThroughIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reaching(1, "0.3", "0"))
                .withMessageStartingWith("nothing goes through stage 's1' at 0\n  ");
    }

    @Test
    void aStageThatIsNoRatioIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StagePass.atIdeal(
                        stage("s0", "0.3"), Kpi.builder("orders").build(), Segment.TOTAL, Month.MAY))
                .withMessageStartingWith("kpi orders of stage 's0' is no ratio");
    }

    @Property
    void whatIsNeededReachesTheTargetAndOneLessDoesNot(
            @ForAll @IntRange(min = 1, max = 100_000) int target,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 1000) Integer> perMille) {
        String[] rates = perMille.stream()
                .map(rate -> BigDecimal.valueOf(rate, 3).toPlainString())
                .toArray(String[]::new);
        BigInteger needed = reaching(target, rates).entering();
        assertThat(forward(needed, perMille)).isGreaterThanOrEqualTo(big(target));
        assertThat(forward(needed.subtract(BigInteger.ONE), perMille)).isLessThan(big(target));
    }

    /** In thousandths, without a fraction. */
    private static BigInteger forward(BigInteger entering, List<Integer> perMille) {
        BigInteger volume = entering;
        for (int rate : perMille) {
            volume = volume.multiply(big(rate)).divide(big(1000));
        }
        return volume;
    }

    private static FunnelVolumes reaching(long target, String... rates) {
        List<StagePass> passes = new ArrayList<>();
        for (String rate : rates) {
            Kpi kpi = Kpi.builder("k" + passes.size()).ratio().build();
            Funnel.Stage stage = stage("s" + passes.size(), rate);
            passes.add(StagePass.at(
                    stage, kpi, stage.zonesOf(Segment.TOTAL, Month.MAY), Fraction.of(new BigDecimal(rate))));
        }
        return FunnelVolumes.reaching(big(target), passes);
    }

    private static Funnel.Stage stage(String id, String ideal) {
        return new Funnel.Stage(
                new StageId(id), LocalText.of(id), new KpiId("k"), new BigDecimal(ideal), BigDecimal.ZERO);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
