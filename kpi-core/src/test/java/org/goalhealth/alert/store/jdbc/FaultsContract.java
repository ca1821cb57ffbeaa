package org.goalhealth.alert.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.alert.store.Saves.DATE;
import static org.goalhealth.alert.store.Saves.accepted;
import static org.goalhealth.alert.store.Saves.firing;
import static org.goalhealth.alert.store.Saves.found;
import static org.goalhealth.alert.store.Saves.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.goalhealth.alert.BookState;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.Letter;
import org.goalhealth.alert.store.Order;
import org.goalhealth.alert.store.Outbox;
import org.goalhealth.alert.store.Save;
import org.goalhealth.alert.store.Saves;
import org.goalhealth.alert.store.StoreException;
import org.goalhealth.alert.store.Stored;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A database may break at any call: what is there afterwards is what was there before, or all of what was saved, and the
 * next attempt completes the work.
 */
abstract class FaultsContract {

    private static final Instant NOON = Instant.parse("2026-03-30T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final int NO_END_IN_SIGHT = 1_000;

    private DataSource real;
    private AlertStore whole;

    /** An empty database. */
    protected abstract DataSource database();

    /** All there is of a portfolio, its letters too. */
    private record Seen(BookState book, long revision, List<Observation> journal, String checkpoint, String rows) {}

    @BeforeEach
    void open() {
        real = database();
        whole = JdbcAlertStore.open(real);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstSaveIsThereAsAWholeOrNotAtAll(FaultySource.Break how) throws SQLException {
        breakEverywhere(
                how,
                30,
                (house, store) -> new Attempt(
                        () -> {}, () -> store.save(house, 0, first(house)), () -> whole.save(house, 0, first(house))));
    }

    @ParameterizedTest
    @EnumSource
    void aLaterSaveIsThereAsAWholeOrNotAtAll(FaultySource.Break how) throws SQLException {
        breakEverywhere(
                how,
                40,
                (house, store) -> new Attempt(
                        () -> whole.save(house, 0, first(house)),
                        () -> store.save(house, 1, second(house)),
                        () -> whole.save(house, 1, second(house))));
    }

    @ParameterizedTest
    @EnumSource
    void aCheckpointIsThereWithItsJournalGoneOrNotAtAll(FaultySource.Break how) throws SQLException {
        breakEverywhere(
                how,
                20,
                (house, store) -> new Attempt(
                        () -> whole.save(house, 0, first(house)),
                        () -> store.save(
                                house, 1, new Saves().checkpoint((byte) 2).save()),
                        () -> whole.save(
                                house, 1, new Saves().checkpoint((byte) 2).save())));
    }

    @ParameterizedTest
    @EnumSource
    void aLoadThatBreaksChangesNothing(FaultySource.Break how) throws SQLException {
        breakEverywhere(
                how,
                30,
                (house, store) ->
                        new Attempt(() -> whole.save(house, 0, first(house)), () -> store.load(house), () -> {}));
    }

    @ParameterizedTest
    @EnumSource
    void lettersAreTakenOrNot(FaultySource.Break how) throws SQLException {
        breakLetters(how, (letter, outbox) -> take(letter.receiver(), outbox));
    }

    @ParameterizedTest
    @EnumSource
    void aLetterIsSentOrNot(FaultySource.Break how) throws SQLException {
        breakLetters(how, (letter, outbox) -> outbox.sent(letter));
    }

    @ParameterizedTest
    @EnumSource
    void aLetterHasFailedOrNot(FaultySource.Break how) throws SQLException {
        breakLetters(how, (letter, outbox) -> outbox.failed(letter, "no answer", NOON.plusSeconds(10)));
    }

    @ParameterizedTest
    @EnumSource
    void aLetterIsDeadOrNot(FaultySource.Break how) throws SQLException {
        breakLetters(how, (letter, outbox) -> outbox.dead(letter, "no such page"));
    }

    /** What is done before the database breaks, what it breaks in, and the same done by a database that does not. */
    private record Attempt(Runnable before, Runnable broken, Runnable again) {}

    private interface Attempts {
        Attempt of(String house, AlertStore store);
    }

    private interface Telling {
        void tell(Letter letter, Outbox outbox);
    }

    private void breakLetters(FaultySource.Break how, Telling telling) throws SQLException {
        breakEverywhere(how, 8, (house, store) -> {
            List<Letter> taken = new ArrayList<>();
            return new Attempt(
                    () -> {
                        whole.save(house, 0, first(house));
                        taken.addAll(take(house, whole.outbox()));
                    },
                    () -> telling.tell(taken.get(0), store.outbox()),
                    () -> telling.tell(taken.get(0), whole.outbox()));
        });
    }

    /** Each call is broken once, on a portfolio of its own. */
    private void breakEverywhere(FaultySource.Break how, int callsAtLeast, Attempts attempts) throws SQLException {
        Seen done = done(attempts);
        for (int call = 1; ; call++) {
            String house = "house-" + how + "-" + call;
            FaultySource faulty = new FaultySource(real, call, how);
            Attempt attempt = attempts.of(house, JdbcAlertStore.over(faulty.source()));
            attempt.before.run();
            Seen before = seen(house);
            boolean failed = fails(attempt.broken);
            assertThat(faulty.open()).as("open connections, call " + call).isZero();
            Seen after = seen(house);
            if (!faulty.hasBroken()) {
                assertThat(failed).isFalse();
                assertThat(named(after, house)).isEqualTo(done);
                assertThat(call).as("calls").isBetween(callsAtLeast, NO_END_IN_SIGHT);
                return;
            }
            assertThat(failed).as("call " + call + " is noticed").isTrue();
            if (after.equals(before)) {
                attempt.again.run();
                after = seen(house);
            }
            assertThat(named(after, house)).as("after call " + call).isEqualTo(done);
        }
    }

    /** What is there where nothing breaks. */
    private Seen done(Attempts attempts) throws SQLException {
        Attempt attempt = attempts.of("house", whole);
        attempt.before.run();
        attempt.broken.run();
        return named(seen("house"), "house");
    }

    private static boolean fails(Runnable work) {
        try {
            work.run();
            return false;
        } catch (StoreException e) {
            assertThat(e).hasMessageContaining("the database broke at ");
            return true;
        }
    }

    private Seen seen(String house) throws SQLException {
        Stored stored = whole.load(house);
        return new Seen(
                stored.book(),
                stored.revision(),
                stored.journal(),
                stored.checkpoint().map(HexFormat.of()::formatHex).orElse("none"),
                rows("select transition_no, fingerprint, body from goalhealth.trail", "transition_no", house)
                        + rows(
                                "select letter_key, receiver, attempts, due, dead, error, body from goalhealth.letter",
                                "seq",
                                house)
                        + rows(
                                "select proposal, state, standing, body from goalhealth.decision",
                                "fingerprint",
                                house));
    }

    /** Portfolios differ in their names alone. */
    private static Seen named(Seen seen, String house) {
        BookState book = seen.book;
        List<Said> said = book.said().stream()
                .map(one -> new Said("*", one.group(), one.firing(), one.on(), one.repeats()))
                .toList();
        return new Seen(
                new BookState(book.date(), book.number(), book.alerts(), book.silences(), said, book.decisions()),
                seen.revision,
                seen.journal,
                seen.checkpoint,
                seen.rows.replace(house, "*"));
    }

    private String rows(String select, String order, String house) throws SQLException {
        try (Connection connection = real.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(select + " where portfolio = ? order by " + order)) {
            statement.setString(1, house);
            StringBuilder cells = new StringBuilder();
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        cells.append(rows.getString(column)).append(column == columns ? '\n' : '|');
                    }
                }
            }
            return cells.toString();
        }
    }

    private static List<Letter> take(String receiver, Outbox outbox) {
        return outbox.take(Set.of(receiver), NOON, LEASE, 2);
    }

    private static Save first(String house) {
        return new Saves()
                .begin(firing("east", 1), firing("west", 2))
                .decide(accepted(firing("east", 1)))
                .say(said(house, Severity.WARNING))
                .send(message("k1", house, house), message("k2", house, house), message("k3", house, house))
                .see(Observation.of("orders", Segment.TOTAL, DATE, 1), Observation.of("orders", Segment.TOTAL, DATE, 2))
                .save();
    }

    private static Save second(String house) {
        return new Saves()
                .begin(firing("east", 3), firing("north", 4))
                .decide(accepted(firing("north", 4)))
                .settle(accepted(firing("east", 1)))
                .order(new Order(house, accepted(firing("north", 4))))
                .forget(firing("west", 2))
                .trail(found(firing("west", 5)))
                .say(said(house, Severity.CRITICAL))
                .send(message("k4", house, house))
                .see(Observation.of("orders", Segment.TOTAL, DATE, 3))
                .save();
    }

    private static Said said(String house, Severity severity) {
        return new Said(
                house,
                firing("east", 1).finding().subject(),
                Map.of(firing("east", 1).fingerprint(), severity),
                DATE,
                0);
    }
}
