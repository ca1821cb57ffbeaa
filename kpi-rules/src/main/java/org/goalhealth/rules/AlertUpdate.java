package org.goalhealth.rules;

import java.util.List;
import java.util.stream.Stream;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Message;

/**
 * What came of one call to an {@link AlertMonitor}; it is saved.
 *
 * @param alerts what became of alerts, in the order in which it happened
 * @param messages what is on its way to receivers
 * @param findings what became of the findings behind them
 */
public record AlertUpdate(List<AlertChange> alerts, List<Message> messages, Update findings) {

    /** Nothing has changed and nothing was refused. */
    public static final AlertUpdate NONE = new AlertUpdate(List.of(), List.of(), Update.NONE);

    public AlertUpdate {
        alerts = List.copyOf(alerts);
        messages = List.copyOf(messages);
    }

    /** The accepted suggestions whose effect is told by it, some of alerts that are over for long. */
    public List<Decision.Accepted> effects() {
        return alerts.stream()
                .flatMap(change ->
                        change.cause() instanceof Cause.EffectSeen seen ? Stream.of(seen.decision()) : Stream.empty())
                .toList();
    }

    public boolean isEmpty() {
        return alerts.isEmpty() && messages.isEmpty() && findings.isEmpty();
    }
}
