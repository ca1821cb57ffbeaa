package org.goalhealth.rules;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.alert.Receiver;

/**
 * How an {@link AlertMonitor} works.
 *
 * @param receivers who is told of alerts, each by a name of its own
 * @param retention how much history is kept
 * @param checkpointEvery after how many observations the monitor's state is saved as a whole; until then each
 *     observation is saved by itself. At least 1
 */
public record AlertSettings(List<Receiver> receivers, Retention retention, int checkpointEvery) {

    /** Nobody is told; a checkpoint every 10,000 observations. */
    public static final AlertSettings STANDARD = new AlertSettings(List.of(), Retention.STANDARD, 10_000);

    public AlertSettings {
        receivers = List.copyOf(receivers);
        if (receivers.stream().map(Receiver::name).distinct().count() != receivers.size()) {
            throw new IllegalArgumentException("two receivers have one name: "
                    + receivers.stream().map(Receiver::name).toList() + "\n  give each its own");
        }
        if (checkpointEvery < 1) {
            throw new IllegalArgumentException(
                    "a checkpoint every " + checkpointEvery + " observations\n  give 1 or more");
        }
    }

    public AlertSettings receiver(Receiver one) {
        List<Receiver> more = new ArrayList<>(receivers);
        more.add(one);
        return new AlertSettings(more, retention, checkpointEvery);
    }

    public AlertSettings retention(Retention other) {
        return new AlertSettings(receivers, other, checkpointEvery);
    }

    public AlertSettings checkpointEvery(int observations) {
        return new AlertSettings(receivers, retention, observations);
    }
}
