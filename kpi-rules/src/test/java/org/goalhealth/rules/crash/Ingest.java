package org.goalhealth.rules.crash;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.goalhealth.alert.delivery.Courier;
import org.goalhealth.alert.delivery.JsonLinesSink;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.Letter;
import org.goalhealth.alert.store.jdbc.JdbcAlertStore;
import org.goalhealth.rules.AlertMonitor;

/**
 * A process that ingests, saves and delivers, and can be killed: says which weeks it has done.
 *
 * <p>Arguments: the database's URL, the file of deliveries, the seed of the script, how often it was started before, and
 * where to die: a point and the how-manieth time.
 */
final class Ingest {

    private Ingest() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        DataSource database = Databases.pool(args[0]);
        Death death = new Death(args[4], Integer.parseInt(args[5]));
        AlertStore store = JdbcAlertStore.open(death.around(database));
        Script script = new Script(Long.parseLong(args[2]));
        // Each start is later than all that the one before has leased.
        Instant begun = Instant.EPOCH.plus(Duration.ofDays(Long.parseLong(args[3])));
        try (JsonLinesSink lines = JsonLinesSink.open(Path.of(args[1]));
                AlertMonitor monitor = Script.open(store)) {
            Courier courier = Courier.builder(store.outbox())
                    .sink(Script.RECEIVER, death.around(lines))
                    .sink(Script.HOOK, death.around((letter, now) -> lines.send(keyOnly(letter), now)))
                    .build();
            int week = Script.week(monitor);
            out.println("resumed " + week);
            for (; week < Script.WEEKS; week++) {
                script.run(monitor, week);
                out.println("done " + week);
                courier.deliver(begun.plusSeconds(week));
            }
            courier.deliver(begun.plusSeconds(week + 1L));
            out.println("finished " + store.outbox().depth());
        }
    }

    /** Accepted suggestions stand beside the messages in the file of deliveries. */
    private static Letter keyOnly(Letter order) {
        String body = "{\"key\":\"" + order.key() + "\"}";
        return new Letter(order.key(), order.portfolio(), order.receiver(), body, order.attempts(), order.error());
    }
}
