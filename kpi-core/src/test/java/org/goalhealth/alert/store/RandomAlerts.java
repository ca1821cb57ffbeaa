package org.goalhealth.alert.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertMatcher;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Effect;
import org.goalhealth.alert.Fading;
import org.goalhealth.alert.Marks;
import org.goalhealth.alert.NoData;
import org.goalhealth.alert.Proposal;
import org.goalhealth.alert.Proposed;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.Silence;
import org.goalhealth.alert.Snooze;
import org.goalhealth.alert.SuggestionId;
import org.goalhealth.alert.Wait;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.KpiId;
import org.goalhealth.situation.Outcome;
import org.goalhealth.time.Cadence;

/** Alerts that hold anything an alert can hold, whether or not its life could bring it there. */
final class RandomAlerts extends RandomFindings {

    RandomAlerts(long seed) {
        super(new Random(seed));
    }

    Alert alert() {
        return new Alert(
                finding(),
                one(AlertState.values()),
                random.nextBoolean(),
                date(),
                maybe(this::date),
                date(),
                date(),
                maybe(() -> new Fading(date(), random.nextBoolean())),
                maybe(() -> new NoData(one(NoData.Reason.values()), date(), random.nextBoolean())),
                new Marks(
                        maybe(this::act),
                        maybe(() -> new Snooze(date(), act())),
                        some(this::text),
                        maybe(this::fingerprint)),
                some(this::date),
                random.nextBoolean(),
                maybe(this::date),
                random.nextLong(),
                random.nextLong(),
                some(() -> new Proposed(text(), date())));
    }

    AlertChange change() {
        return new AlertChange(random.nextLong(), date(), cause(), maybe(this::act), maybe(this::alert), alert());
    }

    Cause cause() {
        return one(List.of(
                new Cause.Found(pause()),
                new Cause.HoldOver(date(), pause()),
                new Cause.Updated(),
                new Cause.SeverityChanged(one(Severity.values()), one(Severity.values())),
                new Cause.NotRecovered(date()),
                new Cause.Cleared(date(), pause()),
                new Cause.Returned(date()),
                new Cause.Recovered(date()),
                new Cause.DataLost(one(NoData.Reason.values()), date()),
                new Cause.DataBack(date()),
                new Cause.Corrected(date()),
                new Cause.RuleRemoved(text()),
                new Cause.SubjectRemoved(),
                new Cause.Acknowledged(),
                new Cause.AcknowledgementLapsed(one(Severity.values())),
                new Cause.Snoozed(date()),
                new Cause.SnoozeOver(),
                new Cause.Silenced(text(), date()),
                new Cause.SilenceOver(text()),
                new Cause.Inhibited(fingerprint()),
                new Cause.Released(fingerprint()),
                new Cause.Decided(decision()),
                new Cause.EffectSeen(accepted()),
                new Cause.FlappingBegan(random.nextInt(9), pause()),
                new Cause.FlappingEnded()));
    }

    Decision decision() {
        return switch (random.nextInt(3)) {
            case 0 -> accepted();
            case 1 -> new Decision.Rejected(suggestionId(), suggestion(), date(), act());
            default ->
                new Decision.Expired(suggestionId(), suggestion(), date(), one(Decision.Expired.Reason.values()));
        };
    }

    Decision.Accepted accepted() {
        return new Decision.Accepted(
                suggestionId(), suggestion(), date(), act(), maybe(this::outcome), maybe(this::effect));
    }

    Decision.Accepted measured(Decision.Accepted yes) {
        return new Decision.Accepted(
                yes.id(), yes.suggestion(), yes.on(), yes.act(), yes.before(), Optional.of(effect()));
    }

    Proposal proposal() {
        return new Proposal(suggestionId(), suggestion(), date());
    }

    Effect effect() {
        return new Effect(outcome(), outcome(), maybe(this::fraction));
    }

    private SuggestionId suggestionId() {
        return new SuggestionId(fingerprint(), random.nextLong(), word());
    }

    private Outcome outcome() {
        return new Outcome(
                new KpiId(word()),
                random.nextBoolean(),
                one(Cadence.values()),
                1 + random.nextInt(9),
                date(),
                date(),
                some(() -> new Outcome.Line(segment(), maybe(() -> new Outcome.Sum(fraction(), fraction())))));
    }

    Silence silence() {
        AlertMatcher matcher =
                new AlertMatcher(maybe(this::text), maybe(this::subject), segment(), one(Severity.values()));
        return new Silence(word() + random.nextInt(1000), matcher, date(), act());
    }

    Said said() {
        Map<Fingerprint, Severity> firing = new LinkedHashMap<>();
        some(this::fingerprint).forEach(print -> firing.put(print, one(Severity.values())));
        return new Said(word(), subject(), firing, date(), random.nextInt(5));
    }

    Observation observation() {
        return new Observation(
                new KpiId(word()),
                segment(),
                date(),
                decimal(),
                maybe(this::decimal),
                random.nextInt(),
                maybe(this::text));
    }

    private Wait pause() {
        return new Wait(random.nextInt(Integer.MAX_VALUE), one(Wait.Unit.values()));
    }

    private Act act() {
        return new Act("w" + text(), Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)), text());
    }
}
