package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.plan.Subject;

/**
 * What one receiver is told of one cause.
 *
 * @param key the same for the same message, whenever it is made or sent again: receivers tell duplicates by it
 * @param group the topmost goal that fires, else what its alerts are about
 * @param firing what fires now, the worst first
 * @param over what was said to fire and does no longer, in the same order
 * @param effects accepted suggestions whose effect is told
 */
public record Message(
        String key,
        String portfolio,
        String receiver,
        Subject group,
        Reason reason,
        LocalDate date,
        List<Alert> firing,
        List<Alert> over,
        List<Decision.Accepted> effects) {

    /** Why it is sent. */
    public enum Reason {
        /** Something of the group fires that was not said to. */
        BEGAN,
        /** Something of it is worse than it was said to be. */
        WORSE,
        /** The last of it is over. */
        OVER,
        /** A silence or snooze is over, and it still fires. */
        HEARD_AGAIN,
        /** It still fires, and the repeat interval has passed. */
        STILL,
        /** What was measured after a suggestion was accepted. */
        EFFECT
    }

    public Message {
        firing = List.copyOf(firing);
        over = List.copyOf(over);
        effects = List.copyOf(effects);
    }

    /** Without effects. */
    public Message(
            String key,
            String portfolio,
            String receiver,
            Subject group,
            Reason reason,
            LocalDate date,
            List<Alert> firing,
            List<Alert> over) {
        this(key, portfolio, receiver, group, reason, date, firing, over, List.of());
    }
}
