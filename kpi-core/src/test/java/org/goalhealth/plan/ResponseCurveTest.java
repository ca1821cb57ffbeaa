package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ResponseCurveTest {

    /** As google/meridian has it: x / (ec + x) of slope 1, and a half of slope 0, which is no curve of ours. */
    @Test
    void aHillCurveOfSlopeOneIsTheSpendOverTheSpendAndTheHalf() {
        ResponseCurve.Hill hill = new ResponseCurve.Hill(1, 250);
        assertThat(hill.at(250)).isEqualTo(0.5);
        assertThat(hill.at(750)).isEqualTo(0.75);
        assertThat(hill.at(1000)).isEqualTo(0.8);
    }

    @Test
    void aHillCurveBringsHalfOfItsTopAtItsHalfWhateverItsSlope() {
        assertThat(new ResponseCurve.Hill(900, 250, 0.3).at(250)).isEqualTo(450);
    }

    @Test
    void atItsKneeALogCurveBringsHalfOfWhatTheFirstUnitDid() {
        ResponseCurve.Log log = new ResponseCurve.Log(900, 250);
        assertThat(log.marginal(250)).isEqualTo(log.marginal(0) / 2);
    }

    @Test
    void aPowerOfOneIsAStraightLine() {
        ResponseCurve.Power line = new ResponseCurve.Power(3, 1);
        assertThat(line.at(7)).isEqualTo(21);
        assertThat(line.marginal(0)).isEqualTo(3);
        assertThat(line.gain(1e9, 1)).isEqualTo(3);
    }

    @Test
    void aGainThatIsLittleBesideWhatThereIsIsNotLostInRounding() {
        assertThat(new ResponseCurve.Hill(1, 1).gain(1e9, 1)).isBetween(0.99e-18, 1.01e-18);
    }

    @Test
    void aSlopeAboveOneIsRefusedForItIsNotConcave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResponseCurve.Hill(1, 1, 1.01))
                .withMessage("slope is 1.01; a Hill curve of a slope above 1 begins with growing returns"
                        + "\n  give a slope above 0 and at most 1");
    }

    @Test
    void figuresThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseCurve.Hill(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseCurve.Log(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseCurve.Log(Double.POSITIVE_INFINITY, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseCurve.Power(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponseCurve.Power(1, 1.5));
    }
}
