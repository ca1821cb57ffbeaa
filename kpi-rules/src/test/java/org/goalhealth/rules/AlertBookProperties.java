package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertMatcher;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.DecisionPolicy;
import org.goalhealth.alert.Proposal;
import org.goalhealth.alert.Silence;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/** Alerts of a real monitor over a real store live as a model of thirty lines says. */
class AlertBookProperties {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Act ACT = new Act("duty", Instant.EPOCH, "");

    private static final AlertSettings SETTINGS =
            AlertSettings.STANDARD.checkpointEvery(40).decisions(DecisionPolicy.STANDARD.days(14));

    private static final GoalHealth AT_ONCE = health("");
    private static final GoalHealth SLOWLY = health("@alert(\"hold: 1 period, keep-firing: 1 period\")");
    private static final List<String> REGIONS = List.of("east", "west");

    private static final Plan PLAN = Plan.builder("portfolio")
            .dimension("region", "east", "west")
            .kpi(Kpi.builder("orders")
                    .by("region")
                    .baseline(new Baseline.Fixed(new BigDecimal(100)))
                    .build())
            .build();

    /** What can happen to a portfolio. */
    sealed interface Command {

        /** Figures of the week that is still open, or of one that closed {@code back - 1} weeks ago. */
        record Observe(int region, int back, int figure) implements Command {}

        /** The same week gets another figure, then its old one again. */
        record CorrectAndBack(int region, int back, int figure) implements Command {}

        record Advance(int weeks) implements Command {}

        record Acknowledge(int region) implements Command {}

        /** Somebody says yes or no to the suggestion as it was last seen, whether or not it can be decided on. */
        record Decide(int region, boolean yes) implements Command {}

        record SilenceAll(int weeks) implements Command {}

        record Reload() implements Command {}

        record Crash() implements Command {}
    }

    @Property(tries = 450, edgeCases = EdgeCasesMode.NONE)
    void theBookAgreesWithTheModel(@ForAll boolean slowly, @ForAll("commands") List<Command> commands) {
        new Portfolio(slowly).all(commands);
    }

    @Property(tries = 2250, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(LongRunsOnly.class)
    void theBookAgreesWithTheModelForLong(@ForAll boolean slowly, @ForAll("commands") List<Command> commands) {
        new Portfolio(slowly).all(commands);
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Integer> region = Arbitraries.integers().between(0, 1);
        Arbitrary<Integer> figure = Arbitraries.of(100, 96, 95, 90, 86, 85, 84, 70, 70, 60);
        Arbitrary<Integer> back = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(1, 5)));
        return Arbitraries.<Command>frequencyOf(
                        Tuple.of(12, Combinators.combine(region, back, figure).as(Command.Observe::new)),
                        Tuple.of(
                                2,
                                Combinators.combine(
                                                region, Arbitraries.integers().between(1, 4), figure)
                                        .as(Command.CorrectAndBack::new)),
                        Tuple.of(
                                7,
                                Arbitraries.frequency(Tuple.of(9, 1), Tuple.of(1, 2))
                                        .map(Command.Advance::new)),
                        Tuple.of(1, region.map(Command.Acknowledge::new)),
                        Tuple.of(1, region.map(one -> new Command.Decide(one, true))),
                        Tuple.of(1, region.map(one -> new Command.Decide(one, false))),
                        Tuple.of(1, Arbitraries.integers().between(1, 3).map(Command.SilenceAll::new)),
                        Tuple.of(1, Arbitraries.just(new Command.Reload())),
                        Tuple.of(1, Arbitraries.just(new Command.Crash())))
                .list()
                .ofMinSize(450)
                .ofMaxSize(500);
    }

    /** The monitor and the model side by side. */
    private static final class Portfolio {
        private final GoalHealth health;
        private final AlertStore store = new InMemoryAlertStore();
        private final List<AlertModel> models = new ArrayList<>();
        private final Map<String, Integer> revisions = new HashMap<>();
        private final Map<Fingerprint, Long> trail = new HashMap<>();
        private final Map<Fingerprint, String> decided = new HashMap<>();
        private final Map<Fingerprint, Proposal> seen = new HashMap<>();
        private AlertMonitor monitor;
        private int week;
        private int silencedUntil;
        private int silences;
        private long number;

        Portfolio(boolean slowly) {
            health = slowly ? SLOWLY : AT_ONCE;
            REGIONS.forEach(region -> models.add(slowly ? new AlertModel(1, 1) : new AlertModel(0, 0)));
            monitor = opened();
            week = -1;
            models.forEach(model -> model.week = week);
        }

        void all(List<Command> commands) {
            try {
                for (Command command : commands) {
                    run(command);
                    compare(command);
                }
                trail.forEach((fingerprint, count) -> assertThat(store.trail("portfolio", fingerprint))
                        .as("the trail holds every transition that was told")
                        .hasSize((int) (long) count));
            } finally {
                monitor.close();
            }
        }

        private void run(Command command) {
            if (command instanceof Command.Observe one) {
                observe(one.region(), one.back(), one.figure());
            } else if (command instanceof Command.CorrectAndBack one) {
                Integer before = models.get(one.region()).figures.get(week + 1 - one.back());
                if (before != null) {
                    observe(one.region(), one.back(), one.figure());
                    observe(one.region(), one.back(), before);
                }
            } else if (command instanceof Command.Advance one) {
                for (int i = 0; i < one.weeks(); i++) {
                    week++;
                    told(monitor.advanceTo(START.plusWeeks(week + 1L)));
                    models.forEach(model -> {
                        model.week = week;
                        model.evaluated(false);
                    });
                }
            } else if (command instanceof Command.Acknowledge one) {
                AlertModel model = models.get(one.region());
                if (model.state.equals("PENDING") || model.state.equals("FIRING")) {
                    told(monitor.acknowledge(fingerprint(one.region()), ACT));
                    model.acknowledged = true;
                }
            } else if (command instanceof Command.Decide one) {
                decide(one.region(), one.yes());
            } else if (command instanceof Command.SilenceAll one && silencedUntil <= week) {
                silencedUntil = week + one.weeks();
                told(monitor.silence(
                        new Silence("s" + silences++, AlertMatcher.ALL, START.plusWeeks(silencedUntil + 1L), ACT)));
            } else if (command instanceof Command.Reload) {
                told(monitor.replaceRules());
                models.forEach(model -> model.evaluated(false));
            } else if (command instanceof Command.Crash) {
                // Nothing is closed: what was not saved is lost.
                monitor = opened();
                models.forEach(model -> model.evaluated(false));
            }
        }

        private void decide(int region, boolean yes) {
            Proposal known = seen.get(fingerprint(region));
            AlertModel model = models.get(region);
            if (known != null && model.decided.equals("open")) {
                told(yes ? monitor.accept(known, ACT) : monitor.reject(known, ACT));
                model.decided = yes ? "Accepted" : "Rejected";
            } else if (known != null) {
                assertThatThrownBy(() -> monitor.accept(known, ACT)).isInstanceOf(IllegalArgumentException.class);
            }
        }

        private void observe(int region, int back, int figure) {
            int of = week + 1 - back;
            if (of < 0) {
                return;
            }
            int revision = revisions.merge(region + " " + of, 1, Integer::sum);
            Observation observation = Observation.of(
                    "orders",
                    Segment.of("region", REGIONS.get(region)),
                    START.plusWeeks(of),
                    BigDecimal.valueOf(figure));
            told(monitor.observe(new Observation(
                    observation.kpi(),
                    observation.segment(),
                    observation.date(),
                    observation.value(),
                    Optional.empty(),
                    revision,
                    Optional.empty())));
            for (int i = 0; i < models.size(); i++) {
                if (i == region) {
                    models.get(i).observed(of, figure);
                } else {
                    models.get(i).evaluated(false);
                }
            }
        }

        private void told(AlertUpdate update) {
            for (AlertChange change : update.alerts()) {
                if (change.isTransition()) {
                    assertThat(change.number()).as("numbers have no holes").isEqualTo(++number);
                    trail.merge(change.fingerprint(), 1L, Long::sum);
                    if (change.cause() instanceof Cause.Found) {
                        decided.remove(change.fingerprint());
                    } else if (change.cause() instanceof Cause.Decided one) {
                        decided.put(
                                change.fingerprint(), one.decision().getClass().getSimpleName());
                    }
                }
            }
        }

        private AlertMonitor opened() {
            return health.alertMonitor(PLAN, START, store, SETTINGS);
        }

        private void compare(Command command) {
            Set<Fingerprint> open = new HashSet<>();
            for (Proposal one : monitor.proposals()) {
                open.add(one.id().alert());
                seen.put(one.id().alert(), one);
            }
            for (int i = 0; i < models.size(); i++) {
                AlertModel model = models.get(i);
                Optional<Alert> alert = monitor.alert(fingerprint(i));
                String of = REGIONS.get(i) + " after " + command + " in week " + week;
                assertThat(open.contains(fingerprint(i)) ? "open" : decided.getOrDefault(fingerprint(i), "none"))
                        .as(of + ": suggestion")
                        .isEqualTo(model.decided);
                boolean forgotten = alert.isEmpty() && isOver(model.state);
                if (!forgotten) {
                    assertThat(alert.map(Alert::state).map(AlertState::name).orElse("none"))
                            .as(of)
                            .isEqualTo(model.state);
                }
                if (alert.isPresent() && !alert.get().isOver()) {
                    Alert live = alert.get();
                    assertThat(live.isWithoutData()).as(of + ": no data").isEqualTo(model.noData);
                    assertThat(live.fading().isPresent()).as(of + ": fading").isEqualTo(model.isFading());
                    assertThat(live.marks().acknowledged().isPresent())
                            .as(of + ": acknowledged")
                            .isEqualTo(model.acknowledged);
                    assertThat(live.marks().silencedBy().isEmpty())
                            .as(of + ": silenced")
                            .isEqualTo(silencedUntil <= week);
                    assertThat(live.since()).as(of + ": since").isEqualTo(START.plusWeeks(model.since + 1L));
                    assertThat(live.firedOn())
                            .as(of + ": fired")
                            .isEqualTo(
                                    model.fired == AlertModel.NOT
                                            ? Optional.empty()
                                            : Optional.of(START.plusWeeks(model.fired + 1L)));
                }
            }
        }

        private static boolean isOver(String state) {
            return !state.equals("PENDING") && !state.equals("FIRING");
        }

        private static Fingerprint fingerprint(int region) {
            return new Fingerprint(
                    "W1", new Subject.OfKpi(new KpiId("orders")), Segment.of("region", REGIONS.get(region)));
        }
    }

    private static GoalHealth health(String policy) {
        String rule = """
                package test.alerts;

                import org.goalhealth.situation.Shortfall;

                global org.goalhealth.rules.Findings findings;

                rule "shortfall"
                    @id("W1") @severity("WARNING") @limits("by: 15 %%, periods: 2, recover: 5 %%") %s
                when
                    $shortfall : Shortfall( rule == "shortfall", periods >= limit.periods )
                then
                    findings.report($shortfall).suggestPause();
                end
                """.formatted(policy);
        return GoalHealth.builder()
                .rules(RulePack.of("alerts", Map.of("shortfall.drl", rule)))
                .build();
    }
}
