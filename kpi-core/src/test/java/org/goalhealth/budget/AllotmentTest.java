package org.goalhealth.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.budget.Allotment.Hold;
import org.goalhealth.budget.Allotment.Part;
import org.goalhealth.plan.AllocationFile;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.junit.jupiter.api.Test;

class AllotmentTest {

    private static final String HEAD = """
            allocation: media
            total: 1000
            currency: CNY
            """;

    @Test
    void linesGetWhatTheirGoalsPriorityTimesTheirReturnWeighs() {
        // 3 * 2 : 3 * 1 : 1 * 1
        Allotment allotment = of("""
                goals: {growth: 3, retention: 1}
                lines:
                  search: {goal: growth, expected-return: 2}
                  video: {goal: growth, expected-return: 1}
                  mail: {goal: retention, expected-return: 1}
                """);
        assertThat(amounts(allotment.parts())).containsExactly(600, 300, 100);
        assertThat(allotment.byGoal())
                .isEqualTo(Map.of(new GoalId("growth"), yuan(900), new GoalId("retention"), yuan(100)));
        assertThat(allotment.expected()).contains(new BigDecimal("1600.00"));
    }

    @Test
    void aPortfolioKeepsItsSharesWhateverReturns() {
        Allotment allotment = of("""
                lines:
                  proven: {share: 70 %, expected-return: 9}
                  growing: {share: 20 %, expected-return: 1}
                  trial: {share: 10 %}
                """);
        assertThat(amounts(allotment.parts())).containsExactly(700, 200, 100);
        assertThat(allotment.expected()).isEmpty();
    }

    @Test
    void linesBelowALineShareWhatItGets() {
        Allotment allotment = of("""
                lines:
                  search: {weight: 3, expected-return: 2, lines: {brand: {}, rivals: {}, rest: {}}}
                  mail: {weight: 1, expected-return: 1}
                """);
        assertThat(amounts(allotment.parts())).containsExactly(857, 143);
        // 285.67 each: the odd two go to those declared first
        assertThat(amounts(allotment.parts().get(0).parts())).containsExactly(286, 286, 285);
        assertThat(allotment.parts().get(0).parts().get(2).expected()).contains(new BigDecimal("570.00"));
    }

    @Test
    void aLimitBelowHoldsTheLineAbove() {
        Allotment allotment = of("""
                lines:
                  search: {lines: {brand: {max: 100}, rivals: {max: 150}}}
                  mail: {}
                """);
        assertThat(amounts(allotment.parts())).containsExactly(250, 750);
        assertThat(allotment.parts()).extracting(Part::held).containsExactly(Optional.of(Hold.MOST), Optional.empty());
        assertThat(of("lines: {a: {lines: {b: {amount: 300}}}, c: {}}").parts())
                .extracting(Part::held)
                .containsExactly(Optional.of(Hold.FIXED), Optional.empty());
    }

    @Test
    void aFixedAmountIsTakenOutFirst() {
        Allotment allotment = of("""
                lines:
                  fair: {amount: 400}
                  search: {weight: 2}
                  mail: {weight: 1, min: 300}
                """);
        assertThat(amounts(allotment.parts())).containsExactly(400, 300, 300);
        assertThat(allotment.parts())
                .extracting(Part::held)
                .containsExactly(Optional.of(Hold.FIXED), Optional.empty(), Optional.of(Hold.LEAST));
    }

    @Test
    void periodsFollowTheSeasonAndAddUpAtEveryLevel() {
        Allotment allotment = of("""
                period: 2027-Q4
                every: month
                season: [1, 2, 1]
                lines:
                  search: {lines: {brand: {}, rivals: {season: [0, 1, 0]}}}
                """);
        Part search = allotment.parts().get(0);
        assertThat(search.parts().get(0).periods()).containsExactly(yuan(125), yuan(250), yuan(125));
        assertThat(search.parts().get(1).periods()).containsExactly(yuan(0), yuan(500), yuan(0));
        assertThat(search.periods()).containsExactly(yuan(125), yuan(750), yuan(125));
        assertThat(allotment.periods()).isEqualTo(search.periods());
    }

    @Test
    void withoutASeasonAllPeriodsAreAlikeToTheStep() {
        Allotment allotment = of("""
                period: 2027-Q1
                every: month
                lines: {search: {}}
                """);
        assertThat(allotment.periods()).containsExactly(yuan(334), yuan(333), yuan(333));
    }

    @Test
    void onePeriodIsAPlansBudget() {
        Allotment allotment = of("""
                period: 2027-Q1
                every: month
                return: media-return
                lines:
                  proven:
                    weight: 1
                    segment: {channel: search}
                    lines: {brand: {}, rivals: {}}
                  fair: {segment: {channel: fair}, amount: 400}
                """);
        Budget january = allotment.budget("2027-01");

        assertThat(january.returnKpi()).isEqualTo(new KpiId("media-return"));
        assertThat(january.lines())
                .extracting(Budget.Line::segment, Budget.Line::amount, Budget.Line::locked)
                .containsExactly(
                        tuple(Segment.of("channel", "search"), yuan(200), false),
                        tuple(Segment.of("channel", "fair"), yuan(134), true));
        assertThatThrownBy(() -> allotment.budget("2027-04"))
                .hasMessageContaining("has no period '2027-04'\n  name one from 2027-01 to 2027-03");
    }

    @Test
    void whatIsFixedIsLockedAndBesideOtherMoneyItIsTheLeast() {
        Allotment allotment = of("""
                period: 2027-Q1
                every: quarter
                return: media-return
                lines:
                  a: {segment: {region: east, channel: app}, amount: 100}
                  b: {segment: {channel: app}, lines: {c: {segment: {region: east}}, d: {segment: {region: west}}}}
                  e: {segment: {region: north, channel: web}, amount: 300, lines: {f: {}, g: {}}}
                """);
        assertThat(allotment.budget("2027-Q1").lines())
                .extracting(
                        line -> line.segment().toString(), Budget.Line::amount, Budget.Line::min, Budget.Line::locked)
                .containsExactly(
                        tuple("region=east;channel=app", yuan(400), yuan(100), false),
                        tuple("region=west;channel=app", yuan(300), yuan(0), false),
                        tuple("region=north;channel=web", yuan(300), yuan(0), true));
    }

    @Test
    void noPeriodGathersWhatRoundingLeaves() {
        Allotment allotment = of("""
                period: 2027-Q1
                every: month
                lines: {a: {amount: 100}, b: {amount: 100}, c: {amount: 100}, d: {}}
                """);
        assertThat(allotment.parts().get(0).periods()).containsExactly(yuan(34), yuan(33), yuan(33));
        assertThat(allotment.parts().get(1).periods()).containsExactly(yuan(33), yuan(34), yuan(33));
        assertThat(allotment.parts().get(2).periods()).containsExactly(yuan(33), yuan(33), yuan(34));
    }

    @Test
    void currenciesWithoutDecimalsAndRetailYearsAreSpreadToo() {
        Allotment allotment = Allotment.of(AllocationFile.parse("""
                allocation: media
                total: 1000
                currency: JPY
                time: {zone: Asia/Tokyo, retail: 4-4-5, fiscal-year: 02-01}
                period: 2027-Q1
                every: week
                lines: {a: {}, b: {}}
                """, "media.yaml"));
        assertThat(allotment.periods())
                .hasSize(13)
                .allMatch(week -> week.minor() == 76 || week.minor() == 77 || week.minor() == 78);
        assertThat(allotment.periods().stream().mapToLong(Money::minor).sum()).isEqualTo(1000);
    }

    @Test
    void aBudgetNeedsPeriodsAReturnAndSegments() {
        assertThatThrownBy(() -> of("lines: {a: {}}").budget("2027-01")).hasMessageContaining("over no periods");
        String periods = "period: 2027\nevery: month\n";
        assertThatThrownBy(() -> of(periods + "lines: {a: {}}").budget("2027-01"))
                .hasMessageContaining("does not say which kpi is its return");
        assertThatThrownBy(() -> of(periods + "return: r\nlines: {a: {}, b: {segment: {region: east}}}")
                        .budget("2027-01"))
                .hasMessageContaining("line a of allocation media has no segment");
    }

    @Test
    void whatCannotBeSpreadNamesTheLimitsThatBind() {
        assertThatThrownBy(() -> of("lines: {a: {min: 700}, b: {lines: {c: {min: 400}, d: {}}}, e: {min: 0}}"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("min 700.00 CNY of a, min 400.00 CNY of b/c")
                .hasMessageContaining("together are 100.00 CNY more than total 1000.00 CNY");
        assertThatThrownBy(() -> of("lines: {a: {max: 300}, b: {amount: 500}}"))
                .hasMessageContaining(
                        "total 1000.00 CNY is 200.00 CNY more than max 300.00 CNY of a, amount 500.00 CNY of b together");
        assertThatThrownBy(() -> of("lines: {a: {max: 300, lines: {b: {min: 301}}}, c: {}}"))
                .hasMessageContaining("lines.a: there is no way")
                .hasMessageContaining("min 301.00 CNY of a/b is 1.00 CNY more than max 300.00 CNY of a");
    }

    private static Allotment of(String rest) {
        return Allotment.of(AllocationFile.parse(HEAD + rest, "media.yaml"));
    }

    private static int[] amounts(List<Part> parts) {
        return parts.stream()
                .mapToInt(part -> part.amount().amount().intValueExact())
                .toArray();
    }

    private static Money yuan(long amount) {
        return Money.of(amount, Currency.getInstance("CNY"));
    }
}
