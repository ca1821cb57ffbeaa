package org.goalhealth.alert.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goalhealth.alert.store.Letter;
import org.goalhealth.alert.store.Outbox;

/**
 * The table of letters.
 *
 * <p>A letter that is leased is due at the lease's end. Nothing is locked while letters are looked for; each is then
 * claimed as it was seen, and where another courier was faster the later ones to that receiver are left too.
 */
final class JdbcOutbox implements Outbox {

    private static final String COLUMNS = "letter_key, portfolio, receiver, body, attempts, error, seq";
    private static final String SAME = " where letter_key = ? and portfolio = ? and receiver = ?";

    private final Transactions transactions;

    JdbcOutbox(Transactions transactions) {
        this.transactions = transactions;
    }

    private record Row(Letter letter, long seq) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new Letter(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            Optional.ofNullable(row.getString(6))),
                    row.getLong(7));
        }
    }

    @Override
    public List<Letter> take(Set<String> receivers, Instant now, Duration lease, int most) {
        return receivers.isEmpty()
                ? List.of()
                : transactions.write("take letters", sql -> claimed(sql, due(sql, receivers, now, most), now, lease));
    }

    @Override
    public void sent(Letter letter) {
        transactions.write(
                "mark a letter as sent",
                sql -> sql.update(
                        "delete from goalhealth.letter" + SAME, letter.key(), letter.portfolio(), letter.receiver()));
    }

    @Override
    public void failed(Letter letter, String error, Instant next) {
        transactions.write("mark a letter as failed", sql -> {
            int told = sql.update(
                    "update goalhealth.letter set attempts = attempts + 1, error = ?, due = ?" + SAME
                            + " and attempts = ? and not dead",
                    error,
                    next,
                    letter.key(),
                    letter.portfolio(),
                    letter.receiver(),
                    letter.attempts());
            return told == 0
                    ? 0
                    : sql.update(
                            "update goalhealth.letter set due = ? where receiver = ? and not dead and due > ?",
                            next,
                            letter.receiver(),
                            next);
        });
    }

    @Override
    public void dead(Letter letter, String error) {
        transactions.write(
                "mark a letter as dead",
                sql -> sql.update(
                        "update goalhealth.letter set attempts = attempts + 1, error = ?, dead = true" + SAME
                                + " and attempts = ? and not dead",
                        error,
                        letter.key(),
                        letter.portfolio(),
                        letter.receiver(),
                        letter.attempts()));
    }

    @Override
    public List<Letter> deadLetters(int most) {
        return transactions.read(
                "read dead letters",
                sql -> sql.rows(
                        "select " + COLUMNS + " from goalhealth.letter where dead order by seq limit ?",
                        row -> Row.read(row).letter(),
                        most));
    }

    @Override
    public void sendAgain(String key, Instant now) {
        int revived = transactions.write(
                "send a dead letter again",
                sql -> sql.update(
                        "update goalhealth.letter set dead = false, attempts = 0, due = ? where letter_key = ? and dead",
                        now,
                        key));
        if (revived == 0) {
            throw new IllegalArgumentException(
                    "there is no dead letter '" + key + "'\n  take a key from deadLetters()");
        }
    }

    @Override
    public int depth() {
        return transactions
                .read(
                        "count letters",
                        sql -> sql.rows("select count(*) from goalhealth.letter where not dead", row -> row.getInt(1)))
                .get(0);
    }

    @Override
    public Set<String> receivers() {
        List<String> names = transactions.read(
                "read whom letters are for",
                sql -> sql.rows(
                        "select distinct receiver from goalhealth.letter where not dead", row -> row.getString(1)));
        return new TreeSet<>(names);
    }

    private static List<Row> due(Sql sql, Set<String> receivers, Instant now, int most) throws SQLException {
        List<Object> values = new ArrayList<>(receivers);
        values.add(now);
        values.add(now);
        values.add(most);
        return sql.rows(
                "select " + COLUMNS + " from goalhealth.letter l where not dead and receiver in (?"
                        + ", ?".repeat(receivers.size() - 1)
                        + ") and due <= ? and not exists (select 1 from goalhealth.letter e where e.receiver ="
                        + " l.receiver and not e.dead and e.seq < l.seq and e.due > ?) order by seq limit ?",
                Row::read,
                values.toArray());
    }

    private static List<Letter> claimed(Sql sql, List<Row> due, Instant now, Duration lease) throws SQLException {
        List<Letter> taken = new ArrayList<>();
        Set<String> lost = new HashSet<>();
        for (Row row : due) {
            String receiver = row.letter.receiver();
            boolean claimed = !lost.contains(receiver)
                    && sql.update(
                                    "update goalhealth.letter set due = ? where seq = ? and not dead and due <= ?",
                                    now.plus(lease),
                                    row.seq,
                                    now)
                            == 1;
            if (claimed) {
                taken.add(row.letter);
            } else {
                lost.add(receiver);
            }
        }
        return taken;
    }
}
