package org.goalhealth.alert.store.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.Silence;
import org.goalhealth.alert.SuggestionId;
import org.goalhealth.alert.store.AlertJson;
import org.goalhealth.alert.store.Letters;
import org.goalhealth.alert.store.OtherWriterException;
import org.goalhealth.alert.store.Save;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Observation;

/** One save within its transaction. */
final class Saving {

    private static final String DUPLICATE = "23505";
    private static final String SAME_DECISION =
            " where portfolio = ? and fingerprint = ? and episode = ? and proposal = ?";

    private final Sql sql;
    private final String portfolio;
    private final long revision;
    private final Save save;

    Saving(Sql sql, String portfolio, long revisionBefore, Save save) {
        this.sql = sql;
        this.portfolio = portfolio;
        this.revision = revisionBefore;
        this.save = save;
    }

    /** Gives the new revision. */
    long run() throws SQLException {
        // First, so that of two writers the second waits here and is then refused.
        claim();
        alerts();
        silences();
        said();
        trail();
        decisions();
        letters();
        history();
        return revision + 1;
    }

    private void claim() throws SQLException {
        boolean claimed = revision == 0 ? begin() : goOn();
        if (!claimed) {
            throw new OtherWriterException(portfolio, revision);
        }
    }

    private boolean begin() throws SQLException {
        try {
            sql.update(
                    "insert into goalhealth.portfolio (id, revision, as_of, transitions) values (?, 1, ?, ?)",
                    portfolio,
                    save.date(),
                    save.number());
            return true;
        } catch (SQLException e) {
            if (DUPLICATE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private boolean goOn() throws SQLException {
        return sql.update(
                        "update goalhealth.portfolio set revision = revision + 1, as_of = ?, transitions = ?"
                                + " where id = ? and revision = ?",
                        save.date(),
                        save.number(),
                        portfolio,
                        revision)
                == 1;
    }

    private void alerts() throws SQLException {
        Collection<Alert> alerts = latest(save.alerts(), Alert::fingerprint);
        Set<Fingerprint> old = new LinkedHashSet<>(save.forgotten());
        alerts.forEach(alert -> old.add(alert.fingerprint()));
        sql.updateAll("delete from goalhealth.alert where portfolio = ? and fingerprint = ?", old, print ->
                new Object[] {portfolio, print.toString()});
        sql.updateAll(
                "insert into goalhealth.alert (portfolio, fingerprint, state, severity, since, body)"
                        + " values (?, ?, ?, ?, ?, ?)",
                alerts,
                this::row);
    }

    private Object[] row(Alert alert) {
        return new Object[] {
            portfolio,
            alert.fingerprint().toString(),
            alert.state().name(),
            alert.severity().name(),
            alert.since(),
            AlertJson.write(alert)
        };
    }

    private void silences() throws SQLException {
        List<Silence> silences = save.silences();
        sql.update("delete from goalhealth.silence where portfolio = ?", portfolio);
        sql.updateAll(
                "insert into goalhealth.silence (portfolio, place, id, until_date, body) values (?, ?, ?, ?, ?)",
                places(silences),
                place -> {
                    Silence silence = silences.get(place);
                    return new Object[] {portfolio, place, silence.id(), silence.until(), AlertJson.write(silence)};
                });
    }

    private void said() throws SQLException {
        Collection<Said> said = latest(save.said(), one -> List.of(one.receiver(), one.group()));
        List<Said> standing =
                said.stream().filter(one -> !one.firing().isEmpty()).toList();
        sql.updateAll("delete from goalhealth.said where portfolio = ? and receiver = ? and subject = ?", said, one ->
                new Object[] {portfolio, one.receiver(), one.group().toString()});
        sql.updateAll(
                "insert into goalhealth.said (portfolio, receiver, subject, body) values (?, ?, ?, ?)", standing, one ->
                        new Object[] {portfolio, one.receiver(), one.group().toString(), AlertJson.write(one)});
    }

    private void trail() throws SQLException {
        sql.updateAll(
                "insert into goalhealth.trail (portfolio, transition_no, fingerprint, as_of, cause, body)"
                        + " values (?, ?, ?, ?, ?, ?)",
                save.trail(),
                change -> new Object[] {
                    portfolio,
                    change.number(),
                    change.fingerprint().toString(),
                    change.date(),
                    change.cause().getClass().getSimpleName(),
                    AlertJson.write(change)
                });
    }

    private void decisions() throws SQLException {
        Collection<Decision> taken = latest(save.decisions().taken(), Decision::id);
        sql.updateAll("delete from goalhealth.decision" + SAME_DECISION, taken, decision -> key(decision.id()));
        sql.updateAll(
                "insert into goalhealth.decision (portfolio, fingerprint, episode, proposal, state, as_of, standing, body)"
                        + " values (?, ?, ?, ?, ?, ?, true, ?)",
                taken,
                decision -> new Object[] {
                    portfolio,
                    decision.id().alert().toString(),
                    decision.id().episode(),
                    decision.id().proposal(),
                    decision.getClass().getSimpleName().toUpperCase(Locale.ROOT),
                    decision.on(),
                    AlertJson.write(decision)
                });
        sql.updateAll(
                "update goalhealth.decision set standing = false" + SAME_DECISION,
                save.decisions().settled(),
                this::key);
    }

    private Object[] key(SuggestionId id) {
        return new Object[] {portfolio, id.alert().toString(), id.episode(), id.proposal()};
    }

    private void letters() throws SQLException {
        sql.updateAll(
                "insert into goalhealth.letter (portfolio, receiver, letter_key, body, attempts, due, dead)"
                        + " values (?, ?, ?, ?, 0, ?, false)",
                Letters.of(save),
                letter -> new Object[] {portfolio, letter.receiver(), letter.key(), letter.body(), Instant.EPOCH});
    }

    private void history() throws SQLException {
        if (save.checkpoint().isEmpty()) {
            List<Observation> seen = save.observations();
            sql.updateAll(
                    "insert into goalhealth.observation (portfolio, revision, place, body) values (?, ?, ?, ?)",
                    places(seen),
                    place -> new Object[] {portfolio, revision + 1, place, AlertJson.write(seen.get(place))});
            return;
        }
        sql.update("delete from goalhealth.observation where portfolio = ?", portfolio);
        sql.update("delete from goalhealth.checkpoint where portfolio = ?", portfolio);
        sql.update(
                "insert into goalhealth.checkpoint (portfolio, revision, snapshot) values (?, ?, ?)",
                portfolio,
                revision + 1,
                save.checkpoint().get());
    }

    private static <T, K> Collection<T> latest(List<T> all, Function<T, K> key) {
        Map<K, T> byKey = new LinkedHashMap<>();
        all.forEach(one -> byKey.put(key.apply(one), one));
        return byKey.values();
    }

    private static List<Integer> places(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }
}
