package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertHistory;
import org.goalhealth.alert.AlertMatcher;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Message;
import org.goalhealth.alert.Receiver;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.alert.store.OtherWriterException;
import org.goalhealth.alert.store.Outbox;
import org.goalhealth.alert.store.Save;
import org.goalhealth.alert.store.StoreException;
import org.goalhealth.alert.store.Stored;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;

/** Findings of a real engine become alerts in a store. */
class AlertMonitorTest {

    /** A Monday: the first day of 2026-W02. */
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private static final Kpi ORDERS = Kpi.builder("orders")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();

    private static final Fingerprint SHORTFALL =
            new Fingerprint("W1", new Subject.OfKpi(new KpiId("orders")), Segment.TOTAL);

    private static final AlertSettings TEAM = AlertSettings.STANDARD.receiver(new Receiver("team", AlertMatcher.ALL));

    private final AlertStore store = new InMemoryAlertStore();
    private final List<Message> messages = new ArrayList<>();
    private AlertMonitor monitor = opened(plan(p -> p));
    private int week;

    @Test
    void anAlertFiresWithItsMessageInTheSameSave() {
        weeks(100, 84, 83, 82);
        assertThat(trail()).containsExactly("FIRING Found");
        assertThat(messages).extracting(Message::reason).containsExactly(Message.Reason.BEGAN);
        assertThat(monitor.alert(SHORTFALL).orElseThrow().firedOn()).contains(START.plusWeeks(4));
    }

    @Test
    void anAlertSaysWhatWouldClearIt() {
        weeks(84, 83, 82);
        assertThat(monitor.explain(SHORTFALL).orElseThrow().clearing())
                .isInstanceOfSatisfying(
                        SmallestChange.OfFigure.class,
                        change -> assertThat(change.to()).isEqualTo(new Reading.Figure(Fraction.of(8501, 100))));
        assertThat(monitor.whyNot("baseline-shortfall", SHORTFALL.subject(), Segment.TOTAL))
                .isInstanceOf(WhyNot.Fires.class);
    }

    @Test
    void twoWeeksStaySilent() {
        weeks(100, 84, 83);
        assertThat(monitor.alerts()).isEmpty();
        assertThat(messages).isEmpty();
    }

    @Test
    void dataThatStopsComingTurnsItIntoNoDataAndNeverIntoResolved() {
        weeks(84, 83, 82);
        for (int i = 0; i < 30; i++) {
            nothing();
        }
        Alert alert = monitor.alert(SHORTFALL).orElseThrow();
        assertThat(alert.isFiring()).isTrue();
        assertThat(alert.isWithoutData()).isTrue();
        assertThat(trail()).containsExactly("FIRING Found", "FIRING DataLost");
    }

    @Test
    void afterAGapAFigureInBreachKeepsItAndAGoodOneEndsIt() {
        weeks(84, 83, 82);
        nothing();
        weeks(80);
        assertThat(trail())
                .containsExactly("FIRING Found", "FIRING DataLost", "FIRING DataBack", "FIRING NotRecovered");
        weeks(99);
        assertThat(trail()).endsWith("RESOLVED Recovered");
    }

    @Test
    void aCorrectionThatRemovesTheCauseWithdrawsItAndTheTrailShowsBoth() {
        weeks(84, 83, 82);
        told(monitor.observe(week(1, 99, 1)));
        assertThat(trail()).containsExactly("FIRING Found", "WITHDRAWN Corrected");
        List<AlertChange> kept = monitor.trail(SHORTFALL);
        assertThat(kept).hasSize(2);
        assertThat(kept.get(1).cause()).isEqualTo(new Cause.Corrected(START.plusWeeks(3)));
        assertThat(messages).extracting(Message::reason).containsExactly(Message.Reason.BEGAN, Message.Reason.OVER);
    }

    @Test
    void aCorrectionOfALaterWeekResolvesItForItWasRightToFire() {
        weeks(84, 83, 82, 81);
        told(monitor.observe(week(3, 99, 1)));
        assertThat(trail()).containsExactly("FIRING Found", "RESOLVED Recovered");
    }

    @Test
    void aCorrectionThatIsCorrectedBackBringsItBackAsAnother() {
        weeks(84, 83, 82);
        told(monitor.observe(week(1, 99, 1)));
        told(monitor.observe(week(1, 83, 2)));
        assertThat(trail()).containsExactly("FIRING Found", "WITHDRAWN Corrected", "FIRING Found");
    }

    @Test
    void lateDataThatWouldHaveMadeItFireMakesItFireNow() {
        weeks(84);
        nothing();
        weeks(82);
        told(monitor.observe(week(1, 83, 0)));
        assertThat(trail()).containsExactly("FIRING Found");
    }

    @Test
    void theRecoveryLimitOfThePlanHoldsIt() {
        monitor = opened(plan(p -> p.limit("baseline-shortfall", LimitScope.EVERYWHERE, Map.of("recover", "5 %"))));
        weeks(84, 83, 82, 86, 95);
        assertThat(trail()).containsExactly("FIRING Found", "FIRING NotRecovered");
        weeks(96);
        assertThat(trail()).endsWith("RESOLVED Recovered");
    }

    @Test
    void aRuleThatIsSwitchedOffEndsItsAlerts() {
        weeks(84, 83, 82);
        told(monitor.replacePlan(plan(p -> p.off("baseline-shortfall"))));
        assertThat(trail()).containsExactly("FIRING Found", "RULE_REMOVED RuleRemoved");
    }

    @Test
    void aKpiThatLeavesThePlanEndsItsAlerts() {
        weeks(84, 83, 82);
        Plan other = Plan.builder("portfolio")
                .kpi(Kpi.builder("visits")
                        .baseline(new Baseline.Fixed(new BigDecimal(100)))
                        .build())
                .build();
        told(monitor.replacePlan(other));
        assertThat(trail()).containsExactly("FIRING Found", "SUBJECT_REMOVED SubjectRemoved");
    }

    @Test
    void whatWasDoneIsThereAfterARestartAndNothingIsToldAgain() {
        weeks(84, 83, 82);
        told(monitor.acknowledge(SHORTFALL, new Act("Li Na", Instant.EPOCH, "")));
        int told = messages.size();
        monitor.close();
        monitor = opened(plan(p -> p));
        assertThat(monitor.date()).isEqualTo(START.plusWeeks(3));
        assertThat(monitor.alert(SHORTFALL).orElseThrow().marks().acknowledged())
                .isPresent();
        for (int i = 0; i < 3; i++) {
            assertThat(monitor.observe(week(i, 84 - i, 0)).isEmpty())
                    .as("given again")
                    .isTrue();
        }
        weeks(81);
        assertThat(messages).hasSize(told);
        assertThat(trail()).containsExactly("FIRING Found", "FIRING Acknowledged");
    }

    @Test
    void ofTwoWritersTheSecondIsRefusedAndTakesNothingMore() {
        AlertMonitor other = opened(plan(p -> p));
        weeks(100);
        assertThatThrownBy(() -> other.observe(week(5, 1, 0)))
                .isInstanceOf(OtherWriterException.class)
                .hasMessageContaining("portfolio portfolio was saved by another writer");
        assertThatThrownBy(() -> other.observe(week(5, 1, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open another one");
        weeks(100);
    }

    @Test
    void whatCannotBeUsedIsAProblemAndChangesNothing() {
        AlertUpdate update = monitor.observe(Observation.of("orderz", Segment.TOTAL, START, 1));
        assertThat(update.findings().problems()).hasSize(1);
        assertThat(update.alerts()).isEmpty();
    }

    @Test
    void aStoreThatFailsEndsTheMonitorAndNothingIsHalfDone() {
        AlertStore failing = new FailingStore(store);
        AlertMonitor doomed = Given.STANDARD.alertMonitor(plan(p -> p), START, failing, TEAM);
        assertThatThrownBy(() -> doomed.observe(week(0, 84, 0))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> doomed.advanceTo(START.plusWeeks(1))).isInstanceOf(IllegalStateException.class);
        monitor = opened(plan(p -> p));
        weeks(84, 83, 82);
        assertThat(trail()).containsExactly("FIRING Found");
    }

    @Test
    void aHistoryAtOnceHasTheSameTrailAsWeekAfterWeek() {
        weeks(100, 84, 83, 82, 99, 84);
        nothing();
        weeks(83, 82, 81);
        List<Observation> all = new ArrayList<>();
        int[] figures = {100, 84, 83, 82, 99, 84, 0, 83, 82, 81};
        for (int i = 0; i < figures.length; i++) {
            if (figures[i] > 0) {
                all.add(week(i, figures[i], 0));
            }
        }
        Plan plan = plan(p -> p);
        List<AlertHistory> histories = Given.STANDARD.alerts(plan, History.of(plan, all), START.plusWeeks(10));
        assertThat(histories).hasSize(1);
        assertThat(histories.get(0).trail().stream().map(AlertChange::toString))
                .containsExactlyElementsOf(monitor.trail(SHORTFALL).stream()
                        .map(AlertChange::toString)
                        .toList());
    }

    @Test
    void aGoalWhoseTimeHasPassedEndsItsAlert() {
        Kpi visits = Kpi.builder("visits").build();
        Goal goal = new Goal(
                new GoalId("more-visits"),
                LocalText.of("more visits"),
                Optional.empty(),
                Optional.of(new Goal.Measure(
                        visits.id(),
                        Segment.TOTAL,
                        PlanCalendar.iso(ZoneId.of("UTC")).periodOf(Cadence.QUARTER, START),
                        Optional.of(Cadence.MONTH),
                        new Target(Optional.of(new BigDecimal(1000)), new BigDecimal(2000), Optional.empty()))),
                List.of());
        AlertMonitor watching = Given.STANDARD.alertMonitor(
                Plan.builder("visits-only").kpi(visits).goal(goal).build(), START, store, TEAM);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            watching.observe(Observation.of("visits", Segment.TOTAL, START.plusWeeks(i), 1));
            watching.advanceTo(START.plusWeeks(i + 1L)).alerts().stream()
                    .filter(AlertChange::isTransition)
                    .filter(change -> change.fingerprint().ruleId().equals("W3"))
                    .forEach(change -> steps.add(change.toString()));
        }
        assertThat(steps)
                .containsExactly(
                        "FIRING W3 goal:more-visits: Found", "SUBJECT_REMOVED W3 goal:more-visits: SubjectRemoved");
    }

    @Test
    void aRuleThatFailsKeepsItsAlertsAndIsAnAlertItself() {
        String fragile = """
                package test.fragile;

                import org.goalhealth.situation.Shortfall;

                global org.goalhealth.rules.Findings findings;

                rule "fragile"
                    @id("X1") @severity("WARNING") @limits("by: 15 %, periods: 1")
                when
                    $shortfall : Shortfall( rule == "fragile", periods >= limit.periods, 1 / (2 - periods) < 9 )
                then
                    findings.report($shortfall);
                end
                """;
        GoalHealth health = GoalHealth.builder()
                .rules(RulePack.of("fragile", Map.of("fragile.drl", fragile)))
                .build();
        Plan plan = Plan.builder("fragile-portfolio").kpi(ORDERS).build();
        AlertMonitor watching = health.alertMonitor(plan, START, store, TEAM);
        List<String> steps = new ArrayList<>();
        int[] figures = {84, 83, 82, 99};
        for (int i = 0; i < figures.length; i++) {
            watching.observe(week(i, figures[i], 0));
            watching.advanceTo(START.plusWeeks(i + 1L)).alerts().stream()
                    .filter(AlertChange::isTransition)
                    .forEach(change -> steps.add(change.toString()));
        }
        assertThat(steps)
                .containsExactly(
                        "FIRING X1 kpi:orders: Found",
                        "FIRING ENGINE rule:fragile: Found",
                        "FIRING (no data) X1 kpi:orders: DataLost",
                        "FIRING X1 kpi:orders: DataBack",
                        "RESOLVED ENGINE rule:fragile: Recovered",
                        "RESOLVED X1 kpi:orders: Recovered");
    }

    @Test
    void afterAGapAFigureAsBadAsBeforeEndsNothingWhereARuleWantsABaseline() {
        monitor = authors(
                Kpi.builder("orders").baseline(new Baseline.Mean(4)).build(),
                "KpiStatus( baseline != null, value < baseline * 0.8 )");
        weeks(100, 100, 100, 100, 50);
        nothing();
        weeks(10);
        assertThat(monitor.alerts()).extracting(Alert::state).containsExactly(AlertState.FIRING);
        assertThat(monitor.alerts()).extracting(Alert::isWithoutData).containsExactly(true);
    }

    @Test
    void anotherConditionOfItsRuleEndsAnAlertThoughTheFigureIsStillBad() {
        monitor = authors(
                ORDERS,
                "Shortfall( rule == \"own\", periods >= limit.periods ) KpiStatus( kpi == \"orders\", value < 80 )",
                "@limits(\"by: 10 %, periods: 2\")");
        weeks(70, 70);
        assertThat(monitor.alerts()).extracting(Alert::state).containsExactly(AlertState.FIRING);
        weeks(85);
        assertThat(monitor.alerts()).extracting(Alert::state).containsExactly(AlertState.RESOLVED);
    }

    @Test
    void whyARuleThatFailsFindsNothingIsSaid() {
        monitor = authors(Kpi.builder("orders").build(), "KpiStatus( !missing, 1000 / value.intValue() > 50 )");
        weeks(0);
        assertThat(monitor.whyNot("own", SHORTFALL.subject(), Segment.TOTAL)).isInstanceOf(WhyNot.RuleFails.class);
    }

    @Test
    void ofTwoPatternsTheOneThatMeansAnotherKpiIsNotBlamedOnThisOne() {
        monitor = authors(
                Kpi.builder("orders").build(),
                "KpiStatus( kpi == \"orders\", !missing ) KpiStatus( kpi == \"visits\", value > 5 )");
        weeks(84);
        assertThat(monitor.whyNot("own", SHORTFALL.subject(), Segment.TOTAL))
                .isInstanceOfSatisfying(
                        WhyNot.OtherCondition.class,
                        other -> assertThat(other.others())
                                .containsExactly("KpiStatus( kpi == \"visits\", value > 5 )"));
    }

    @Test
    void whatClearsAnAlertIsPastItsRecoveryLimit() {
        monitor = opened(plan(p -> p.limit("baseline-shortfall", LimitScope.EVERYWHERE, Map.of("recover", "5 %"))));
        weeks(84, 84, 84, 84);
        SmallestChange.OfFigure change = (SmallestChange.OfFigure)
                monitor.explain(SHORTFALL).orElseThrow().clearing();
        assertThat(change.to()).isEqualTo(new Reading.Figure(Fraction.of(9501, 100)));
        monitor.observe(week(3, 95, 1));
        assertThat(monitor.alert(SHORTFALL).orElseThrow().isFiring()).isTrue();
        monitor.observe(week(3, 96, 2));
        assertThat(monitor.alert(SHORTFALL).orElseThrow().state()).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void anErrorInACallEndsTheMonitorAndARefusalDoesNot() {
        boolean[] fails = {false};
        GoalHealth health = GoalHealth.builder()
                .listener(new HealthListener() {
                    @Override
                    public void evaluated(EvaluationMeasure measure) {
                        if (fails[0]) {
                            throw new IllegalArgumentException("no such tag");
                        }
                    }
                })
                .build();
        monitor = health.alertMonitor(plan(p -> p), START, new InMemoryAlertStore(), TEAM);
        weeks(84);
        assertThatThrownBy(() -> monitor.advanceTo(START)).isInstanceOf(IllegalArgumentException.class);
        weeks(84);
        fails[0] = true;
        assertThatThrownBy(() -> weeks(84)).hasMessage("no such tag");
        assertThatThrownBy(() -> weeks(84))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("failed in a call before");
    }

    @Test
    void aListenerIsToldHowTheWorkGoes() {
        List<EvaluationMeasure> evaluations = new ArrayList<>();
        List<SaveMeasure> saves = new ArrayList<>();
        GoalHealth heard = GoalHealth.builder()
                .listener(new HealthListener() {
                    @Override
                    public void evaluated(EvaluationMeasure measure) {
                        evaluations.add(measure);
                    }

                    @Override
                    public void saved(SaveMeasure measure) {
                        saves.add(measure);
                    }
                })
                .build();
        monitor = heard.alertMonitor(plan(p -> p), START, new InMemoryAlertStore(), TEAM);
        weeks(84, 83, 82);
        EvaluationMeasure last = evaluations.get(evaluations.size() - 1);
        assertThat(last.plan()).isEqualTo("portfolio");
        assertThat(last.told()).isEqualTo(1);
        assertThat(last.fired()).isEqualTo(1);
        assertThat(last.changes()).isEqualTo(1);
        SaveMeasure save = saves.get(saves.size() - 1);
        assertThat(save.alerts()).containsExactly(Map.entry(AlertState.FIRING, 1));
        assertThat(save.transitions()).isEqualTo(1);
        assertThat(save.messages()).isEqualTo(1);
    }

    private AlertMonitor authors(Kpi kpi, String condition) {
        return authors(kpi, condition, "");
    }

    private AlertMonitor authors(Kpi kpi, String condition, String limits) {
        String drl = """
                package test.own;

                import org.goalhealth.situation.*;

                global org.goalhealth.rules.Findings findings;

                rule "own"
                    @id("X1") @severity("WARNING") %s
                when
                    $fact : %s
                then
                    findings.report($fact);
                end
                """.formatted(limits, condition);
        return GoalHealth.builder()
                .rules(RulePack.of("own", Map.of("own.drl", drl)))
                .build()
                .alertMonitor(Plan.builder("portfolio").kpi(kpi).build(), START, new InMemoryAlertStore(), TEAM);
    }

    private AlertMonitor opened(Plan plan) {
        return Given.STANDARD.alertMonitor(plan, START, store, TEAM);
    }

    private void weeks(int... figures) {
        for (int figure : figures) {
            told(monitor.observe(week(week, figure, 0)));
            week++;
            told(monitor.advanceTo(START.plusWeeks(week)));
        }
    }

    private void nothing() {
        week++;
        told(monitor.advanceTo(START.plusWeeks(week)));
    }

    private void told(AlertUpdate update) {
        messages.addAll(update.messages());
    }

    private List<String> trail() {
        return monitor.trail(SHORTFALL).stream()
                .map(change ->
                        change.after().state() + " " + change.cause().getClass().getSimpleName())
                .toList();
    }

    private static Observation week(int week, int figure, int revision) {
        return new Observation(
                new KpiId("orders"),
                Segment.TOTAL,
                START.plusWeeks(week),
                BigDecimal.valueOf(figure),
                Optional.empty(),
                revision,
                Optional.empty());
    }

    private static Plan plan(UnaryOperator<PlanBuilder> more) {
        return more.apply(Plan.builder("portfolio")
                        .kpi(ORDERS)
                        .off("data-missing")
                        .off("data-stale"))
                .build();
    }

    /** Loads, and fails to save once it has saved once. */
    private record FailingStore(AlertStore real) implements AlertStore {
        @Override
        public Stored load(String portfolio) {
            return real.load(portfolio);
        }

        @Override
        public long save(String portfolio, long revision, Save save) {
            if (!save.observations().isEmpty()) {
                throw new StoreException("the disk is full", new IOException("no space"));
            }
            return real.save(portfolio, revision, save);
        }

        @Override
        public List<AlertChange> trail(String portfolio, Fingerprint fingerprint) {
            return real.trail(portfolio, fingerprint);
        }

        @Override
        public List<Decision> decisions(String portfolio, Fingerprint fingerprint) {
            return real.decisions(portfolio, fingerprint);
        }

        @Override
        public Outbox outbox() {
            return real.outbox();
        }
    }
}
