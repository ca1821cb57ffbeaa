package org.goalhealth.alert.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Decisions;
import org.goalhealth.alert.Message;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.Silence;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Observation;

/**
 * What is saved in one go.
 *
 * @param date that time has come to
 * @param number of the latest transition
 * @param alerts those that are new or other than before; of several with one fingerprint the last counts
 * @param forgotten those that are kept no longer
 * @param silences all that there are now
 * @param said what receivers were last told, where that has changed; where nothing fires any more it need not be kept
 * @param trail the transitions, in order
 * @param messages to be delivered, each with a key that no other has
 * @param decisions what became of decisions
 * @param orders accepted suggestions to be applied, each once
 * @param observations those taken since the last save: with the checkpoint, all that is needed to go on
 * @param checkpoint a monitor's snapshot that holds every observation so far, those of this save too; the observations
 *     saved before it need not be kept
 */
public record Save(
        LocalDate date,
        long number,
        List<Alert> alerts,
        Set<Fingerprint> forgotten,
        List<Silence> silences,
        List<Said> said,
        List<AlertChange> trail,
        List<Message> messages,
        Decisions decisions,
        List<Order> orders,
        List<Observation> observations,
        Optional<byte[]> checkpoint) {

    public Save {
        alerts = List.copyOf(alerts);
        forgotten = Set.copyOf(forgotten);
        silences = List.copyOf(silences);
        said = List.copyOf(said);
        trail = List.copyOf(trail);
        messages = List.copyOf(messages);
        orders = List.copyOf(orders);
        observations = List.copyOf(observations);
        trail.stream().filter(change -> !change.isTransition()).findFirst().ifPresent(change -> {
            throw new IllegalArgumentException("the trail holds " + change
                    + ", which is no transition\n  save the alert" + " alone where only figures are others");
        });
    }
}
