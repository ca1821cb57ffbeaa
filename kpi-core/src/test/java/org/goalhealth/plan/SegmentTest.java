package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SegmentTest {

    private final Segment eastWeb = Segment.of("region", "east").and("channel", "web");

    @Test
    void aSegmentIsWithinItselfItsPartsAndTheTotal() {
        assertThat(eastWeb.isWithin(eastWeb)).isTrue();
        assertThat(eastWeb.isWithin(Segment.of("channel", "web"))).isTrue();
        assertThat(eastWeb.isWithin(Segment.TOTAL)).isTrue();
        assertThat(eastWeb.isWithin(Segment.of("region", "west"))).isFalse();
        assertThat(Segment.TOTAL.isWithin(eastWeb)).isFalse();
    }

    @Test
    void aSegmentAddsUpToACoarserLevel() {
        assertThat(eastWeb.at(Level.by("channel"))).isEqualTo(Segment.of("channel", "web"));
        assertThat(eastWeb.at(Level.TOTAL)).isEqualTo(Segment.TOTAL);
        assertThat(eastWeb.level()).isEqualTo(Level.by("region", "channel"));
    }

    @Test
    void aSegmentNamesADimensionOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> eastWeb.and("region", "west"));
    }

    @Test
    void aSegmentIsWrittenAsItsPairs() {
        assertThat(eastWeb).hasToString("region=east;channel=web");
        assertThat(Segment.TOTAL).hasToString("");
    }

    @Test
    void aPlanPutsPairsInItsOrderAndRefusesUnknownOnes() {
        Plan plan = Plan.builder("p")
                .dimension("region", "east")
                .dimension("channel", "web")
                .build();

        assertThat(plan.segment(Map.of("channel", "web", "region", "east"))).isEqualTo(eastWeb);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.segment(Map.of("region", "eest")))
                .withMessage("dimension region has no value 'eest'\n  did you mean east?");
    }

    @Test
    void segmentsStandInTheOrderOfTheirDimensionsValues() {
        Plan plan = Plan.builder("p")
                .dimension("region", "west", "east")
                .dimension("channel", "web")
                .build();
        Segment west = Segment.of("region", "west");
        Segment east = Segment.of("region", "east");
        Segment web = Segment.of("channel", "web");

        assertThat(Stream.of(eastWeb, web, east, Segment.TOTAL, west).sorted(plan.segmentOrder()))
                .containsExactly(Segment.TOTAL, west, east, web, eastWeb);
    }
}
