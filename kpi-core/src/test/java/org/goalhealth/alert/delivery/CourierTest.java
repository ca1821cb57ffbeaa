package org.goalhealth.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.alert.store.Saves.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goalhealth.alert.Message;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.alert.store.Letter;
import org.goalhealth.alert.store.MessageJson;
import org.goalhealth.alert.store.Outbox;
import org.goalhealth.alert.store.Saves;
import org.junit.jupiter.api.Test;

class CourierTest {

    private static final Instant NOON = Instant.parse("2026-03-30T12:00:00Z");
    private static final RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(10), Duration.ofSeconds(60), 3);

    private final AlertStore store = new InMemoryAlertStore();
    private final Outbox outbox = store.outbox();
    /** What has arrived, in order. */
    private final List<String> arrived = new ArrayList<>();
    /** What sinks throw for a key, if anything. */
    private final Map<String, Exception> failures = new HashMap<>();

    private final Courier courier = Courier.builder(outbox)
            .sink("ops", this::send)
            .sink("boss", this::send)
            .retry(POLICY)
            .lease(Duration.ofMinutes(5))
            .most(4)
            .build();

    @Test
    void whatIsDueArrivesInOrderAndIsGone() {
        save(letter("a1", "ops"), letter("b1", "boss"), letter("a2", "ops"));

        assertThat(courier.deliver(NOON)).isEqualTo(new Delivery(3, 0, 0, 0, Set.of()));
        assertThat(arrived).containsExactly("a1", "b1", "a2");
        assertThat(outbox.depth()).isZero();
        assertThat(courier.deliver(NOON)).isEqualTo(new Delivery(0, 0, 0, 0, Set.of()));
    }

    @Test
    void aSinkGetsTheWholeLetter() {
        Message message = message("a1", "house", "ops", Saves.firing("east", 1));
        List<Letter> letters = new ArrayList<>();
        save(message);
        Courier.builder(outbox)
                .sink("ops", (letter, now) -> {
                    assertThat(now).isEqualTo(NOON);
                    letters.add(letter);
                })
                .build()
                .deliver(NOON);

        assertThat(letters).singleElement().extracting(Letter::body).isEqualTo(MessageJson.write(message));
    }

    @Test
    void noMoreThanWasAgreedIsTakenAtOnce() {
        save(letter("a1", "ops"), letter("a2", "ops"), letter("a3", "ops"), letter("a4", "ops"), letter("a5", "ops"));

        assertThat(courier.deliver(NOON).taken()).isEqualTo(4);
        assertThat(courier.deliver(NOON).taken()).isEqualTo(1);
        assertThat(arrived).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    @Test
    void whereALetterFailsItsReceiverWaitsAndOthersDoNot() {
        save(letter("a1", "ops"), letter("a2", "ops"), letter("b1", "boss"));
        failures.put("a1", SinkException.tryAgain("no answer", null));

        assertThat(courier.deliver(NOON)).isEqualTo(new Delivery(1, 1, 0, 1, Set.of()));
        assertThat(arrived).containsExactly("b1");

        failures.clear();
        assertThat(courier.deliver(NOON.plusSeconds(9)).taken()).isZero();
        assertThat(courier.deliver(NOON.plusSeconds(10)).sent()).isEqualTo(2);
        assertThat(arrived).containsExactly("b1", "a1", "a2");
    }

    @Test
    void waitsDoubleAndThenTheLetterIsDead() {
        save(letter("a1", "ops"), letter("a2", "ops"));
        failures.put("a1", SinkException.tryAgain("no answer", null));

        assertThat(courier.deliver(NOON).failed()).isEqualTo(1);
        assertThat(courier.deliver(NOON.plusSeconds(10)).failed()).isEqualTo(1);
        assertThat(courier.deliver(NOON.plusSeconds(29)).taken()).isZero();
        assertThat(courier.deliver(NOON.plusSeconds(30))).isEqualTo(new Delivery(1, 0, 1, 0, Set.of()));

        assertThat(arrived).containsExactly("a2");
        assertThat(outbox.deadLetters(10)).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("a1");
            assertThat(letter.attempts()).isEqualTo(3);
            assertThat(letter.error()).contains("no answer");
        });
    }

    @Test
    void whatNoAttemptCanMendIsDeadAtOnceAndHoldsNothingUp() {
        save(letter("a1", "ops"), letter("a2", "ops"));
        failures.put("a1", SinkException.giveUp("no such page"));

        assertThat(courier.deliver(NOON)).isEqualTo(new Delivery(1, 0, 1, 0, Set.of()));
        assertThat(arrived).containsExactly("a2");
    }

    @Test
    void aDeadLetterThatIsSentAgainArrives() {
        save(letter("a1", "ops"));
        failures.put("a1", SinkException.giveUp("no such page"));
        courier.deliver(NOON);
        failures.clear();

        outbox.sendAgain("a1", NOON);

        assertThat(courier.deliver(NOON).sent()).isEqualTo(1);
        assertThat(outbox.deadLetters(10)).isEmpty();
    }

    @Test
    void aReceiverThatAsksForTimeGetsIt() {
        save(letter("a1", "ops"));
        failures.put("a1", SinkException.tryAgainAfter(Duration.ofSeconds(45), "too many"));
        courier.deliver(NOON);

        assertThat(courier.deliver(NOON.plusSeconds(44)).taken()).isZero();
        assertThat(courier.deliver(NOON.plusSeconds(45)).taken()).isEqualTo(1);
    }

    @Test
    void noReceiverGetsMoreTimeThanTheLongestWaitOrLessThanThePolicys() {
        save(letter("a1", "ops"), letter("b1", "boss"));
        failures.put("a1", SinkException.tryAgainAfter(Duration.ofDays(9), "too many"));
        failures.put("b1", SinkException.tryAgainAfter(Duration.ZERO, "at once"));
        courier.deliver(NOON);
        failures.clear();

        assertThat(courier.deliver(NOON.plusSeconds(9)).taken()).isZero();
        assertThat(courier.deliver(NOON.plusSeconds(10)).taken()).isEqualTo(1);
        assertThat(courier.deliver(NOON.plusSeconds(59)).taken()).isZero();
        assertThat(courier.deliver(NOON.plusSeconds(60)).taken()).isEqualTo(1);
    }

    @Test
    void lettersWithoutASinkStayAndAreNamed() {
        save(letter("c1", "finance"), letter("c2", "finance"), letter("a1", "ops"));

        assertThat(courier.deliver(NOON)).isEqualTo(new Delivery(1, 0, 0, 0, Set.of("finance")));
        assertThat(outbox.depth()).isEqualTo(2);

        Courier other = Courier.builder(outbox).sink("finance", this::send).build();
        assertThat(other.deliver(NOON).sent()).isEqualTo(2);
    }

    @Test
    void aSinkThatFailsByMistakeLosesNoLetter() {
        save(letter("a1", "ops"));
        failures.put("a1", new IllegalStateException("a bug"));

        assertThat(courier.deliver(NOON).failed()).isEqualTo(1);
        failures.clear();
        assertThat(courier.deliver(NOON.plusSeconds(10)).sent()).isEqualTo(1);
    }

    @Test
    void aLetterWhoseCourierDiedOnTheWayComesAgain() {
        save(letter("a1", "ops"), letter("a2", "ops"));
        Courier dying = Courier.builder(outbox)
                .sink("ops", (letter, now) -> {
                    arrived.add(letter.key());
                    throw new StackOverflowError();
                })
                .lease(Duration.ofMinutes(5))
                .build();
        assertThatThrownBy(() -> dying.deliver(NOON)).isInstanceOf(StackOverflowError.class);

        assertThat(courier.deliver(NOON.plusSeconds(299)).taken()).isZero();
        assertThat(courier.deliver(NOON.plusSeconds(300)).sent()).isEqualTo(2);
        assertThat(arrived).containsExactly("a1", "a1", "a2");
    }

    @Test
    void settingsThatCannotBeAreRefusedAsTheyAreSet() {
        Courier.Builder builder = Courier.builder(outbox).sink("ops", this::send);

        assertThatThrownBy(() -> builder.sink("ops", this::send))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'ops' has two sinks");
        assertThatThrownBy(() -> builder.most(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.lease(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private void send(Letter letter, Instant now) throws SinkException {
        Exception failure = failures.get(letter.key());
        if (failure instanceof SinkException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        arrived.add(letter.key());
    }

    private static Message letter(String key, String receiver) {
        return message(key, "house", receiver);
    }

    private void save(Message... messages) {
        store.save(
                "house",
                store.load("house").revision(),
                new Saves().send(messages).save());
    }
}
