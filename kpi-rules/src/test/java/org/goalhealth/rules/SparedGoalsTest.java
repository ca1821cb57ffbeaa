package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.rules.PlanParts.budget;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.region;
import static org.goalhealth.rules.PlanParts.yuan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Suggestion.Binding;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;

/** No suggested move pushes another goal under its floor (B1), whatever becomes known and when. */
class SparedGoalsTest {

    private static final Kpi RETURN = Kpi.builder("media-return")
            .every(Cadence.MONTH)
            .by("region")
            .ratio()
            .build();
    private static final Kpi ORDERS =
            Kpi.builder("orders").every(Cadence.MONTH).by("region").build();
    private static final PlanCalendar ISO = PlanCalendar.iso(ZoneId.of("UTC"));
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void aGoalNearItsFloorMakesTheMoveSmallerAndIsNamed() {
        assertThat(shift("1000x3").moves())
                .singleElement()
                .satisfies(move -> assertThat(move.amount()).isEqualTo(yuan("40000")));
        assertThat(shift("1000x3").bindings()).containsExactly(Binding.GOAL_AT_FLOOR);
        assertThat(shift("1000x3").spares()).containsExactly(new GoalId("east-orders"));
    }

    @Test
    void aGoalAtItsFloorOrWithoutAFigureForbidsIt() {
        for (String orders : List.of("900x3", "800x3", "1000x2 _")) {
            assertThat(shift(orders).moves()).isEmpty();
            assertThat(shift(orders).bindings()).containsExactly(Binding.GOAL_AT_FLOOR);
        }
    }

    @Test
    void aGoalFarAboveItsFloorSparesNothing() {
        assertThat(shift("1500x3").bindings()).isEmpty();
        assertThat(shift("1500x3").spares()).isEmpty();
    }

    @Property(tries = 60)
    void whatIsLeftInProportionIsNeverUnderTheFloor(
            @ForAll @IntRange(min = 1, max = 3000) int orders, @ForAll @IntRange(max = 3000) int floor) {
        BudgetShift shift = shift(Integer.toString(orders) + "x3", plan(floor));

        long given =
                shift.moves().stream().mapToLong(move -> move.amount().minor()).sum();
        long amount = yuan("400000").minor();
        // orders x (1 - given / amount) >= floor
        assertThat(given == 0 || orders * (amount - given) >= (long) floor * amount)
                .isTrue();
        long unit = Money.zero(PlanParts.CNY).minorPerMajor();
        assertThat(given == yuan("160000").minor() || orders * (amount - given - unit) < (long) floor * amount)
                .isTrue();
    }

    @Test
    void aMonitorSettlesAnewWhenOnlyTheGoalsFigureChanges() {
        Plan plan = plan(900);
        List<Observation> all = given("1000x3").observations();
        try (Monitor monitor = Given.STANDARD.monitor(plan, LocalDate.of(2026, 1, 1))) {
            monitor.observeAll(all);
            monitor.advanceTo(APRIL);
            assertThat(moved(monitor)).isEqualTo(yuan("40000"));

            List<FindingChange> lower = monitor.observe(corrected(950, 1)).changes();
            assertThat(lower).extracting(change -> change.finding().rule().id()).contains("B1");
            assertThat(moved(monitor)).isEqualTo(yuan("21052"));

            monitor.observe(corrected(2000, 2));
            assertThat(moved(monitor)).isEqualTo(yuan("160000"));
            assertThat(monitor.observe(corrected(2001, 3)).changes())
                    .noneMatch(change -> change.finding().rule().id().equals("B1"));
        }
    }

    @Test
    void aMonitorOfAPlanThatSeesNoneOfTheGoalsFactsDoesToo() {
        Plan plan = PlanParts.without(plan(900), List.of("under-floor", "under-target", "data-missing", "data-stale"));
        List<Observation> all = new ArrayList<>(given("1000x3").observations());
        try (Monitor monitor = Given.STANDARD.monitor(plan, LocalDate.of(2026, 1, 1))) {
            monitor.observeAll(
                    all.stream().filter(one -> !one.kpi().equals(ORDERS.id())).toList());
            monitor.advanceTo(APRIL);
            assertThat(moved(monitor)).isEqualTo(yuan("0"));

            monitor.observeAll(
                    all.stream().filter(one -> one.kpi().equals(ORDERS.id())).toList());
            assertThat(moved(monitor)).isEqualTo(yuan("40000"));
            assertThat(Given.STANDARD.assess(plan, History.of(plan, all), APRIL).findings())
                    .isEqualTo(monitor.findings());
        }
    }

    private static Observation corrected(long figure, int revision) {
        return new Observation(
                ORDERS.id(),
                region("east"),
                LocalDate.of(2026, 3, 1),
                BigDecimal.valueOf(figure),
                Optional.empty(),
                revision,
                Optional.empty());
    }

    private static Money moved(Monitor monitor) {
        return monitor.findings().stream()
                .filter(finding -> finding.rule().id().equals("B1"))
                .flatMap(finding -> ((BudgetShift) finding.suggestions().get(0)).moves().stream())
                .map(move -> move.amount())
                .reduce(yuan("0"), Money::plus);
    }

    private static BudgetShift shift(String orders) {
        return shift(orders, plan(900));
    }

    private static BudgetShift shift(String orders, Plan plan) {
        return (BudgetShift)
                Given.STANDARD.assess(plan, History.of(plan, given(orders).observations()), APRIL).findings().stream()
                        .filter(finding -> finding.rule().id().equals("B1"))
                        .findFirst()
                        .orElseThrow()
                        .suggestions()
                        .get(0);
    }

    private static Given given(String orders) {
        return Given.plan(p -> p.kpi(RETURN).kpi(ORDERS))
                .series(RETURN, region("east"), "14/10x3")
                .series(RETURN, region("west"), "30/10x3")
                .series(ORDERS, region("east"), orders);
    }

    private static Plan plan(int floor) {
        Goal.Measure measure = new Goal.Measure(
                ORDERS.id(),
                region("east"),
                ISO.parse("2026"),
                Optional.of(Cadence.MONTH),
                new Target(Optional.of(BigDecimal.valueOf(floor)), BigDecimal.valueOf(9999), Optional.empty()));
        return Plan.builder("plan")
                .calendar(ISO)
                .dimension("region", "east", "west")
                .kpi(RETURN)
                .kpi(ORDERS)
                .goal(new Goal(
                        new GoalId("east-orders"),
                        LocalText.of("east orders"),
                        Optional.empty(),
                        Optional.of(measure),
                        List.of()))
                .budget(budget(RETURN, line("east", "400000"), line("west", "200000")))
                .build();
    }
}
