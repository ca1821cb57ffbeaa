package org.goalhealth.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RuleFailureTest {

    private static final RuleRef RULE = new RuleRef("own-rule", "X1", "mine");

    @Test
    void itSaysWhichRuleFailedAndHow() {
        assertThat(new RuleFailure(RULE, RuleFailure.Kind.OVER_TIME, "it took most of the time"))
                .hasToString("rule own-rule (X1) was left out, over-time: it took most of the time");
    }

    @Test
    void itsMessageIsOneLine() {
        for (String message : new String[] {"", " ", "one\ntwo", "one\rtwo"}) {
            assertThatThrownBy(() -> new RuleFailure(RULE, RuleFailure.Kind.FLOOD, message))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("own-rule");
        }
    }
}
