package org.goalhealth.alert.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The letters of an {@link InMemoryAlertStore}, whose lock every method holds. */
final class InMemoryOutbox implements Outbox {

    /** A letter with when it is due; one that is leased is due at the lease's end. */
    private record Entry(Letter letter, Instant due, boolean dead) {

        boolean isOf(Letter other) {
            return letter.key().equals(other.key())
                    && letter.portfolio().equals(other.portfolio())
                    && letter.receiver().equals(other.receiver());
        }

        boolean waits() {
            return !dead;
        }

        Entry dueAt(Instant time) {
            return new Entry(letter, time, dead);
        }

        Entry tried(int attempts, Optional<String> error) {
            return new Entry(
                    new Letter(letter.key(), letter.portfolio(), letter.receiver(), letter.body(), attempts, error),
                    due,
                    dead);
        }
    }

    private final Object lock;
    /** In the order in which they were saved. */
    private List<Entry> entries = new ArrayList<>();

    InMemoryOutbox(Object lock) {
        this.lock = lock;
    }

    /** Nothing is kept where one of them waits already. */
    void add(List<Letter> letters) {
        List<Entry> all = new ArrayList<>(entries);
        for (Letter letter : letters) {
            if (all.stream().anyMatch(other -> other.isOf(letter))) {
                throw new StoreException("message '" + letter.key() + "' to " + letter.receiver()
                        + " waits in the outbox already\n  give each message a key of its own");
            }
            all.add(new Entry(letter, Instant.MIN, false));
        }
        entries = all;
    }

    @Override
    public List<Letter> take(Set<String> receivers, Instant now, Duration lease, int most) {
        synchronized (lock) {
            List<Letter> taken = new ArrayList<>();
            Set<String> open = new HashSet<>(receivers);
            for (ListIterator<Entry> all = entries.listIterator(); all.hasNext() && taken.size() < most; ) {
                Entry entry = all.next();
                if (entry.dead || !open.contains(entry.letter.receiver())) {
                    continue;
                }
                if (entry.due.isAfter(now)) {
                    open.remove(entry.letter.receiver());
                } else {
                    taken.add(entry.letter);
                    all.set(entry.dueAt(now.plus(lease)));
                }
            }
            return taken;
        }
    }

    @Override
    public void sent(Letter letter) {
        synchronized (lock) {
            entries.removeIf(entry -> entry.isOf(letter));
        }
    }

    @Override
    public void failed(Letter letter, String error, Instant next) {
        synchronized (lock) {
            if (told(letter, error, false)) {
                entries.replaceAll(entry -> {
                    boolean givenBack = entry.letter.receiver().equals(letter.receiver()) && entry.due.isAfter(next);
                    return entry.isOf(letter) || givenBack ? entry.dueAt(next) : entry;
                });
            }
        }
    }

    @Override
    public void dead(Letter letter, String error) {
        synchronized (lock) {
            told(letter, error, true);
        }
    }

    @Override
    public List<Letter> deadLetters(int most) {
        synchronized (lock) {
            return letters(Entry::dead).limit(most).toList();
        }
    }

    @Override
    public void sendAgain(String key, Instant now) {
        synchronized (lock) {
            Predicate<Entry> meant = entry -> entry.dead && entry.letter.key().equals(key);
            if (entries.stream().noneMatch(meant)) {
                throw new IllegalArgumentException(
                        "there is no dead letter '" + key + "'\n  take a key from deadLetters()");
            }
            entries.replaceAll(entry ->
                    meant.test(entry) ? new Entry(entry.letter, now, false).tried(0, entry.letter.error()) : entry);
        }
    }

    @Override
    public int depth() {
        synchronized (lock) {
            return (int) letters(Entry::waits).count();
        }
    }

    @Override
    public Set<String> receivers() {
        synchronized (lock) {
            Set<String> names = new TreeSet<>();
            letters(Entry::waits).forEach(letter -> names.add(letter.receiver()));
            return names;
        }
    }

    /** Counts an attempt in vain, unless it was counted before. */
    private boolean told(Letter letter, String error, boolean dead) {
        for (ListIterator<Entry> all = entries.listIterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if (entry.isOf(letter) && entry.waits() && entry.letter.attempts() == letter.attempts()) {
                Entry tried = entry.tried(letter.attempts() + 1, Optional.of(error));
                all.set(new Entry(tried.letter, tried.due, dead));
                return true;
            }
        }
        return false;
    }

    private Stream<Letter> letters(Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::letter);
    }
}
