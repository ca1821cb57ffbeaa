package org.goalhealth.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.goalhealth.alert.AlertPolicy;
import org.goalhealth.alert.Wait;
import org.junit.jupiter.api.Test;

/** What a rule's {@code @alert} says. */
class PolicyTextTest {

    @Test
    void nothingSaidIsTheStandard() {
        assertThat(PolicyText.read("")).isEqualTo(AlertPolicy.STANDARD);
    }

    @Test
    void eachPartIsReadAndTheRestStaysStandard() {
        assertThat(PolicyText.read("hold: 1 period, keep-firing: 2 periods, no-data: 3 days, flapping: 4 in 9 periods"))
                .isEqualTo(new AlertPolicy(Wait.periods(1), Wait.periods(2), Wait.days(3), 4, Wait.periods(9)));
        assertThat(PolicyText.read("hold: 0")).isEqualTo(AlertPolicy.STANDARD);
    }

    @Test
    void whatIsWrongIsSaidWithWhatToWrite() {
        assertThatThrownBy(() -> PolicyText.read("holt: 1 period")).hasMessageContaining("hold");
        assertThatThrownBy(() -> PolicyText.read("hold"))
                .hasMessage("'hold' says nothing about alerts\n  write name: wait, as @alert(\"hold: 1 period\")");
        assertThatThrownBy(() -> PolicyText.read("hold: soon"))
                .hasMessage("'soon' is no wait\n  write it as 3 days, 2 periods or 0");
        assertThatThrownBy(() -> PolicyText.read("flapping: often"))
                .hasMessage("flapping 'often'\n  write it as 3 in 8 periods");
        assertThatThrownBy(() -> PolicyText.read("flapping: 1 in 8 periods")).hasMessageContaining("give 2 or more");
    }
}
