package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/** Laws of what a KPI's own history says of it, whatever the figures are. */
class OwnHistoryProperties {

    private static final PlanCalendar ISO = PlanCalendar.iso(ZoneId.of("UTC"));
    private static final Map<String, Map<String, String>> LIMITS = Map.of(
            "outlier", Map.of("history", "8", "enough", "4", "spreads", "1"),
            "change-on-previous", Map.of(),
            "change-on-year", Map.of(),
            "cost-up", Map.of(),
            "cost-up-on-year", Map.of());

    @Property(tries = 60)
    void aWorseLatestFigureNeverEndsAFinding(
            @ForAll("figures") @Size(min = 5, max = 70) List<Integer> figures,
            @ForAll boolean lower,
            @ForAll @IntRange(min = 1, max = 60) int worse) {
        Kpi kpi = kpi(lower);
        int latest = figures.get(figures.size() - 1);
        List<Integer> other = new ArrayList<>(figures);
        other.set(figures.size() - 1, lower ? latest + worse : Math.max(1, latest - worse));

        // Of two rules with one id, the worse one speaks for both.
        assertThat(found(given(kpi, other, 1))).containsAll(found(given(kpi, figures, 1)));
    }

    @Property(tries = 60)
    void amountsAThousandTimesAsLargeAreJudgedTheSame(
            @ForAll("figures") @Size(min = 5, max = 70) List<Integer> figures, @ForAll boolean lower) {
        Kpi kpi = kpi(lower);

        assertThat(rules(given(kpi, figures, 1000))).isEqualTo(rules(given(kpi, figures, 1)));
    }

    @Property(tries = 40)
    void whatIsFoundAtADateDoesNotDependOnWhatComesLater(
            @ForAll("figures") @Size(min = 12, max = 70) List<Integer> figures,
            @ForAll boolean lower,
            @ForAll @IntRange(min = 1, max = 10) int later) {
        Kpi kpi = kpi(lower);
        int known = figures.size() - later;
        LocalDate date = ISO.start(Cadence.WEEK, ISO.ordinal(Cadence.WEEK, LocalDate.of(2026, 1, 1)) + known);

        assertThat(given(kpi, figures, 1).on(date).findings())
                .isEqualTo(given(kpi, figures.subList(0, known), 1).on(date).findings());
    }

    @Property(tries = 40)
    void anyOtherWeekdayMayDoAsItLikesBelowTheBest(
            @ForAll @Size(13) List<@IntRange(min = 1, max = 100) Integer> fridays,
            @ForAll @IntRange(min = 140, max = 1000) int tuesday) {
        Kpi visits = Given.kpi("visits", Cadence.DAY);
        String weeks = fridays.stream()
                .map(friday -> "100 " + tuesday + " 100x2 " + friday + " 100x2")
                .collect(Collectors.joining(" "));

        assertThat(Given.kpi(visits, "_x4 " + weeks)
                        .limit("weekday-pattern", visits, Map.of())
                        .findings("W9"))
                .hasSize(1);
    }

    @Provide
    Arbitrary<List<Integer>> figures() {
        return Arbitraries.integers().between(40, 160).list();
    }

    private static Kpi kpi(boolean lower) {
        return Kpi.builder("orders")
                .better(lower ? Direction.LOWER : Direction.HIGHER)
                .build();
    }

    private static Given given(Kpi kpi, List<Integer> figures, int scale) {
        Given given = Given.kpi(
                kpi,
                figures.stream()
                        .map(figure -> Long.toString((long) figure * scale))
                        .collect(Collectors.joining(" ")));
        LIMITS.forEach((rule, values) -> given.limit(rule, kpi, values));
        return given;
    }

    private static List<Fingerprint> found(Given given) {
        return given.findings().stream().map(Finding::fingerprint).toList();
    }

    private static List<String> rules(Given given) {
        return given.findings().stream()
                .map(Finding::rule)
                .map(rule -> rule.name())
                .sorted()
                .toList();
    }
}
