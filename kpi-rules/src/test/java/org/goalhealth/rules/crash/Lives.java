package org.goalhealth.rules.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.alert.store.jdbc.JdbcAlertStore;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.rules.AlertMonitor;

/** One script from its beginning to its end, over as many lives of a process as it takes. */
final class Lives {

    private static final List<String> POINTS =
            List.of(Death.NEVER, Death.BEFORE_COMMIT, Death.AFTER_COMMIT, Death.BEFORE_SENDING, Death.SENT_NOT_MARKED);

    private final QuickStart start;
    private final String url;
    private final Path deliveries;
    private final long seed;
    private final Random random;
    /** The last week that a process said it had done. */
    private int done = -1;

    private int lives;
    private int kills;
    private boolean finished;

    Lives(QuickStart start, String url, Path deliveries, long seed) {
        this.start = start;
        this.url = url;
        this.deliveries = deliveries;
        this.seed = seed;
        this.random = new Random(seed);
    }

    int kills() {
        return kills;
    }

    /** Letters that came more than once. */
    int duplicates() throws IOException {
        List<String> keys = keys();
        return keys.size() - new HashSet<>(keys).size();
    }

    /** Lives until the script is done, or as many times as may be killed yet and then once undisturbed. */
    void toTheEnd(int mostKills) throws IOException, InterruptedException {
        while (!finished) {
            live(kills >= mostKills);
        }
    }

    private void live(boolean undisturbed) throws IOException, InterruptedException {
        String point = undisturbed ? Death.NEVER : POINTS.get(random.nextInt(POINTS.size()));
        int times = 1 + random.nextInt(10);
        Process process = start.start(
                Ingest.class,
                List.of(
                        url,
                        deliveries.toString(),
                        String.valueOf(seed),
                        String.valueOf(lives++),
                        point,
                        String.valueOf(times)));
        List<String> said = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int weeks = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.startsWith("resumed ")) {
                    assertThat(number(line))
                            .as("what was said to be done is there")
                            .isGreaterThan(done);
                } else if (line.startsWith("done ")) {
                    done = number(line);
                    weeks++;
                    if (!undisturbed && point.equals(Death.NEVER) && weeks == times) {
                        TimeUnit.MICROSECONDS.sleep(random.nextInt(8000));
                        process.toHandle().destroyForcibly();
                    }
                } else if (line.startsWith("finished ")) {
                    assertThat(number(line))
                            .as("letters that were not delivered")
                            .isZero();
                    finished = true;
                }
            }
        }
        int code = process.waitFor();
        assertThat(code).as("a process ends well or is killed: %s", said).isIn(0, 137);
        kills += code == 137 ? 1 : 0;
    }

    /** Compares what is stored and was delivered with what one process does that nothing happens to. */
    void agreeWithAnUndisturbedOne() throws IOException {
        AlertStore undisturbed = new InMemoryAlertStore();
        Set<Fingerprint> fingerprints = new HashSet<>();
        Set<String> messages = new HashSet<>();
        Script script = new Script(seed);
        try (AlertMonitor monitor = Script.open(undisturbed)) {
            for (int week = 0; week < Script.WEEKS; week++) {
                script.run(monitor, week);
                monitor.alerts().forEach(alert -> fingerprints.add(alert.fingerprint()));
            }
            undisturbed
                    .outbox()
                    .take(Set.of(Script.RECEIVER, Script.HOOK), Instant.EPOCH, Duration.ofDays(1), 10_000)
                    .forEach(letter -> messages.add(letter.key()));
        }
        AlertStore stored = JdbcAlertStore.open(Databases.of(url));
        assertThat(fingerprints).isNotEmpty();
        for (Fingerprint fingerprint : fingerprints) {
            List<AlertChange> trail = stored.trail("portfolio", fingerprint);
            assertThat(trail)
                    .as("the trail of %s, seed %s", fingerprint, seed)
                    .isEqualTo(undisturbed.trail("portfolio", fingerprint));
        }
        assertThat(new HashSet<>(keys()))
                .as("messages and orders that arrived, seed %s", seed)
                .isEqualTo(messages);
    }

    private List<String> keys() throws IOException {
        return Files.readAllLines(deliveries).stream()
                .map(line -> line.replaceFirst("^.*?\"key\" ?: ?\"([^\"]*)\".*$", "$1"))
                .toList();
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }
}
