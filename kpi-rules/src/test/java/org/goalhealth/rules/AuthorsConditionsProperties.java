package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.SmallestChange.Certainty;
import org.goalhealth.explanation.SmallestChange.Reason;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/** Whatever an author writes of a streak, the border is where plain arithmetic puts it. */
class AuthorsConditionsProperties {

    private static final BigDecimal USUAL = new BigDecimal(1000);

    /** What an author writes. */
    enum Written {
        AT_LEAST_TWO("periods >= 2"),
        MORE_THAN_THE_LIMIT("periods > limit.periods"),
        TWO_AT_ONCE("periods >= limit.periods, periods < 4"),
        EITHER("periods == 1 || periods > 3"),
        WITH_ARITHMETIC("periods * 2 >= limit.periods + 3");

        private final String conditions;

        Written(String conditions) {
            this.conditions = conditions;
        }

        /** What it means for a streak under a limit of two periods. */
        boolean fires(int streak) {
            return switch (this) {
                case AT_LEAST_TWO -> streak >= 2;
                case MORE_THAN_THE_LIMIT -> streak > 2;
                case TWO_AT_ONCE -> streak == 2 || streak == 3;
                case EITHER -> streak == 1 || streak > 3;
                case WITH_ARITHMETIC -> streak >= 3;
            };
        }

        GoalHealth health() {
            return GoalHealth.builder()
                    .rules(RulePack.of(
                            "mine",
                            Map.of(
                                    "mine.drl",
                                    "package mine;\nimport org.goalhealth.situation.Shortfall;\n"
                                            + "global org.goalhealth.rules.Findings findings;\n"
                                            + "rule \"mine\" @id(\"X1\") @severity(\"INFO\")"
                                            + " @limits(\"by: 15 %, periods: 2\")\nwhen $s : Shortfall( rule == \"mine\", "
                                            + conditions + " )\nthen findings.report($s); end")))
                    .build();
        }
    }

    private static final Map<Written, GoalHealth> COMPILED =
            Arrays.stream(Written.values()).collect(Collectors.toUnmodifiableMap(written -> written, Written::health));

    @Property(tries = 300)
    void theBorderIsWhereArithmeticPutsIt(
            @ForAll Written written,
            @ForAll Direction better,
            @ForAll @IntRange(max = 4) int decimals,
            @ForAll @IntRange(max = 999) int tenths,
            @ForAll("weeks") @Size(min = 1, max = 7) List<Integer> weeks) {
        GoalHealth health = Objects.requireNonNull(COMPILED.get(written));
        Kpi kpi = Kpi.builder("orders")
                .better(better)
                .decimals(decimals)
                .baseline(new Baseline.Fixed(USUAL))
                .build();
        BigDecimal share = BigDecimal.valueOf(tenths, 3);
        BigDecimal limit =
                USUAL.multiply(better == Direction.HIGHER ? BigDecimal.ONE.subtract(share) : BigDecimal.ONE.add(share));
        // The last figure that is short, in whole units.
        BigDecimal last =
                limit.setScale(decimals, better == Direction.HIGHER ? RoundingMode.FLOOR : RoundingMode.CEILING);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal toBetter = better == Direction.HIGHER ? unit : unit.negate();
        List<BigDecimal> figures = weeks.stream()
                .map(units -> last.add(toBetter.multiply(BigDecimal.valueOf(units))))
                .toList();
        Assessed assessed = Assessed.of(Given.kpi(
                                kpi,
                                figures.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")))
                        .limit("mine", Map.of("by", BigDecimal.valueOf(tenths, 1) + " %"))
                        .judgedBy(health))
                .by(health);
        int before = streak(weeks.subList(0, weeks.size() - 1));
        boolean isShort = weeks.get(weeks.size() - 1) <= 0;

        if (isShort && written.fires(before + 1)) {
            Explanation explanation = assessed.explain("X1");
            Statistics.label("seen").collect("clears");
            assertThat(explanation.finding().evidence().periods()).isEqualTo(before + 1);
            assertThat(explanation.clearing()).satisfies(change -> isTo(change, last.add(toBetter)));
            return;
        }
        WhyNot answer = assessed.whyNot("mine", new Subject.OfKpi(kpi.id()), Segment.TOTAL);
        assertThat(answer).isInstanceOf(WhyNot.ConditionFails.class);
        SmallestChange raising = ((WhyNot.ConditionFails) answer).raising();
        if (!isShort && written.fires(before + 1)) {
            Statistics.label("seen").collect("raises");
            isTo(raising, last);
        } else {
            Statistics.label("seen").collect("nothing does");
            assertThat(raising).isEqualTo(new SmallestChange.Unknown(Reason.NO_FIGURE_DOES));
        }
    }

    private static void isTo(SmallestChange change, BigDecimal to) {
        assertThat(change).isInstanceOfSatisfying(SmallestChange.OfFigure.class, figure -> {
            assertThat(figure.to()).isEqualTo(Reading.of(Fraction.of(to)));
            assertThat(figure.certainty()).isEqualTo(Certainty.EXACT);
        });
    }

    private static int streak(List<Integer> weeks) {
        int streak = 0;
        for (int week : weeks) {
            streak = week <= 0 ? streak + 1 : 0;
        }
        return streak;
    }

    /** How many units better than the last figure that is short. */
    @Provide
    Arbitrary<List<Integer>> weeks() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.of(0, -1)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(-500, 0)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(1, 500)))
                .list();
    }
}
