package org.goalhealth.alert.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.alert.store.Saves.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.goalhealth.alert.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox of every store claims. */
public abstract class OutboxContract {

    private static final Instant NOON = Instant.parse("2026-03-30T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Set<String> BOTH = Set.of("ops", "boss");

    private AlertStore store;
    private Outbox outbox;

    /** An empty one. */
    protected abstract AlertStore fresh();

    @BeforeEach
    void open() {
        store = fresh();
        outbox = store.outbox();
    }

    /** What waits in an outbox, taken once and for all. */
    static List<String> bodies(Outbox outbox) {
        return outbox.take(outbox.receivers(), NOON, LEASE, 1_000).stream()
                .map(Letter::body)
                .toList();
    }

    @Test
    void anEmptyOutboxGivesNothing() {
        assertThat(take(10)).isEmpty();
        assertThat(outbox.depth()).isZero();
        assertThat(outbox.receivers()).isEmpty();
        assertThat(outbox.deadLetters(10)).isEmpty();
    }

    @Test
    void aSavedMessageIsALetter() {
        Message message = message("k1", "house", "ops", Saves.firing("east", 1));
        save(message);

        assertThat(take(10))
                .containsExactly(new Letter("k1", "house", "ops", MessageJson.write(message), 0, Optional.empty()));
    }

    @Test
    void lettersComeInTheOrderInWhichTheyWereSaved() {
        save(letter("a1", "ops"), letter("b1", "boss"), letter("a2", "ops"));
        save(letter("a3", "ops"));

        assertThat(take(3)).extracting(Letter::key).containsExactly("a1", "b1", "a2");
    }

    @Test
    void aLetterThatIsWithACourierIsNotGivenToAnother() {
        save(letter("a1", "ops"));
        take(10);

        assertThat(outbox.take(BOTH, NOON.plus(LEASE).minusSeconds(1), LEASE, 10))
                .isEmpty();
        assertThat(outbox.depth()).isEqualTo(1);
    }

    @Test
    void aLetterIsDueAgainOnceItsLeaseIsOver() {
        save(letter("a1", "ops"));
        List<Letter> first = take(10);

        assertThat(outbox.take(BOTH, NOON.plus(LEASE), LEASE, 10)).isEqualTo(first);
    }

    @Test
    void aLetterThatHasArrivedIsGone() {
        save(letter("a1", "ops"), letter("a2", "ops"));
        outbox.sent(take(1).get(0));

        assertThat(outbox.depth()).isEqualTo(1);
        assertThat(take(10)).extracting(Letter::key).containsExactly("a2");
    }

    @Test
    void aLaterLetterWaitsForAnEarlierOneThatIsWithACourier() {
        save(letter("a1", "ops"), letter("a2", "ops"), letter("b1", "boss"));
        take(1);

        assertThat(take(10)).extracting(Letter::key).containsExactly("b1");
    }

    @Test
    void lettersToOthersAreLeftWhereTheyAre() {
        save(letter("a1", "ops"), letter("b1", "boss"));

        assertThat(outbox.take(Set.of("boss", "nobody"), NOON, LEASE, 10))
                .extracting(Letter::key)
                .containsExactly("b1");
        assertThat(outbox.take(Set.of(), NOON, LEASE, 10)).isEmpty();
        assertThat(outbox.receivers()).containsExactly("boss", "ops");
        assertThat(outbox.take(Set.of("ops"), NOON, LEASE, 10)).hasSize(1);
    }

    @Test
    void aFailedLetterIsDueAtItsTimeWithItsError() {
        save(letter("a1", "ops"));
        outbox.failed(take(1).get(0), "no answer", NOON.plusSeconds(60));

        assertThat(outbox.take(BOTH, NOON.plusSeconds(59), LEASE, 10)).isEmpty();
        assertThat(outbox.take(BOTH, NOON.plusSeconds(60), LEASE, 10))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.attempts()).isEqualTo(1);
                    assertThat(letter.error()).contains("no answer");
                });
    }

    @Test
    void whenALetterFailsTheLaterOnesWaitForItAndNoLonger() {
        save(letter("a1", "ops"), letter("a2", "ops"), letter("b1", "boss"));
        List<Letter> taken = take(10);
        outbox.failed(taken.get(0), "no answer", NOON.plusSeconds(60));

        assertThat(outbox.take(BOTH, NOON.plusSeconds(59), LEASE, 10)).isEmpty();
        assertThat(outbox.take(BOTH, NOON.plusSeconds(60), LEASE, 10))
                .extracting(Letter::key)
                .containsExactly("a1", "a2");
    }

    @Test
    void aCourierWhoseLeaseWasOverDoesNotCountTwice() {
        save(letter("a1", "ops"));
        Letter slow = take(1).get(0);
        Instant later = NOON.plus(LEASE);
        Letter quick = outbox.take(BOTH, later, LEASE, 1).get(0);
        outbox.failed(quick, "refused", later.plusSeconds(60));

        outbox.failed(slow, "no answer", later.plusSeconds(1));
        outbox.dead(slow, "no answer");

        assertThat(outbox.deadLetters(10)).isEmpty();
        assertThat(outbox.take(BOTH, later.plusSeconds(59), LEASE, 1)).isEmpty();
        assertThat(outbox.take(BOTH, later.plusSeconds(60), LEASE, 1))
                .extracting(Letter::attempts)
                .containsExactly(1);
    }

    @Test
    void whatASlowCourierTellsOfALetterThatHasArrivedDoesNotBringItBack() {
        save(letter("a1", "ops"));
        Letter slow = take(1).get(0);
        outbox.sent(outbox.take(BOTH, NOON.plus(LEASE), LEASE, 1).get(0));

        outbox.failed(slow, "no answer", NOON);
        outbox.dead(slow, "no answer");
        outbox.sent(slow);

        assertThat(outbox.depth()).isZero();
        assertThat(outbox.deadLetters(10)).isEmpty();
    }

    @Test
    void aDeadLetterIsNotTriedAnyMoreAndDoesNotHoldUpOthers() {
        save(letter("a1", "ops"), letter("a2", "ops"));
        outbox.dead(take(1).get(0), "no such page");

        assertThat(outbox.depth()).isEqualTo(1);
        assertThat(take(10)).extracting(Letter::key).containsExactly("a2");
        assertThat(outbox.deadLetters(10)).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("a1");
            assertThat(letter.attempts()).isEqualTo(1);
            assertThat(letter.error()).contains("no such page");
        });
    }

    @Test
    void nobodyWaitsForDeadLetters() {
        save(letter("a1", "ops"));
        outbox.dead(take(1).get(0), "no such page");

        assertThat(outbox.receivers()).isEmpty();
    }

    @Test
    void deadLettersAreListedOldestFirst() {
        save(letter("a1", "ops"), letter("b1", "boss"), letter("a2", "ops"));
        List<Letter> taken = take(10);
        outbox.dead(taken.get(2), "x");
        outbox.dead(taken.get(1), "x");
        outbox.dead(taken.get(0), "x");

        assertThat(outbox.deadLetters(2)).extracting(Letter::key).containsExactly("a1", "b1");
    }

    @Test
    void aDeadLetterCanBeSentAgainBeforeLaterOnes() {
        save(letter("a1", "ops"), letter("a2", "ops"));
        outbox.dead(take(1).get(0), "no such page");
        outbox.sendAgain("a1", NOON.plusSeconds(5));

        assertThat(outbox.deadLetters(10)).isEmpty();
        assertThat(outbox.take(BOTH, NOON.plusSeconds(5), LEASE, 1))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.key()).isEqualTo("a1");
                    assertThat(letter.attempts()).isZero();
                    assertThat(letter.error()).contains("no such page");
                });
    }

    @Test
    void onlyADeadLetterCanBeSentAgain() {
        save(letter("a1", "ops"));

        assertThatThrownBy(() -> outbox.sendAgain("a1", NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no dead letter 'a1'");
    }

    @Test
    void timesFinerThanADatabaseKeepsDoNotMakeALetterLate() {
        Instant odd = Instant.parse("2026-03-30T12:00:00.123456789Z");
        save(letter("a1", "ops"));
        outbox.failed(outbox.take(BOTH, NOON, LEASE, 1).get(0), "no answer", odd);

        assertThat(outbox.take(BOTH, odd, LEASE, 1)).hasSize(1);
    }

    @Test
    void couriersSideBySideShareTheLetters() throws Exception {
        for (int i = 0; i < 10; i++) {
            save(letter("a" + i, "r" + i), letter("b" + i, "r" + i), letter("c" + i, "r" + i));
        }
        Set<String> all = new TreeSet<>(outbox.receivers());

        List<List<Letter>> taken = AlertStoreContract.inThreads(4, courier -> outbox.take(all, NOON, LEASE, 30));

        List<String> keys =
                taken.stream().flatMap(List::stream).map(Letter::key).toList();
        assertThat(keys).doesNotHaveDuplicates();
        for (List<Letter> ofOne : taken) {
            for (String receiver : all) {
                List<String> inTurn = ofOne.stream()
                        .filter(letter -> letter.receiver().equals(receiver))
                        .map(Letter::key)
                        .toList();
                assertThat(inTurn).isSorted();
                assertThat(inTurn.isEmpty() || inTurn.get(0).startsWith("a")).isTrue();
            }
        }
    }

    /** One takes less than another, so that what one has seen is half gone when it takes. */
    @Test
    void couriersThatTakeAndSendInTurnsSendEachLetterOnceAndInOrder() throws Exception {
        List<String> keys = IntStream.range(0, 60).mapToObj("a%02d"::formatted).toList();
        save(keys.stream().map(key -> letter(key, "ops")).toArray(Message[]::new));
        List<String> arrived = Collections.synchronizedList(new ArrayList<>());

        AlertStoreContract.inThreads(4, courier -> {
            while (outbox.depth() > 0) {
                for (Letter letter : outbox.take(BOTH, NOON, LEASE, 1 + courier)) {
                    arrived.add(letter.key());
                    outbox.sent(letter);
                }
            }
            return 0;
        });

        assertThat(arrived).isEqualTo(keys);
    }

    private List<Letter> take(int most) {
        return outbox.take(BOTH, NOON, LEASE, most);
    }

    private Message letter(String key, String receiver) {
        return message(key, "house", receiver);
    }

    private void save(Message... messages) {
        store.save(
                "house",
                store.load("house").revision(),
                new Saves().send(messages).save());
    }
}
