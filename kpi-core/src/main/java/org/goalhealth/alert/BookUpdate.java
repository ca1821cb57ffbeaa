package org.goalhealth.alert;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.finding.Fingerprint;

/**
 * What came of one call to an {@link AlertBook}.
 *
 * @param changes in the order in which they happened, each with the alert as it was right after
 * @param forgotten the alerts that are over and kept no longer
 * @param messages what is to be told, and to whom
 * @param said what receivers were last told, where that is another than before
 * @param decisions what became of decisions
 */
public record BookUpdate(
        List<AlertChange> changes,
        Set<Fingerprint> forgotten,
        List<Message> messages,
        List<Said> said,
        Decisions decisions) {

    /** Nothing has changed, and nobody is told anything. */
    public static final BookUpdate NOTHING = new BookUpdate(List.of(), Set.of(), List.of(), List.of(), Decisions.NONE);

    public BookUpdate {
        changes = List.copyOf(changes);
        forgotten = Set.copyOf(forgotten);
        messages = List.copyOf(messages);
        said = List.copyOf(said);
    }

    /** This and what came after it. */
    public BookUpdate and(BookUpdate next) {
        return new BookUpdate(
                joined(changes, next.changes),
                Stream.concat(forgotten.stream(), next.forgotten.stream()).collect(Collectors.toSet()),
                joined(messages, next.messages),
                joined(said, next.said),
                decisions.and(next.decisions));
    }

    /** This, and these alerts are known no more. */
    BookUpdate forgetting(Set<Fingerprint> gone) {
        return new BookUpdate(changes, gone, messages, said, decisions);
    }

    /** This, and these messages too. */
    BookUpdate telling(List<Message> more) {
        return new BookUpdate(changes, forgotten, joined(messages, more), said, decisions);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    public boolean isEmpty() {
        return changes.isEmpty() && forgotten.isEmpty() && messages.isEmpty() && said.isEmpty() && decisions.isEmpty();
    }
}
