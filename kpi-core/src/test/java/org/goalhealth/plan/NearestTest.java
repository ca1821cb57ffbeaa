package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void theNearestNameComesFirst() {
        assertThat(Nearest.to("online-orer", List.of("spend", "online-orders", "online-order")))
                .containsExactly("online-order", "online-orders");
    }

    @Test
    void namesAsNearStandInTheirOrder() {
        assertThat(Nearest.to("cat", List.of("rat", "bat"))).containsExactly("bat", "rat");
    }

    @Test
    void atMostThreeAreNamed() {
        assertThat(Nearest.to("cat", List.of("bat", "fat", "hat", "mat"))).hasSize(3);
    }

    @Test
    void twoLettersSwappedAreNear() {
        assertThat(Nearest.to("mroe", List.of("more", "most"))).containsExactly("more");
    }

    @Test
    void aNameThatIsFarIsNotNear() {
        assertThat(Nearest.to("revenue", List.of("spend"))).isEmpty();
    }

    @Test
    void whereNoneIsNearAllAreListed() {
        assertThat(Nearest.hint("revenue", List.of("spend", "cost"))).isEqualTo("known: cost, spend");
        assertThat(Nearest.hint("revenue", List.of())).isEqualTo("none is declared");
    }

    @Test
    void aLongListIsCut() {
        List<String> many = IntStream.range(0, 30).mapToObj(i -> "kpi-" + i).toList();

        assertThat(Nearest.hint("revenue", many)).endsWith(", …");
    }
}
