package org.goalhealth.alert.delivery;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A letter that has not arrived, or of which that is not known. */
public final class SinkException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean worthAnother;
    private final transient Optional<Duration> notBefore;

    private SinkException(
            String message, @Nullable Throwable cause, boolean worthAnother, Optional<Duration> notBefore) {
        super(message, cause);
        this.worthAnother = worthAnother;
        this.notBefore = notBefore;
    }

    /** Another attempt may do better: nobody answers, or not now. */
    public static SinkException tryAgain(String message, @Nullable Throwable cause) {
        return new SinkException(message, cause, true, Optional.empty());
    }

    /** Another attempt may do better, and the receiver has said when. */
    public static SinkException tryAgainAfter(Duration wait, String message) {
        return new SinkException(message, null, true, Optional.of(wait));
    }

    /** No attempt will do better until somebody has changed something. */
    public static SinkException giveUp(String message) {
        return new SinkException(message, null, false, Optional.empty());
    }

    public boolean isWorthAnotherAttempt() {
        return worthAnother;
    }

    /** How long the receiver asks to be left alone. */
    public Optional<Duration> notBefore() {
        return notBefore;
    }
}
