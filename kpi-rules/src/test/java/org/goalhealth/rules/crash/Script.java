package org.goalhealth.rules.crash;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertMatcher;
import org.goalhealth.alert.Proposal;
import org.goalhealth.alert.Receiver;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.Order;
import org.goalhealth.finding.Suggestion.PlaybookStart;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.rules.AlertMonitor;
import org.goalhealth.rules.AlertSettings;
import org.goalhealth.rules.GoalHealth;

/**
 * Weeks of figures that alerts begin and end by, the same for the same seed, and a way through them that can be taken up
 * again at any week.
 */
final class Script {

    static final int WEEKS = 60;
    static final LocalDate START = LocalDate.of(2026, 1, 5);
    static final String RECEIVER = "team";
    /** Whom accepted suggestions are for. */
    static final String HOOK = Order.receiver(PlaybookStart.class);

    private static final List<String> REGIONS = List.of("east", "south", "west");
    private static final int CORRECTED = 3;

    static final Plan PLAN = Plan.builder("portfolio")
            .dimension("region", "east", "south", "west")
            .kpi(Kpi.builder("orders")
                    .by("region")
                    .baseline(new Baseline.Fixed(new BigDecimal(100)))
                    .build())
            .build();

    private final long seed;

    Script(long seed) {
        this.seed = seed;
    }

    static AlertMonitor open(AlertStore store) {
        AlertSettings settings = AlertSettings.STANDARD
                .checkpointEvery(20)
                .receiver(new Receiver(RECEIVER, AlertMatcher.ALL))
                .apply(PlaybookStart.class, (start, decision, key) -> {});
        return GoalHealth.standard().alertMonitor(PLAN, START, store, settings);
    }

    /** The week that a monitor has come to. */
    static int week(AlertMonitor monitor) {
        return (int) ChronoUnit.WEEKS.between(START, monitor.date());
    }

    /** One week: what was not taken on is, what was not decided on is accepted, figures come, and the week closes. Doing it again changes nothing. */
    void run(AlertMonitor monitor, int week) {
        if (week % 7 == 3) {
            for (Alert alert : monitor.alerts()) {
                if (alert.isFiring() && alert.marks().acknowledged().isEmpty()) {
                    monitor.acknowledge(alert.fingerprint(), new Act("duty", Instant.EPOCH, ""));
                }
            }
        }
        if (week % 7 == 5) {
            for (Proposal open : monitor.proposals()) {
                monitor.accept(open, new Act("duty", Instant.EPOCH, ""));
            }
        }
        monitor.observeAll(figures(week));
        monitor.advanceTo(START.plusWeeks(week + 1L));
    }

    private List<Observation> figures(int week) {
        List<Observation> figures = new ArrayList<>();
        for (int region = 0; region < REGIONS.size(); region++) {
            if (random(week, region).nextInt(12) != 0) {
                figures.add(figure(week, region, 0));
            }
            if (week > CORRECTED && random(week, region + 10).nextInt(9) == 0) {
                figures.add(figure(week - CORRECTED, region, week));
            }
        }
        return figures;
    }

    private Observation figure(int week, int region, int revision) {
        // Slumps last some weeks, so that there is something to alert.
        boolean slump = random(week / 4, region + 20).nextBoolean();
        int value = (slump ? 70 : 88) + random(week + revision, region + 30).nextInt(20);
        Observation first =
                Observation.of("orders", Segment.of("region", REGIONS.get(region)), START.plusWeeks(week), value);
        return new Observation(
                first.kpi(), first.segment(), first.date(), first.value(), first.base(), revision, first.label());
    }

    private Random random(int one, int other) {
        return new Random(seed * 1_000_003 + one * 1009L + other * 31L);
    }
}
