package org.goalhealth.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.goalhealth.Samples;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class LimitBookProperties {

    private static final JudgedRule OF_KPIS = rule("of-kpis", FactKind.SHORTFALL, "by", "10 %", "periods", "3");
    private static final JudgedRule OF_BUDGETS =
            rule("of-budgets", FactKind.LINE_RETURN, "low", "1", "periods", "2", "strong", "3", "move", "10 %");

    private static final Segment WEST = Segment.of("region", "west");
    private static final Segment WEB = Segment.of("channel", "web");
    private static final List<Segment> SEGMENTS = List.of(
            Segment.TOTAL,
            WEST,
            WEB,
            WEST.and("channel", "web"),
            WEB.and("region", "west"),
            Segment.of("region", "east"),
            Segment.of("region", "east").and("channel", "web"));
    private static final List<LimitScope> SUBJECTS = Stream.of("orders", "visits", "other")
            .flatMap(kpi -> SEGMENTS.stream().map(segment -> LimitScope.of(new KpiId(kpi), segment)))
            .toList();
    private static final List<LimitScope> BUDGET_LINES = Stream.of("media", "shops")
            .flatMap(budget -> SEGMENTS.stream().map(segment -> LimitScope.of(new BudgetId(budget), segment)))
            .toList();

    @Property(tries = 150)
    void theNarrowestLineWinsAndOfTwoAsNarrowTheLater(@ForAll("lines") @Size(max = 12) List<LimitLine> lines) {
        Plan plan = plan(lines);
        LimitBook book = LimitBook.of(plan, List.of(OF_KPIS, OF_BUDGETS));

        for (LimitScope subject : SUBJECTS) {
            assertThat(book.limits(OF_KPIS, subject).all()).isEqualTo(expected(plan, OF_KPIS, subject));
        }
        for (LimitScope subject : BUDGET_LINES) {
            assertThat(book.limits(OF_BUDGETS, subject).all()).isEqualTo(expected(plan, OF_BUDGETS, subject));
        }
    }

    @Property(tries = 150)
    void aSubjectIsNamedWhereALineOfItsKpiCoversIt(@ForAll("lines") @Size(max = 6) List<LimitLine> lines) {
        Plan plan = plan(lines);
        LimitBook book = LimitBook.of(plan, List.of(OF_KPIS, OF_BUDGETS));

        for (LimitScope subject : SUBJECTS) {
            assertThat(book.names(OF_KPIS, subject))
                    .isEqualTo(covering(plan, OF_KPIS, subject).stream()
                            .anyMatch(line -> line.scope().kpi().isPresent()));
        }
    }

    @Test
    void subjectsThatTheSameLinesCoverShareTheirLimits() {
        LimitBook book = LimitBook.of(
                plan(List.of(line(OF_KPIS, everywhere(WEST), 1), line(OF_KPIS, kpi("visits", WEST), 2))),
                List.of(OF_KPIS, OF_BUDGETS));

        AppliedLimits orders = book.limits(OF_KPIS, kpi("orders", WEST));
        assertThat(book.limits(OF_KPIS, kpi("other", WEST))).isSameAs(orders);
        assertThat(book.limits(OF_KPIS, kpi("orders", WEST.and("channel", "web"))))
                .isSameAs(orders);
        assertThat(book.limits(OF_KPIS, kpi("visits", WEST))).isNotEqualTo(orders);
        assertThat(book.limits(OF_KPIS, kpi("orders", WEB))).isSameAs(book.limits(OF_KPIS, kpi("visits", WEB)));
    }

    @Test
    void aLineForEachOfManyKpisIsFoundAtOnce() {
        int many = 10_000;
        PlanBuilder builder = Plan.builder("large");
        for (int i = 0; i < many; i++) {
            builder.kpi(Kpi.builder("kpi-" + i)
                    .baseline(new Baseline.Fixed(BigDecimal.ONE))
                    .build());
            builder.limit(line(OF_KPIS, kpi("kpi-" + i, Segment.TOTAL), i % 100));
        }
        LimitBook book = LimitBook.of(builder.build(), List.of(OF_KPIS));

        assertThat(IntStream.range(0, many)
                        .filter(i -> book.limits(OF_KPIS, kpi("kpi-" + i, Segment.TOTAL))
                                .value("by")
                                .equals(LimitValue.parse(i % 100 + " %"))))
                .hasSize(many);
    }

    @Provide
    Arbitrary<List<LimitLine>> lines() {
        Arbitrary<LimitScope> ofKpis = Combinators.combine(
                        Arbitraries.of("none", "orders", "visits", "goal"), Arbitraries.of(SEGMENTS.subList(0, 5)))
                .as((subject, segment) -> switch (subject) {
                    case "none" -> everywhere(segment);
                    case "goal" ->
                        new LimitScope(
                                Optional.empty(),
                                Optional.of(new GoalId("more")),
                                Optional.empty(),
                                Optional.empty(),
                                segment);
                    default -> kpi(subject, segment);
                });
        Arbitrary<LimitScope> ofBudgets = Combinators.combine(
                        Arbitraries.of("none", "media", "shops"), Arbitraries.of(SEGMENTS.subList(0, 5)))
                .as((subject, segment) ->
                        subject.equals("none") ? everywhere(segment) : LimitScope.of(new BudgetId(subject), segment));
        Arbitrary<Integer> figures = Arbitraries.integers().between(0, 99);
        return Arbitraries.oneOf(
                        Combinators.combine(ofKpis, figures).as((scope, figure) -> line(OF_KPIS, scope, figure)),
                        Combinators.combine(ofBudgets, figures).as((scope, figure) -> line(OF_BUDGETS, scope, figure)))
                .list();
    }

    /** By the words of the plan's document, a line at a time. */
    private static List<AppliedLimit> expected(Plan plan, JudgedRule rule, LimitScope subject) {
        Map<String, AppliedLimit> applied = new LinkedHashMap<>();
        rule.defaults()
                .forEach((name, value) ->
                        applied.put(name, new AppliedLimit(name, value, LimitOrigin.RuleDefault.RULE_DEFAULT)));
        List<ScopedLine> covering = new ArrayList<>(covering(plan, rule, subject));
        covering.sort(Comparator.comparingInt(line -> line.scope().narrowness()));
        covering.forEach(line -> line.written()
                .values()
                .forEach((name, value) -> applied.put(
                        name,
                        new AppliedLimit(
                                name,
                                value,
                                new LimitOrigin.PlanLine(
                                        line.written().scope(), line.written().place())))));
        return List.copyOf(applied.values());
    }

    private static List<ScopedLine> covering(Plan plan, JudgedRule rule, LimitScope subject) {
        return plan.limits().stream()
                .filter(line -> line.rule().equals(rule.name()))
                .flatMap(line -> ScopedLine.of(plan, line).stream())
                .filter(line -> line.scope().covers(subject))
                .toList();
    }

    private static Plan plan(List<LimitLine> lines) {
        PlanBuilder plan = Plan.builder("p").dimension("region", "east", "west").dimension("channel", "web", "store");
        for (String id : List.of("orders", "visits", "other")) {
            plan.kpi(Kpi.builder(id)
                    .every(Cadence.MONTH)
                    .levels(List.of(Level.TOTAL, Level.by("region", "channel")))
                    .baseline(new Baseline.Fixed(BigDecimal.ONE))
                    .build());
        }
        plan.goal(new Goal(
                new GoalId("more"),
                LocalText.of("more"),
                Optional.empty(),
                Optional.of(new Goal.Measure(
                        new KpiId("orders"),
                        WEST,
                        Samples.ISO.parse("2026-Q1"),
                        Optional.empty(),
                        Target.of(BigDecimal.ONE))),
                List.of()));
        for (String id : List.of("media", "shops")) {
            Money money = Money.of(1, Currency.getInstance("CNY"));
            plan.budget(new Budget(
                    new BudgetId(id),
                    LocalText.of(id),
                    new KpiId("orders"),
                    money.currency(),
                    Cadence.MONTH,
                    List.of(new Budget.Line(WEST.and("channel", "web"), money, money, Optional.empty(), false))));
        }
        lines.forEach(plan::limit);
        return plan.build();
    }

    private static LimitLine line(JudgedRule rule, LimitScope scope, int figure) {
        Map<String, LimitValue> values = new LinkedHashMap<>();
        if (rule.equals(OF_KPIS)) {
            values.put("by", LimitValue.parse(figure + " %"));
            if (figure % 3 == 1) {
                values.put("periods", LimitValue.parse(String.valueOf(figure)));
            }
        } else {
            values.put("low", LimitValue.parse(String.valueOf(figure)));
        }
        return new LimitLine(rule.name(), scope, values, new Place("plan", figure + 1, 1));
    }

    private static LimitScope kpi(String id, Segment segment) {
        return LimitScope.of(new KpiId(id), segment);
    }

    private static LimitScope everywhere(Segment segment) {
        return new LimitScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), segment);
    }

    private static JudgedRule rule(String name, FactKind kind, String... limits) {
        Map<String, LimitValue> defaults = new LinkedHashMap<>();
        for (int i = 0; i < limits.length; i += 2) {
            defaults.put(limits[i], LimitValue.parse(limits[i + 1]));
        }
        return new JudgedRule(name, Set.of(kind), defaults);
    }
}
