package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which a channel does not do what it should (W18).
 *
 * @param from its first day
 * @param until its last day; absent as long as nobody knows it
 */
public record Disruption(ChannelId channel, Kind kind, LocalDate from, Optional<LocalDate> until) {

    /** How bad it is; the worse the later. */
    public enum Kind {
        /** It reaches fewer people than it should. */
        THROTTLED,
        /** It reaches nobody: a channel is closed, an event does not take place. */
        CANCELLED
    }

    public Disruption {
        Dates.checked(from);
        until.ifPresent(last -> {
            if (Dates.checked(last).isBefore(from)) {
                throw new IllegalArgumentException("the disruption of " + channel + " ends on " + last + ", before "
                        + from + ", on which it begins\n  give a last day that is not before the first");
            }
        });
    }

    /** Whether it lasts at the start of a day. */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
