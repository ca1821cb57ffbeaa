package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "orders", "online-orders", "d30", "a-1-b"})
    void anIdIsLowerCaseWordsAndDigitsJoinedByHyphens(String id) {
        assertThat(new KpiId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Orders",
                "1st",
                "-a",
                "a-",
                "a--b",
                "a_b",
                "a b",
                "a.b",
                "订单",
                "\u043erders",
                "ord\u200bers",
                "orders\n",
                "caf\u00e9",
                "\u0131d"
            })
    void nothingElseIsAnId(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KpiId(id))
                .withMessageContaining("is no id\n  use lower-case letters a-z");
    }

    @Test
    void anIdHasAtMostEightyCharacters() {
        assertThat(new KpiId("a".repeat(80)).value()).hasSize(80);
        assertThatIllegalArgumentException().isThrownBy(() -> new KpiId("a".repeat(81)));
    }

    @Test
    void anInvisibleCharacterIsShownInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KpiId("ord\u200bers"))
                .withMessageContaining("'ord\\u200bers'");
    }
}
