package org.goalhealth.budget.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.goalhealth.budget.response.BestSplit.Part;
import org.goalhealth.plan.ResponseCurve;
import org.goalhealth.quantity.Percent;
import org.junit.jupiter.api.Test;

class BestSplitTest {

    private static final long ANY = 1_000_000;

    /** Published water-filling figures: the most of a sum of log(1 + x / n). */
    @Test
    void waterFillingComesOutAsPublished() {
        assertThat(BestSplit.whole(vessels(1, 4, 6, 3), 10)).containsExactly(5, 2, 0, 3);
        assertThat(BestSplit.whole(vessels(5, 4, 3, 6), 10)).containsExactly(2, 3, 4, 1);
        assertClose(BestSplit.continuous(vessels(1, 4, 6, 3), 10), 5, 2, 0, 3);
        assertClose(BestSplit.continuous(vessels(5, 4, 3, 6), 10), 2, 3, 4, 1);
        assertClose(BestSplit.continuous(vessels(5, 4, 3, 6), 5), 2.0 / 3, 5.0 / 3, 8.0 / 3, 0);
    }

    @Test
    void inThirdsTheLastOfThemIsWholeToo() {
        assertThat(BestSplit.whole(vessels(15, 12, 9, 18), 15)).containsExactly(2, 5, 8, 0);
    }

    /** Of google/meridian's optimizer: spend in hundreds, and so are its bounds. */
    @Test
    void spendBoundsComeOutAsPublished() {
        String[] spend = {"10642.5", "22222", "33333", "44444", "55555"};
        String[] less = {"50", "40", "30", "20", "10"};
        String[] more = {"25.44", "40", "50", "60", "70"};
        int[] least = {5300, 13300, 23300, 35500, 50000};
        int[] most = {13300, 31100, 50000, 71000, 94500};
        for (int i = 0; i < spend.length; i++) {
            SpendBounds bounds = SpendBounds.around(
                    new BigDecimal(spend[i]),
                    new Percent(new BigDecimal(less[i])),
                    new Percent(new BigDecimal(more[i])),
                    BigDecimal.valueOf(100));
            assertThat(bounds.least()).isEqualByComparingTo(BigDecimal.valueOf(least[i]));
            assertThat(bounds.most()).isEqualByComparingTo(BigDecimal.valueOf(most[i]));
        }
    }

    @Test
    void twoEqualCurvesShareAndTheFirstHasTheOddUnit() {
        ResponseCurve curve = new ResponseCurve.Hill(1000, 30);
        assertThat(BestSplit.whole(List.of(free(curve), free(curve)), 7)).containsExactly(4, 3);
    }

    @Test
    void straightLinesFillTheSteepestFirst() {
        List<Part> parts = List.of(
                new Part(new ResponseCurve.Power(2, 1), 0, 0, 10),
                new Part(new ResponseCurve.Power(3, 1), 0, 1, 5),
                new Part(new ResponseCurve.Power(1, 1), 0, 0, 10));
        assertThat(BestSplit.whole(parts, 12)).containsExactly(7, 5, 0);
    }

    @Test
    void whatIsThereAlreadyCounts() {
        List<Part> parts = List.of(
                new Part(new ResponseCurve.Log(1, 1), 3, -3, 10), new Part(new ResponseCurve.Log(1, 1), 0, 0, 10));
        assertThat(BestSplit.whole(parts, 1)).containsExactly(-1, 2);
    }

    @Test
    void aTotalThatNoBoundsAllowIsRefused() {
        List<Part> parts = List.of(new Part(new ResponseCurve.Log(1, 1), 0, 0, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BestSplit.whole(parts, 11))
                .withMessageContaining("give a total between them");
    }

    @Test
    void aSpendBelowNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Part(new ResponseCurve.Log(1, 1), 3, -4, 0));
    }

    private static List<Part> vessels(double... grounds) {
        return DoubleStream.of(grounds)
                .mapToObj(n -> free(new ResponseCurve.Log(1, n)))
                .toList();
    }

    private static Part free(ResponseCurve curve) {
        return new Part(curve, 0, 0, ANY);
    }

    private static void assertClose(double[] split, double... expected) {
        assertThat(split).containsExactly(expected, Offset.offset(1e-9));
    }
}
