package org.goalhealth.alert.store.jdbc;

import java.util.List;
import javax.sql.DataSource;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.store.AlertJson;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.Outbox;
import org.goalhealth.alert.store.Save;
import org.goalhealth.alert.store.Stored;
import org.goalhealth.finding.Fingerprint;

/**
 * Keeps alerts in the schema {@code goalhealth} of a database, H2 or PostgreSQL.
 *
 * <p>Each save is one transaction, with the messages it gives rise to. Thread-safe as far as the data source is; several
 * processes may share a database. Connections are opened when they are needed, and given back at the end of each call.
 */
public final class JdbcAlertStore implements AlertStore {

    private final Transactions transactions;
    private final Outbox outbox;

    private JdbcAlertStore(Transactions transactions) {
        this.transactions = transactions;
        this.outbox = new JdbcOutbox(transactions);
    }

    /**
     * Opens the store, and makes its tables or brings them up to date where need be.
     *
     * @param source stays the caller's, who closes it
     * @throws org.goalhealth.alert.store.StoreException where the database fails, or holds the tables of a later release
     * @throws IllegalArgumentException where it is neither H2 nor PostgreSQL
     */
    public static JdbcAlertStore open(DataSource source) {
        Migrations.run(source);
        return over(source);
    }

    /** The tables are there already. */
    static JdbcAlertStore over(DataSource source) {
        return new JdbcAlertStore(new Transactions(source));
    }

    @Override
    public Stored load(String portfolio) {
        return transactions.read("load portfolio " + portfolio, sql -> new Loading(sql, portfolio).stored());
    }

    @Override
    public long save(String portfolio, long revision, Save save) {
        return transactions.write(
                "save portfolio " + portfolio, sql -> new Saving(sql, portfolio, revision, save).run());
    }

    @Override
    public List<AlertChange> trail(String portfolio, Fingerprint fingerprint) {
        return transactions.read(
                "read the trail of " + fingerprint + " in portfolio " + portfolio,
                sql -> sql.rows(
                        "select body from goalhealth.trail where portfolio = ? and fingerprint = ? order by transition_no",
                        row -> AlertJson.change(row.getString(1)),
                        portfolio,
                        fingerprint.toString()));
    }

    @Override
    public List<Decision> decisions(String portfolio, Fingerprint fingerprint) {
        return Stored.decisionsInOrder(transactions.read(
                "read the decisions of " + fingerprint + " in portfolio " + portfolio,
                sql -> sql.rows(
                        "select body from goalhealth.decision where portfolio = ? and fingerprint = ?",
                        row -> AlertJson.decision(row.getString(1)),
                        portfolio,
                        fingerprint.toString())));
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }
}
