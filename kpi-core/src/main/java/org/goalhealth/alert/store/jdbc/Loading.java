package org.goalhealth.alert.store.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.alert.BookState;
import org.goalhealth.alert.store.AlertJson;
import org.goalhealth.alert.store.Stored;

/** One portfolio as it is read within one transaction. */
final class Loading {

    private record Head(long revision, LocalDate date, long number) {}

    private final Sql sql;
    private final String portfolio;

    Loading(Sql sql, String portfolio) {
        this.sql = sql;
        this.portfolio = portfolio;
    }

    Stored stored() throws SQLException {
        List<Head> heads = rows(
                "select revision, as_of, transitions from goalhealth.portfolio where id = ?",
                row -> new Head(row.getLong(1), row.getObject(2, LocalDate.class), row.getLong(3)));
        return heads.isEmpty() ? Stored.NOTHING : stored(heads.get(0));
    }

    private Stored stored(Head head) throws SQLException {
        BookState book = new BookState(
                Optional.of(head.date),
                head.number,
                Stored.inOrder(rows(
                        "select body from goalhealth.alert where portfolio = ?",
                        row -> AlertJson.alert(row.getString(1)))),
                rows(
                        "select body from goalhealth.silence where portfolio = ? order by place",
                        row -> AlertJson.silence(row.getString(1))),
                Stored.saidInOrder(rows(
                        "select body from goalhealth.said where portfolio = ?",
                        row -> AlertJson.said(row.getString(1)))),
                Stored.decisionsInOrder(rows(
                        "select body from goalhealth.decision where portfolio = ? and standing",
                        row -> AlertJson.decision(row.getString(1)))));
        List<byte[]> checkpoint =
                rows("select snapshot from goalhealth.checkpoint where portfolio = ?", row -> row.getBytes(1));
        return new Stored(
                head.revision,
                book,
                checkpoint.stream().findFirst(),
                rows(
                        "select body from goalhealth.observation where portfolio = ? order by revision, place",
                        row -> AlertJson.observation(row.getString(1))));
    }

    private <R> List<R> rows(String query, Sql.RowReader<R> reader) throws SQLException {
        return sql.rows(query, reader, portfolio);
    }
}
