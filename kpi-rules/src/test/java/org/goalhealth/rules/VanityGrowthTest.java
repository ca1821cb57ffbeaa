package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.Test;

class VanityGrowthTest {

    private static final Kpi FOLLOWERS = Kpi.builder("followers")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();
    private static final Kpi RATE = Kpi.builder("order-rate")
            .ratio()
            .baseline(new Baseline.Fixed(new BigDecimal("0.1")))
            .build();

    @Test
    void growthWithWorseQualityIsNamedWithBothFigures() {
        assertThat(given(400, 88).findings("W13"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.text().in(Language.EN))
                        .contains(
                                "followers, total", "400, 300 % above its baseline of 100", "order-rate is at 0.088"));
    }

    @Test
    void aWeekOfPromotionIsNotNamed() {
        assertThat(Given.plan(p -> p.kpi(FOLLOWERS).kpi(RATE).link(new Link.Quality(FOLLOWERS.id(), RATE.id())))
                        .series(FOLLOWERS, Segment.TOTAL, "100 400")
                        .series(RATE, Segment.TOTAL, "100/1000 20/1000")
                        .findings("W13"))
                .isEmpty();
    }

    @Property(tries = 60)
    void worseQualityNeverEndsIt(
            @ForAll @IntRange(min = 100, max = 200) int volume, @ForAll @IntRange(max = 100) int buyers) {
        boolean found = !given(volume, buyers).findings("W13").isEmpty();
        boolean worse = !given(volume, Math.max(0, buyers - 1)).findings("W13").isEmpty();
        assertThat(worse || !found).isTrue();
        // By the rule's own figures: growth of 20 %, quality 10 % worse, two weeks running.
        assertThat(found).isEqualTo(volume >= 120 && buyers <= 90);
    }

    /** One ordinary week, then two that are alike. */
    private static Given given(int volume, int buyers) {
        return Given.plan(p -> p.kpi(FOLLOWERS).kpi(RATE).link(new Link.Quality(FOLLOWERS.id(), RATE.id())))
                .series(FOLLOWERS, Segment.TOTAL, "100 " + volume + " " + volume)
                .series(RATE, Segment.TOTAL, "100/1000 " + buyers + "/1000 " + buyers + "/1000");
    }
}
