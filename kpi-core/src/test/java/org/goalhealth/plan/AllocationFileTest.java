package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationFileTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    private static final String SOUND = """
            allocation: media-2027
            total: 12000
            currency: CNY
            step: 10
            period: 2027-Q1
            every: month
            season: [2, 1, 3]
            goals: {growth: 3, retention: 1}
            return: media-return
            lines:
              proven:
                share: 70 %
                lines:
                  search: {segment: {channel: search}, goal: growth, expected-return: 2.8, max: 4000}
                  mail: {name: {en: mail, zh: 邮件}, goal: retention, expected-return: 4, min: 500, season: [1, 1, 1]}
              trial: {share: 30 %, lines: {a: {weight: 2}, b: {weight: 1.5}, c: {amount: 700}}}
            """;

    @Test
    void whatIsWrittenIsRead() {
        Allocation read = AllocationFile.parse(SOUND, "media.yaml");

        assertThat(read.id()).isEqualTo(new BudgetId("media-2027"));
        assertThat(read.total()).isEqualTo(Money.of(12_000, CNY));
        assertThat(read.step()).isEqualTo(Money.of(10, CNY));
        assertThat(read.returns()).contains(new KpiId("media-return"));
        assertThat(read.priorities())
                .containsExactly(
                        new Allocation.Priority(new GoalId("growth"), new BigDecimal(3)),
                        new Allocation.Priority(new GoalId("retention"), BigDecimal.ONE));
        assertThat(read.schedule().orElseThrow().periods())
                .extracting(Period::label)
                .containsExactly("2027-01", "2027-02", "2027-03");
        assertThat(read.schedule().orElseThrow().every()).isEqualTo(Cadence.MONTH);
        AllocationLine proven = read.lines().get(0);
        assertThat(proven.share()).contains(Percent.of(70));
        assertThat(proven.lines().get(0))
                .isEqualTo(new AllocationLine(
                        "search",
                        LocalText.of("search"),
                        Segment.of("channel", "search"),
                        Optional.empty(),
                        Optional.of(new GoalId("growth")),
                        Optional.of(new BigDecimal("2.8")),
                        Optional.empty(),
                        new AllocationLine.Room.Between(Optional.empty(), Optional.of(Money.of(4000, CNY))),
                        List.of(),
                        List.of()));
        assertThat(proven.lines().get(1).name()).isEqualTo(new LocalText("mail", "邮件"));
        assertThat(proven.lines().get(1).season()).hasSize(3);
        assertThat(read.lines().get(1).lines().get(2).room())
                .isEqualTo(new AllocationLine.Room.Exactly(Money.of(700, CNY)));
        assertThat(read.lines())
                .flatExtracting(AllocationLine::lines)
                .extracting(AllocationLine::id)
                .containsExactly("search", "mail", "a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "total: 12000|total: 12005|2:8: total: '12005' is no whole number of steps of 10",
                "total: 12000|total: 0|2:8: total: '0' is not above 0",
                "total: 12000|total: 99999999999990|2:8: total: '99999999999990' is more than can be spread",
                "currency: CNY|currency: XAU|3:11: currency: 'XAU' is no currency",
                "step: 10|step: 0|4:7: step: '0' is not above 0",
                "every: month|every: year|2027-Q1 has no year within it",
                "[2, 1, 3]|[2, 1]|7:9: season: a season has 2 weights, and 2027-Q1 has 3 periods (every month)",
                "[2, 1, 3]|[0, 0, 0]|no weight is above 0",
                "[1, 1, 1]|[1]|lines.proven.lines.mail.season: a season has 1 weights",
                "growth: 3|growth: -3|8:17: goals.growth: '-3' is not above 0",
                "goal: growth|goal: grwth|lines.proven.lines.search.goal: 'grwth' has no priority among the goals",
                "share: 70 %|share: 71 %|the shares of the lines of allocation media-2027 add up to 101 %",
                "share: 70 %|share: 0.7|'0.7' is no percentage",
                "{share: 30 %, |{|of the lines of allocation media-2027, trial has no share and others have one",
                "share: 30 %|share: 30 %, weight: 2|line trial has a share and a weight",
                "expected-return: 4,|min: 0,|lines.proven.lines.mail.min: 'min' is given twice",
                "expected-return: 4,||of the lines of line proven, mail has no expected-return and others have one",
                "goal: retention, ||of the lines of line proven, mail has no goal and others have one",
                "{weight: 2}|{}|of the lines of line trial, a has no weight and others have one",
                "weight: 1.5|weight: 0|'0' is not above 0",
                "amount: 700|amount: 700, max: 800|'max' has no meaning beside 'amount'",
                "min: 500|min: 500, max: 400|min 500.00 CNY is above max 400.00 CNY",
                "b: {weight: 1.5}|b: {weigth: 1.5}|did you mean weight?",
                "weight: 1.5|weight: 60 %|'60 %' is a percentage",
                "share: 30 %|share: 0 %|the share of line trial is 0",
                "[2, 1, 3]|[50 %, 1, 3]|7:9: season: 'season' has figures and percentages",
                "max: 4000|max: 99999999999990|lines.proven.lines.search.max: a limit is 99999999999990.00 CNY",
                "amount: 700|amount: 99999999999990|lines.trial.lines.c.amount: a limit is 99999999999990.00 CNY",
                "    share: 70 %|    share: 70 %\\n    segment: {channel: mail}|line search pays for channel=search, and a line above it for channel=mail",
                "search: {|Search: {|line id 'Search' is no id",
                "max: 4000|max: -4000|'-4000' is no amount of money"
            })
    void whatIsWrongIsSaidWhereItStands(String sound, String wrong, String message) {
        String text = SOUND.replace(sound, wrong == null ? "" : wrong.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(SOUND);
        assertThatThrownBy(() -> AllocationFile.parse(text, "media.yaml"))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining(message);
    }
}
