package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;

/**
 * Watches many portfolios on several threads: each portfolio has one {@link Monitor}, and that one thread.
 *
 * <p>What is asked for one portfolio is done in the order in which it was asked; different portfolios go on side by
 * side. Work that fails fails its own answer and nothing else. Thread-safe.
 */
public final class MonitorPool implements AutoCloseable {

    /** One thread and the monitors that only it touches. */
    private static final class Lane {
        private final ExecutorService thread;
        private final Map<String, Monitor> monitors = new HashMap<>();

        Lane(ThreadFactory threads) {
            this.thread = Executors.newSingleThreadExecutor(threads);
        }
    }

    private final GoalHealth health;
    private final List<Lane> lanes = new ArrayList<>();

    /**
     * A pool whose monitors share one set of rules.
     *
     * @param threads how many, 1 or more; as many as there are processors is a good number
     */
    public MonitorPool(GoalHealth health, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a pool of " + threads + " threads\n  give 1 or more");
        }
        this.health = health;
        for (int i = 1; i <= threads; i++) {
            String name = "monitors-" + i;
            lanes.add(new Lane(work -> {
                Thread thread = new Thread(work, name);
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    /**
     * Begins to watch a portfolio of which nothing is known yet.
     *
     * @return fails with {@link IllegalArgumentException} where the portfolio is watched already, and as {@link
     *     GoalHealth#monitor(Plan, LocalDate, Retention)} does
     */
    public CompletableFuture<Void> open(String portfolio, Plan plan, LocalDate date, Retention retention) {
        return open(portfolio, () -> health.monitor(plan, date, retention));
    }

    /**
     * Goes on watching a portfolio where a snapshot was made.
     *
     * @return fails with {@link IllegalArgumentException} where the portfolio is watched already, and as {@link
     *     GoalHealth#restore} does
     */
    public CompletableFuture<Void> restore(String portfolio, Plan plan, byte[] snapshot) {
        return open(portfolio, () -> health.restore(plan, snapshot));
    }

    /**
     * Does work with a portfolio's monitor, on the portfolio's thread.
     *
     * @param work must not keep the monitor, nor wait for other work of this pool
     * @return what the work answers; fails with {@link IllegalArgumentException} where the portfolio is not watched, and
     *     with whatever the work throws
     */
    public <T> CompletableFuture<T> with(String portfolio, Function<Monitor, T> work) {
        Lane lane = lane(portfolio);
        return on(lane, () -> work.apply(monitor(lane, portfolio)));
    }

    /** Ends the watch of one portfolio, after what was asked for it before. */
    public CompletableFuture<Void> end(String portfolio) {
        Lane lane = lane(portfolio);
        return on(lane, () -> {
            monitor(lane, portfolio).close();
            lane.monitors.remove(portfolio);
            return null;
        });
    }

    /** Does what was asked so far, closes every monitor and ends the threads. */
    @Override
    public void close() {
        List<CompletableFuture<Void>> closings = new ArrayList<>();
        for (Lane lane : lanes) {
            if (!lane.thread.isShutdown()) {
                closings.add(on(lane, () -> {
                    lane.monitors.values().forEach(Monitor::close);
                    lane.monitors.clear();
                    return null;
                }));
                lane.thread.shutdown();
            }
        }
        closings.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> open(String portfolio, Supplier<Monitor> opened) {
        Lane lane = lane(portfolio);
        return on(lane, () -> {
            if (lane.monitors.containsKey(portfolio)) {
                throw new IllegalArgumentException(
                        "portfolio '" + portfolio + "' is watched already\n  end it first, or give another name");
            }
            lane.monitors.put(portfolio, opened.get());
            return null;
        });
    }

    private static Monitor monitor(Lane lane, String portfolio) {
        Monitor monitor = lane.monitors.get(portfolio);
        if (monitor == null) {
            throw new IllegalArgumentException("portfolio '" + portfolio + "' is not watched\n  "
                    + (lane.monitors.isEmpty() ? "open it first" : Nearest.hint(portfolio, lane.monitors.keySet())));
        }
        return monitor;
    }

    private Lane lane(String portfolio) {
        int hash = portfolio.hashCode();
        return lanes.get(Math.floorMod(hash ^ hash >>> 16, lanes.size()));
    }

    private static <T> CompletableFuture<T> on(Lane lane, Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, lane.thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("the pool is closed\n  make another one", e));
        }
    }
}
