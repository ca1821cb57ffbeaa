package org.goalhealth.alert.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook's request: {@code v1=} and the hexadecimal HMAC-SHA256 of the timestamp, a full stop, and
 * the body as it was sent, keyed with a secret that sender and receiver share.
 */
public final class WebhookSignature {

    /** The header with the signature. */
    public static final String SIGNATURE_HEADER = "GoalHealth-Signature";

    /** The header with the time of sending, in seconds since 1970. */
    public static final String TIMESTAMP_HEADER = "GoalHealth-Timestamp";

    private static final String VERSION = "v1=";
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** What the header {@value #TIMESTAMP_HEADER} says. */
    public static String timestamp(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    /** What the header {@value #SIGNATURE_HEADER} says. */
    public static String sign(byte[] secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /**
     * Whether a request is from who has the secret, and was sent of late. For receivers, who ask before they read the
     * body; takes as long for a wrong signature as for a right one.
     *
     * @param timestamp the header {@value #TIMESTAMP_HEADER} as it came
     * @param signature the header {@value #SIGNATURE_HEADER} as it came
     * @param body the bytes as they came
     * @param tolerance how far the sender's clock and the receiver's may lie apart, inclusive; what was recorded longer
     *     ago cannot be played again
     */
    public static boolean verify(
            byte[] secret, String timestamp, String signature, byte[] body, Instant now, Duration tolerance) {
        boolean same = MessageDigest.isEqual(
                sign(secret, timestamp, body).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
        return same && isRecent(timestamp, now, tolerance);
    }

    private static boolean isRecent(String timestamp, Instant now, Duration tolerance) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, now).abs().compareTo(tolerance) <= 0;
        } catch (RuntimeException e) {
            return false; // signed, yet no time
        }
    }
}
