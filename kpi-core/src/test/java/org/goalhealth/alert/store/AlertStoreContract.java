package org.goalhealth.alert.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.alert.store.Saves.DATE;
import static org.goalhealth.alert.store.Saves.accepted;
import static org.goalhealth.alert.store.Saves.firing;
import static org.goalhealth.alert.store.Saves.found;
import static org.goalhealth.alert.store.Saves.message;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Message;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.Silence;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store claims. */
public abstract class AlertStoreContract {

    private static final String HOUSE = "spice-house";

    private AlertStore store;

    /** An empty one. */
    protected abstract AlertStore fresh();

    @BeforeEach
    void open() {
        store = fresh();
    }

    @Test
    void nothingIsKnownOfAPortfolioThatWasNeverSaved() {
        assertThat(store.load(HOUSE)).isEqualTo(Stored.NOTHING);
        assertThat(store.trail(HOUSE, firing("east", 1).fingerprint())).isEmpty();
    }

    @Test
    void whatIsSavedIsLoaded() {
        RandomAlerts any = new RandomAlerts(7);
        List<Silence> silences = List.of(any.silence(), any.silence());
        Said said = new Said("ops", any.subject(), Map.of(any.fingerprint(), Severity.WARNING), DATE, 2);
        Alert east = firing("east", 1);
        Alert west = firing("west", 2);

        long revision = store.save(
                HOUSE,
                0,
                new Saves()
                        .begin(west, east)
                        .silence(silences.toArray(new Silence[0]))
                        .say(said)
                        .save());

        Stored stored = store.load(HOUSE);
        assertThat(stored.revision()).isEqualTo(revision).isPositive();
        assertThat(stored.book().date()).contains(DATE);
        assertThat(stored.book().number()).isEqualTo(2);
        assertThat(stored.book().alerts()).containsExactly(east, west);
        assertThat(stored.book().silences()).isEqualTo(silences);
        assertThat(stored.book().said()).containsExactly(said);
        assertThat(stored.checkpoint()).isEmpty();
        assertThat(stored.journal()).isEmpty();
    }

    @Test
    void anyAlertThereCanBeIsKeptAsItIs() {
        RandomAlerts any = new RandomAlerts(11);
        Map<Fingerprint, Alert> alerts = new LinkedHashMap<>();
        IntStream.range(0, 300).forEach(i -> {
            Alert alert = any.alert();
            alerts.put(alert.fingerprint(), alert);
        });

        store.save(
                HOUSE,
                0,
                new Saves().keep(alerts.values().toArray(new Alert[0])).save());

        assertThat(store.load(HOUSE).book().alerts()).containsExactlyInAnyOrderElementsOf(alerts.values());
    }

    @Test
    void anAlertThatIsSavedAgainTakesThePlaceOfTheOldOne() {
        long first = store.save(
                HOUSE,
                0,
                new Saves().begin(firing("east", 1), firing("west", 2)).save());
        Alert later = firing("east", 3);

        store.save(HOUSE, first, new Saves().begin(later).save());

        assertThat(store.load(HOUSE).book().alerts()).containsExactly(later, firing("west", 2));
    }

    @Test
    void whatIsSavedTwiceInOneGoIsKeptAsItWasLast() {
        Fingerprint east = firing("east", 1).fingerprint();
        Said first = new Said("ops", east.subject(), Map.of(east, Severity.INFO), DATE, 0);
        Said last = new Said("ops", east.subject(), Map.of(east, Severity.CRITICAL), DATE, 0);

        store.save(
                HOUSE,
                0,
                new Saves()
                        .begin(firing("east", 1), firing("east", 2))
                        .forget(firing("east", 1))
                        .say(first, last)
                        .save());

        assertThat(store.load(HOUSE).book().alerts()).containsExactly(firing("east", 2));
        assertThat(store.load(HOUSE).book().said()).containsExactly(last);
        assertThat(store.trail(HOUSE, east)).hasSize(2);
    }

    @Test
    void aKeyThatStillWaitsIsRefusedWithAllThatIsSavedWithIt() {
        long first = store.save(
                HOUSE, 0, new Saves().send(message("k1", HOUSE, "ops")).save());
        Stored before = store.load(HOUSE);

        assertThatThrownBy(() -> store.save(
                        HOUSE,
                        first,
                        new Saves()
                                .begin(firing("east", 1))
                                .send(message("k2", HOUSE, "ops"), message("k1", HOUSE, "ops"))
                                .save()))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.save(
                        HOUSE,
                        first,
                        new Saves()
                                .send(message("k3", HOUSE, "ops"), message("k3", HOUSE, "ops"))
                                .save()))
                .isInstanceOf(StoreException.class);

        assertThat(store.load(HOUSE)).isEqualTo(before);
        assertThat(store.outbox().depth()).isEqualTo(1);
    }

    @Test
    void aForgottenAlertIsGoneAndItsTrailStays() {
        Alert east = firing("east", 1);
        long first = store.save(HOUSE, 0, new Saves().begin(east).save());

        store.save(HOUSE, first, new Saves().forget(east).save());

        assertThat(store.load(HOUSE).book().alerts()).isEmpty();
        assertThat(store.trail(HOUSE, east.fingerprint())).containsExactly(found(east));
    }

    @Test
    void silencesAreThoseOfTheLatestSave() {
        RandomAlerts any = new RandomAlerts(3);
        Silence one = any.silence();
        Silence other = any.silence();
        long first = store.save(HOUSE, 0, new Saves().silence(one, other).save());
        long second = store.save(HOUSE, first, new Saves().silence(other).save());
        assertThat(store.load(HOUSE).book().silences()).containsExactly(other);

        store.save(HOUSE, second, new Saves().save());

        assertThat(store.load(HOUSE).book().silences()).isEmpty();
    }

    @Test
    void whatIsSaidToFireStandsUntilItIsSaidOtherwise() {
        Fingerprint east = firing("east", 1).fingerprint();
        Said ops = new Said("ops", east.subject(), Map.of(east, Severity.WARNING), DATE, 0);
        Said boss = new Said("boss", east.subject(), Map.of(east, Severity.WARNING), DATE, 0);
        long first = store.save(HOUSE, 0, new Saves().say(ops, boss).save());
        Said worse = new Said("ops", east.subject(), Map.of(east, Severity.CRITICAL), DATE, 0);
        long second = store.save(HOUSE, first, new Saves().say(worse).save());
        assertThat(store.load(HOUSE).book().said()).containsExactly(boss, worse);

        store.save(
                HOUSE,
                second,
                new Saves()
                        .say(new Said("boss", east.subject(), Map.of(), DATE, 0))
                        .save());

        assertThat(store.load(HOUSE).book().said()).containsExactly(worse);
    }

    @Test
    void decisionsAreLoadedUntilNothingAsksForThemAndAreKeptForEver() {
        Alert east = firing("east", 1);
        Decision.Accepted yes = accepted(east);
        Decision.Accepted other = accepted(firing("west", 2));
        long first =
                store.save(HOUSE, 0, new Saves().begin(east).decide(yes, other).save());
        assertThat(store.load(HOUSE).book().decisions()).containsExactly(yes, other);

        Decision.Accepted measured = new RandomAlerts(5).measured(yes);
        long second = store.save(HOUSE, first, new Saves().decide(measured).save());
        assertThat(store.load(HOUSE).book().decisions()).containsExactly(measured, other);

        store.save(HOUSE, second, new Saves().settle(measured).save());
        assertThat(store.load(HOUSE).book().decisions()).containsExactly(other);
        assertThat(store.decisions(HOUSE, east.fingerprint())).containsExactly(measured);
        assertThat(store.decisions(HOUSE, firing("south", 1).fingerprint())).isEmpty();
        assertThat(store.decisions("other", east.fingerprint())).isEmpty();
    }

    @Test
    void whatIsSettledInTheSaveInWhichItIsTakenIsNotLoaded() {
        Decision.Accepted yes = accepted(firing("east", 1));
        store.save(HOUSE, 0, new Saves().decide(yes).settle(yes).save());
        assertThat(store.load(HOUSE).book().decisions()).isEmpty();
        assertThat(store.decisions(HOUSE, yes.id().alert())).containsExactly(yes);
    }

    @Test
    void anyDecisionThereCanBeIsKeptAsItIs() {
        RandomAlerts any = new RandomAlerts(13);
        List<Decision> decisions =
                IntStream.range(0, 100).mapToObj(i -> any.decision()).toList();
        store.save(
                HOUSE, 0, new Saves().decide(decisions.toArray(new Decision[0])).save());
        assertThat(store.load(HOUSE).book().decisions()).containsExactlyInAnyOrderElementsOf(decisions);
    }

    @Test
    void anOrderWaitsInTheOutboxAfterTheMessagesOfItsSave() {
        Order order = new Order(HOUSE, accepted(firing("east", 1)));
        store.save(
                HOUSE,
                0,
                new Saves().order(order).send(message("k1", HOUSE, "ops")).save());
        assertThat(store.outbox().receivers()).containsExactly("apply:playbook-start", "ops");
        assertThat(store.outbox().take(Set.of(order.receiver()), Instant.EPOCH, Duration.ofMinutes(1), 9))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.key()).isEqualTo(order.key());
                    assertThat(AlertJson.decision(letter.body())).isEqualTo(order.decision());
                });
    }

    @Test
    void aTrailHoldsTheTransitionsOfOneAlertInOrder() {
        Alert east = firing("east", 1);
        Alert again = firing("east", 3);
        long first =
                store.save(HOUSE, 0, new Saves().begin(east, firing("west", 2)).save());
        store.save(HOUSE, first, new Saves().begin(again, firing("north", 4)).save());

        assertThat(store.trail(HOUSE, east.fingerprint())).containsExactly(found(east), found(again));
        assertThat(store.trail(HOUSE, firing("south", 1).fingerprint())).isEmpty();
        assertThat(store.trail("other", east.fingerprint())).isEmpty();
    }

    @Test
    void whatIsNoTransitionIsNotSavedAsOne() {
        assertThatThrownBy(() -> new Saves().begin(firing("east", 0)).save())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no transition");
    }

    @Test
    void observationsSurviveExactlyAndInOrder() {
        Observation plain = Observation.of("orders", Segment.of("region", "华东"), DATE, new BigDecimal("1681.50"));
        Observation ratio = new Observation(
                new KpiId("media-return"),
                Segment.TOTAL,
                LocalDate.of(2026, 3, 1),
                new BigDecimal("123456789012345678901234567890.000000001"),
                Optional.of(new BigDecimal("-3E-7")),
                4,
                Optional.of("week of 'Mar 1' \u0000"));
        long first = store.save(HOUSE, 0, new Saves().see(plain, ratio).save());
        store.save(
                HOUSE, first, new Saves().see(plain.corrected(BigDecimal.ZERO)).save());

        assertThat(store.load(HOUSE).journal()).containsExactly(plain, ratio, plain.corrected(BigDecimal.ZERO));
    }

    @Test
    void aCheckpointStandsForTheObservationsBeforeIt() {
        Observation early = Observation.of("orders", Segment.TOTAL, DATE, 1);
        Observation late = Observation.of("orders", Segment.TOTAL, DATE, 2);
        long first = store.save(HOUSE, 0, new Saves().see(early).save());
        long second = store.save(
                HOUSE,
                first,
                new Saves().see(early).checkpoint((byte) 1, (byte) 0, (byte) -1).save());
        store.save(HOUSE, second, new Saves().see(late).save());

        Stored stored = store.load(HOUSE);
        assertThat(stored.checkpoint().orElseThrow()).containsExactly(1, 0, -1);
        assertThat(stored.journal()).containsExactly(late);
    }

    @Test
    void theLatestCheckpointCounts() {
        long first = store.save(HOUSE, 0, new Saves().checkpoint((byte) 1).save());
        store.save(HOUSE, first, new Saves().checkpoint((byte) 2).save());

        assertThat(store.load(HOUSE).checkpoint().orElseThrow()).containsExactly(2);
    }

    @Test
    void largeThingsFit() {
        byte[] bytes = new byte[3_000_000];
        Arrays.fill(bytes, (byte) 'x');
        Alert[] many = IntStream.range(0, 2_000)
                .mapToObj(i -> firing("region " + i, i + 1))
                .toArray(Alert[]::new);
        Map<Fingerprint, Severity> firing = new LinkedHashMap<>();
        IntStream.range(0, 20_000)
                .forEach(i -> firing.put(
                        firing("a rather long name of a region " + i, 1).fingerprint(), Severity.INFO));
        Said said = new Said("ops", many[0].finding().subject(), firing, DATE, 0);
        Message message = message("k1", HOUSE, "ops", many);
        assertThat(MessageJson.write(message).length()).isGreaterThan(1_100_000);
        assertThat(AlertJson.write(said).length()).isGreaterThan(1_100_000);

        store.save(
                HOUSE,
                0,
                new Saves()
                        .begin(many)
                        .say(said)
                        .checkpoint(bytes)
                        .send(message)
                        .save());

        Stored stored = store.load(HOUSE);
        assertThat(stored.checkpoint().orElseThrow()).isEqualTo(bytes);
        assertThat(stored.book().alerts()).hasSize(many.length);
        assertThat(stored.book().said()).containsExactly(said);
        assertThat(store.outbox().deadLetters(9)).isEmpty();
        assertThat(OutboxContract.bodies(store.outbox())).containsExactly(MessageJson.write(message));
    }

    @Test
    void theSecondOfTwoWritersIsRefusedAndNothingOfItIsKept() {
        long loaded = store.save(HOUSE, 0, new Saves().begin(firing("east", 1)).save());
        store.save(HOUSE, loaded, new Saves().begin(firing("west", 2)).save());
        Stored before = store.load(HOUSE);

        assertThatThrownBy(() -> store.save(
                        HOUSE,
                        loaded,
                        new Saves()
                                .begin(firing("north", 2))
                                .send(message("k1", HOUSE, "ops"))
                                .see(Observation.of("orders", Segment.TOTAL, DATE, 1))
                                .save()))
                .isInstanceOf(OtherWriterException.class)
                .hasMessageContaining(HOUSE)
                .hasMessageContaining("another writer");

        assertThat(store.load(HOUSE)).isEqualTo(before);
        assertThat(store.trail(HOUSE, firing("north", 2).fingerprint())).isEmpty();
        assertThat(store.outbox().depth()).isZero();
    }

    @Test
    void theSecondOfTwoWhoBeginAPortfolioIsRefused() {
        store.save(HOUSE, 0, new Saves().begin(firing("east", 1)).save());

        assertThatThrownBy(() -> store.save(
                        HOUSE, 0, new Saves().begin(firing("west", 1)).save()))
                .isInstanceOf(OtherWriterException.class);
        assertThat(store.load(HOUSE).book().alerts()).containsExactly(firing("east", 1));
    }

    @Test
    void aRevisionOfAPortfolioThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> store.save(HOUSE, 3, new Saves().save())).isInstanceOf(OtherWriterException.class);
        assertThat(store.load(HOUSE)).isEqualTo(Stored.NOTHING);
    }

    @Test
    void portfoliosHaveNothingToDoWithEachOther() {
        store.save(
                HOUSE,
                0,
                new Saves().begin(firing("east", 1)).checkpoint((byte) 1).save());
        store.save("tea-house", 0, new Saves().begin(firing("west", 1)).save());

        assertThat(store.load(HOUSE).book().alerts()).containsExactly(firing("east", 1));
        assertThat(store.load("tea-house").book().alerts()).containsExactly(firing("west", 1));
        assertThat(store.load("tea-house").checkpoint()).isEmpty();
    }

    @Test
    void writersOfDifferentPortfoliosGoOnSideBySide() throws Exception {
        inThreads(8, writer -> {
            long revision = 0;
            for (int i = 1; i <= 20; i++) {
                revision = store.save(
                        "p" + writer,
                        revision,
                        new Saves()
                                .begin(firing("east", i))
                                .send(message("p" + writer + "/" + i, "p" + writer, "ops"))
                                .save());
            }
            return revision;
        });

        for (int writer = 0; writer < 8; writer++) {
            assertThat(store.load("p" + writer).book().alerts()).containsExactly(firing("east", 20));
            assertThat(store.trail("p" + writer, firing("east", 1).fingerprint()))
                    .extracting(AlertChange::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
        }
        assertThat(store.outbox().depth()).isEqualTo(160);
    }

    @Test
    void ofManyWritersOnOnePortfolioExactlyOneIsTakenEachTime() throws Exception {
        long revision = 0;
        for (int round = 1; round <= 10; round++) {
            long known = revision;
            int now = round;
            List<Long> saved = inThreads(4, writer -> {
                try {
                    return store.save(
                            HOUSE,
                            known,
                            new Saves()
                                    .begin(firing("region " + writer, now))
                                    .send(message(now + "/" + writer, HOUSE, "ops"))
                                    .save());
                } catch (OtherWriterException e) {
                    return 0L;
                }
            });
            assertThat(saved).filteredOn(r -> r != 0).hasSize(1);
            revision = store.load(HOUSE).revision();
            assertThat(saved).contains(revision);
            assertThat(store.outbox().depth()).isEqualTo(round);
        }
    }

    /** One call of the work in each of several threads; what they give, in no order. */
    public static <T> List<T> inThreads(int threads, Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(pool.submit(() -> work.of(number)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** What one of several threads does. */
    public interface Work<T> {
        T of(int number) throws Exception;
    }
}
