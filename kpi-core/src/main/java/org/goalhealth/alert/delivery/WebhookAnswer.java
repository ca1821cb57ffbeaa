package org.goalhealth.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.utils.DateUtils;
import org.goalhealth.plan.Problem;

/**
 * What a webhook answered.
 *
 * @param retryAfter the header of that name, as it came
 * @param beginning of the body
 */
record WebhookAnswer(int status, Optional<String> retryAfter, String beginning) {

    /** Answers below 500 that another attempt may change: time-out, too early, too many. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    /** Throws where the letter has not arrived. */
    void check(String host, Instant now) throws SinkException {
        if (status / 100 == 2) {
            return;
        }
        String message = "host " + host + " answers " + status
                + (beginning.isBlank() ? "" : ": " + Problem.shown(beginning.strip()));
        if (status / 100 == 3) {
            throw SinkException.giveUp(message + "\n  redirects are not followed: give the url that they lead to");
        }
        if (status / 100 != 5 && !PASSING.contains(status)) {
            throw SinkException.giveUp(message);
        }
        Optional<Duration> wait = waitAsked(now);
        throw wait.isPresent()
                ? SinkException.tryAgainAfter(wait.get(), message)
                : SinkException.tryAgain(message, null);
    }

    /** A number of seconds, or a date. */
    private Optional<Duration> waitAsked(Instant now) {
        if (retryAfter.isEmpty()) {
            return Optional.empty();
        }
        String asked = retryAfter.get().strip();
        if (asked.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(asked)));
        }
        return Optional.ofNullable(DateUtils.parseStandardDate(asked))
                .map(until -> Duration.between(now, until))
                .filter(wait -> !wait.isNegative());
    }
}
