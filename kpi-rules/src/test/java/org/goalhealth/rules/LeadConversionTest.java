package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.figure;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Benchmark;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiBuilder;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.EvidenceDate;
import org.goalhealth.situation.EvidenceFigure.Name;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class LeadConversionTest {

    private static final String RULE = "lead-conversion";
    private static final LocalDate OF = LocalDate.of(2025, 12, 31);

    @Test
    void aChannelUnderFivePercentIsToBePausedAndItsLandingPageReworked() {
        Finding finding = judged(rate().build(), "4999/100000").get(0);

        assertThat(finding.segment()).isEqualTo(region("east"));
        assertThat(finding.suggestions())
                .containsExactly(
                        new Suggestion.ChannelPause(region("east")),
                        new Suggestion.PlaybookStart(new PlaybookId("landing-page-rework")));
        assertThat(figure(finding, Name.BENCHMARK)).isEqualTo(Fraction.of(8, 100));
        assertThat(finding.evidence().date(EvidenceDate.Name.BENCHMARKED)).contains(OF);
        assertThat(finding.text().en())
                .isEqualTo("lead-rate, east, 2026-W01: 4.999 %, worse than 5 % for 1 period in a row, since 2026-W01;"
                        + " the benchmark is 8 % (of 2025-12-31).");
    }

    @Test
    void exactlyFivePercentStaysSilent() {
        assertThat(judged(rate().build(), "50/1000")).isEmpty();
    }

    @Test
    void underTheBenchmarkAndOverTheLimitItStaysSilent() {
        assertThat(judged(rate().build(), "79/1000")).isEmpty();
    }

    @Test
    void aMissingOrUndefinedWeekSaysNothing() {
        assertThat(judged(rate().build(), "40/1000 _")).isEmpty();
        assertThat(judged(rate().build(), "40/1000 0/0")).isEmpty();
    }

    @Test
    void aRateThatIsBetterLowerIsTooHighAboveTheLimit() {
        Kpi lower = rate().better(Direction.LOWER).build();

        assertThat(judged(lower, "51/1000")).hasSize(1);
        assertThat(judged(lower, "50/1000")).isEmpty();
    }

    @Test
    void aKpiWithoutABenchmarkIsRefused() {
        Kpi plain = Kpi.builder("lead-rate")
                .every(Cadence.WEEK)
                .by("region")
                .ratio()
                .build();

        assertThatThrownBy(() -> judged(plain, "40/1000"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("kpi lead-rate has no benchmark, and rule lead-conversion needs one");
    }

    @Test
    void withoutALineThatNamesTheKpiNothingIsJudged() {
        Kpi rate = rate().build();

        assertThat(Given.plan(p -> p.kpi(rate))
                        .series(rate, region("east"), "1/1000")
                        .findings("W7"))
                .isEmpty();
    }

    @Property(tries = 100)
    void aWorseFigureIsNeverBetterAndAThousandTimesTheAmountsSayTheSame(
            @ForAll @IntRange(min = 0, max = 99) int customers) {
        int found = judged(rate().build(), customers + "/1000").size();

        assertThat(judged(rate().build(), (customers + 1) + "/1000").size()).isLessThanOrEqualTo(found);
        assertThat(judged(rate().build(), customers * 1000L + "/1000000")).hasSize(found);
        assertThat(found).isEqualTo(customers < 50 ? 1 : 0);
    }

    private static List<Finding> judged(Kpi kpi, String figures) {
        return Given.plan(p -> p.kpi(kpi))
                .series(kpi, region("east"), figures)
                .limit(RULE, kpi, Map.of())
                .findings("W7");
    }

    private static KpiBuilder rate() {
        return Kpi.builder("lead-rate")
                .every(Cadence.WEEK)
                .by("region")
                .ratio()
                .unit(Unit.Share.PERCENT)
                .benchmark(new Benchmark(new BigDecimal("0.08"), "invented", Optional.of(OF)));
    }
}
