package org.goalhealth.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Subject;

/** Laws of every book, whatever happens to it. */
class AlertBookProperties {

    private static final List<Subject> SUBJECTS = List.of(Found.ORDERS, Found.VISITS, Found.MORE_ORDERS, Found.GROWTH);
    private static final Act ACT = new Act("duty", Instant.EPOCH, "");

    /** A number: what happens, and to which subject. */
    @Provide
    Arbitrary<List<Integer>> steps() {
        return Arbitraries.integers().between(0, 47).list().ofMaxSize(80);
    }

    @Property(tries = 300)
    void aBookThatIsRestartedAfterEachStepDoesWhatOneDoesThatIsNot(@ForAll("steps") List<Integer> steps) {
        Found one = begun();
        Found other = begun();
        for (int step : steps) {
            take(one, step);
            take(other.restarted(), step);
        }
        assertThat(other.changes).isEqualTo(one.changes);
        assertThat(other.messages).isEqualTo(one.messages);
        assertThat(other.book().state()).isEqualTo(one.book().state());
    }

    @Property(tries = 300)
    void theTrailIsACompleteChainWithoutHoles(@ForAll("steps") List<Integer> steps) {
        Found found = begun();
        steps.forEach(step -> take(found, step));
        long number = 0;
        for (AlertChange change : found.changes) {
            if (change.isTransition()) {
                assertThat(change.number()).isEqualTo(++number);
                assertThat(change.after().number()).isEqualTo(number);
                change.before().ifPresent(before -> assertThat(before.isOver()).isFalse());
            }
            assertThat(change.after()).isNotEqualTo(change.before().orElse(null));
        }
    }

    @Property(tries = 300)
    void nobodyIsToldOfWhatIsQuietAndKeysAreTheirOwn(@ForAll("steps") List<Integer> steps) {
        Found found = begun();
        steps.forEach(step -> take(found, step));
        assertThat(found.messages).extracting(Message::key).doesNotHaveDuplicates();
        assertThat(found.messages)
                .allSatisfy(message -> assertThat(message.firing()).allMatch(Alert::isHeard));
    }

    private static Found begun() {
        return new Found()
                .receiver("team", AlertMatcher.ALL)
                .policy(AlertPolicy.STANDARD.hold(Wait.periods(1)).keepFiring(Wait.periods(1)));
    }

    private static void take(Found found, int step) {
        Subject subject = SUBJECTS.get(step % 4);
        boolean alive = found.book()
                .alert(Found.fingerprint(subject))
                .filter(alert -> !alert.isOver())
                .isPresent();
        switch (step / 4) {
            case 0, 1 -> found.finds(subject, Severity.WARNING).evaluate();
            case 2 -> found.finds(subject, Severity.CRITICAL).evaluate();
            case 3 ->
                found.findsNo(subject).because(new Absence.ByFigures(true)).evaluate();
            case 4 ->
                found.findsNo(subject).because(new Absence.ByFigures(false)).evaluate();
            case 5 ->
                found.findsNo(subject)
                        .because(new Absence.WithoutData(NoData.Reason.MISSING))
                        .evaluate();
            case 6 -> found.findsNo(subject).because(new Absence.ByCorrection()).evaluate();
            case 7 -> {
                if (alive) {
                    found.take(found.book().acknowledge(Found.fingerprint(subject), ACT));
                }
            }
            case 8 -> {
                if (alive) {
                    found.take(found.book()
                            .snooze(Found.fingerprint(subject), found.date().plusWeeks(2), ACT));
                }
            }
            case 9 -> {
                if (found.book().silences().isEmpty()) {
                    found.take(found.book()
                            .silence(new Silence(
                                    "s" + found.changes.size(),
                                    AlertMatcher.ALL,
                                    found.date().plusWeeks(2),
                                    ACT)));
                }
            }
            default -> found.weeks(1);
        }
    }
}
