package org.goalhealth.rules.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that ingests into a database is killed at random moments and at named points.
 *
 * <p>{@code -Dcrashes=1000} kills more often, {@code -Dcrash.seed=...} repeats a run.
 */
class CrashTest {

    private static final int CRASHES = Integer.getInteger("crashes", 50);

    @TempDir
    Path folder;

    @Test
    void onH2NothingIsLostByAKill() throws IOException, InterruptedException {
        // Without this setting H2 writes half a second after it has said that it has committed.
        killed("H2", run -> "jdbc:h2:file:" + folder.resolve("h2-" + run) + ";WRITE_DELAY=0");
    }

    @Test
    void onPostgresNothingIsLostByAKill() throws IOException, InterruptedException {
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

    private void killed(String database, IntFunction<String> urls) throws IOException, InterruptedException {
        long seed = Long.getLong("crash.seed", new Random().nextLong(1_000_000));
        int kills = 0;
        int duplicates = 0;
        int scripts = 0;
        while (kills < CRASHES) {
            Lives lives = new Lives(urls.apply(scripts), folder.resolve(database + scripts + ".jsonl"), seed + scripts);
            lives.toTheEnd(CRASHES - kills);
            lives.agreeWithAnUndisturbedOne();
            kills += lives.kills();
            duplicates += lives.duplicates();
            scripts++;
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
