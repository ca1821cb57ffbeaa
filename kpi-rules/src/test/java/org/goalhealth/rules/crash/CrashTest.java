package org.goalhealth.rules.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that ingests into a database is killed at random moments and at named points.
 *
 * <p>{@code -Dcrashes=1000} kills more often on each database, {@code -Dcrash.seed=...} repeats a run.
 */
class CrashTest {

    private static final int CRASHES = Integer.getInteger("crashes", 25);
    /** Scripts that run side by side, each in its own database: most of the time goes into starting processes. */
    private static final int AT_ONCE = 2;

    @TempDir
    private static Path processes;

    private static QuickStart start;

    @TempDir
    Path folder;

    @BeforeAll
    static void startQuickly() throws IOException, InterruptedException {
        start = QuickStart.in(processes);
    }

    @Test
    void onH2NothingIsLostByAKill() throws IOException, InterruptedException, ExecutionException {
        // Without this setting H2 writes half a second after it has said that it has committed.
        killed("H2", run -> "jdbc:h2:file:" + folder.resolve("h2-" + run) + ";WRITE_DELAY=0");
    }

    @Test
    void onPostgresNothingIsLostByAKill() throws IOException, InterruptedException, ExecutionException {
        Optional<EmbeddedPostgres> server = server();
        Assumptions.assumeTrue(server.isPresent(), "no PostgreSQL here");
        try (EmbeddedPostgres postgres = server.get()) {
            killed("PostgreSQL", run -> {
                String name = "crash" + run;
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return postgres.getJdbcUrl("postgres", name);
            });
        }
    }

    private void killed(String database, IntFunction<String> urls)
            throws IOException, InterruptedException, ExecutionException {
        long seed = Long.getLong("crash.seed", new Random().nextLong(1_000_000));
        int kills = 0;
        int duplicates = 0;
        int scripts = 0;
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            while (kills < CRASHES) {
                int share = (CRASHES - kills + AT_ONCE - 1) / AT_ONCE;
                List<Future<Lives>> running = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    int script = scripts++;
                    String url = urls.apply(script);
                    running.add(pool.submit(() -> {
                        Lives lives =
                                new Lives(start, url, folder.resolve(database + script + ".jsonl"), seed + script);
                        lives.toTheEnd(share);
                        lives.agreeWithAnUndisturbedOne();
                        return lives;
                    }));
                }
                for (Future<Lives> one : running) {
                    kills += one.get().kills();
                    duplicates += one.get().duplicates();
                }
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.printf(
                "%s: %d kills in %d scripts of %d weeks, %d messages came twice, seed %d%n",
                database, kills, scripts, Script.WEEKS, duplicates, seed);
        assertThat(kills).isGreaterThanOrEqualTo(CRASHES);
    }

    private static Optional<EmbeddedPostgres> server() {
        try {
            return Optional.of(EmbeddedPostgres.builder().start());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
