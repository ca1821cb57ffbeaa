package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.Test;

class MonitorPoolTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Plan PLAN = Plan.builder("portfolio")
            .kpi(Kpi.builder("orders")
                    .baseline(new Baseline.Fixed(BigDecimal.valueOf(100)))
                    .build())
            .build();

    @Test
    void manyPortfoliosGoOnSideBySideAndEachInItsOwnOrder() {
        try (MonitorPool pool = new MonitorPool(Given.STANDARD, 4)) {
            List<CompletableFuture<?>> all = new ArrayList<>();
            Set<String> threads = ConcurrentHashMap.newKeySet();
            for (int i = 0; i < 50; i++) {
                String name = "portfolio-" + i;
                all.add(pool.open(name, PLAN, START, Retention.STANDARD));
                for (int week = 0; week < 3; week++) {
                    LocalDate monday = START.plusWeeks(week);
                    long figure = i % 2 == 0 ? 80 : 100;
                    all.add(pool.with(name, monitor -> {
                        threads.add(Thread.currentThread().getName());
                        monitor.observe(Observation.of("orders", Segment.TOTAL, monday, figure));
                        return monitor.advanceTo(monday.plusWeeks(1));
                    }));
                }
            }
            all.forEach(CompletableFuture::join);

            for (int i = 0; i < 50; i++) {
                assertThat(pool.with("portfolio-" + i, Monitor::findings).join())
                        .hasSize(i % 2 == 0 ? 1 : 0);
            }
            assertThat(threads).hasSizeGreaterThan(1).allMatch(name -> name.startsWith("monitors-"));
        }
    }

    @Test
    void workThatFailsFailsItsOwnAnswerAndNothingElse() {
        try (MonitorPool pool = new MonitorPool(Given.STANDARD, 1)) {
            pool.open("one", PLAN, START, Retention.STANDARD).join();
            CompletableFuture<Object> failing = pool.with("one", monitor -> {
                throw new IllegalStateException("no luck");
            });

            assertThatThrownBy(failing::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("no luck");
            assertThat(pool.with("one", Monitor::date).join()).isEqualTo(START);
        }
    }

    @Test
    void aPortfolioThatIsNotWatchedIsNamedWithTheNearestThatIs() {
        try (MonitorPool pool = new MonitorPool(Given.STANDARD, 1)) {
            pool.open("spice-house", PLAN, START, Retention.STANDARD).join();

            assertThatThrownBy(() -> pool.with("spice-hose", Monitor::date).join())
                    .hasRootCauseInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'spice-hose' is not watched")
                    .hasMessageContaining("spice-house");
        }
    }

    @Test
    void onePortfolioIsWatchedOnce() {
        try (MonitorPool pool = new MonitorPool(Given.STANDARD, 2)) {
            pool.open("one", PLAN, START, Retention.STANDARD).join();

            assertThatThrownBy(() ->
                            pool.open("one", PLAN, START, Retention.STANDARD).join())
                    .hasMessageContaining("'one' is watched already");
            pool.end("one").join();
            pool.open("one", PLAN, START, Retention.STANDARD).join();
        }
    }

    @Test
    void aSnapshotGoesOnInAnotherPool() {
        byte[] snapshot;
        try (MonitorPool pool = new MonitorPool(Given.STANDARD, 2)) {
            pool.open("one", PLAN, START, Retention.STANDARD).join();
            snapshot = pool.with("one", monitor -> {
                        monitor.advanceTo(START.plusWeeks(2));
                        return monitor.snapshot();
                    })
                    .join();
        }
        try (MonitorPool pool = new MonitorPool(Given.STANDARD, 2)) {
            pool.restore("one", PLAN, snapshot).join();

            assertThat(pool.with("one", Monitor::date).join()).isEqualTo(START.plusWeeks(2));
        }
    }

    @Test
    void aClosedPoolSaysSo() {
        MonitorPool pool = new MonitorPool(Given.STANDARD, 1);
        pool.close();

        assertThatThrownBy(() -> pool.with("one", Monitor::date).join()).hasMessageContaining("the pool is closed");
        pool.close();
    }
}
