package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.report.JsonReport;

/** What an evaluation must not depend on, and what backtests must agree with. */
class EvaluationProperties {

    @Property(tries = 60)
    void theOrderOfObservationsNeverMatters(@ForAll long seed) {
        Given given = RichPlan.of(seed, 1);
        String before = JsonReport.toString(given.report());

        Collections.shuffle(given.observations(), new Random(seed));

        assertThat(JsonReport.toString(given.report())).isEqualTo(before);
    }

    @Property(tries = 60)
    void anObservationSaidAgainChangesNothing(@ForAll long seed) {
        Given given = RichPlan.of(seed, 1);
        List<Finding> before = given.findings();

        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            given.observations()
                    .add(given.observations()
                            .get(random.nextInt(given.observations().size())));
        }

        assertThat(given.findings()).isEqualTo(before);
    }

    @Property(tries = 60)
    void amountsAThousandTimesAsLargeFindTheSame(@ForAll long seed) {
        assertThat(identities(RichPlan.of(seed, 1000))).isEqualTo(identities(RichPlan.of(seed, 1)));
    }

    @Property(tries = 120)
    void theEpisodesOfABacktestAreThoseOfANaiveLoop(
            @ForAll("weeks") @Size(min = 1, max = 40) List<Integer> weeks, @ForAll @IntRange(min = 1, max = 6) int k) {
        Kpi kpi = Kpi.builder("orders").baseline(new Baseline.Mean(k)).build();
        StringBuilder figures = new StringBuilder("100");
        weeks.forEach(week -> figures.append(' ').append(week < 0 ? "_" : week.toString()));
        List<Integer> all = new ArrayList<>(List.of(100));
        all.addAll(weeks);

        assertThat(Given.kpi(kpi, figures.toString()).backtest().episodes())
                .filteredOn(episode -> episode.first().rule().id().equals("W1"))
                .extracting(episode -> List.of(
                        week(episode.firstBreach().label()),
                        week(episode.fired().label()),
                        week(episode.lastBreach().label()),
                        episode.periods()))
                .isEqualTo(naive(all, k));
    }

    @Provide
    Arbitrary<List<Integer>> weeks() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(95, 105)),
                        net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(20, 88)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.of(-1, 0, 85, 200)))
                .list();
    }

    /** First breach, fired, last breach and length of every run of three or more, weeks counted from 1. */
    private static List<List<Integer>> naive(List<Integer> weeks, int k) {
        List<List<Integer>> episodes = new ArrayList<>();
        int run = 0;
        for (int i = 0; i <= weeks.size(); i++) {
            if (i < weeks.size() && breach(weeks, i, k)) {
                run++;
                continue;
            }
            if (run >= 3) {
                episodes.add(List.of(i - run + 1, i - run + 3, i, run));
            }
            run = 0;
        }
        return episodes;
    }

    private static boolean breach(List<Integer> weeks, int i, int k) {
        if (i < k || weeks.get(i) < 0) {
            return false;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = i - k; j < i; j++) {
            if (weeks.get(j) < 0) {
                return false;
            }
            sum = sum.add(BigDecimal.valueOf(weeks.get(j)));
        }
        // value <= 0.85 * sum / k, without dividing
        BigDecimal left = BigDecimal.valueOf(weeks.get(i)).multiply(BigDecimal.valueOf(k));
        return sum.signum() > 0 && left.compareTo(sum.multiply(new BigDecimal("0.85"))) <= 0;
    }

    private static int week(String label) {
        return Integer.parseInt(label.substring(label.indexOf('W') + 1));
    }

    private static List<Fingerprint> identities(Given given) {
        return given.findings().stream().map(Finding::fingerprint).toList();
    }
}
