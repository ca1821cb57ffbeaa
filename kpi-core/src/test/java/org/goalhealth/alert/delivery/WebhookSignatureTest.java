package org.goalhealth.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final byte[] SECRET = bytes("a secret of sixteen bytes or more");
    private static final String TIMESTAMP = "1774872000";
    private static final Instant SENT = Instant.ofEpochSecond(1_774_872_000);
    private static final byte[] BODY = bytes("{\"key\":\"k1\",\"text\":\"华东 ¥80\"}");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** From {@code printf '1774872000.{"key":"k1","text":"华东 ¥80"}' | openssl dgst -sha256 -hmac "$SECRET"}. */
    private static final String SIGNATURE = "v1=600384c47156ad5ad53766a3a19889718fc37754e53e59f611ea23a207a43d12";

    @Test
    void aSignatureIsWhatOpensslWorksOut() {
        assertThat(WebhookSignature.sign(SECRET, TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
        assertThat(WebhookSignature.timestamp(SENT)).isEqualTo(TIMESTAMP);
    }

    @Test
    void whatWasSignedOfLateIsTrusted() {
        assertThat(verify(TIMESTAMP, SIGNATURE, BODY, SENT)).isTrue();
        assertThat(verify(TIMESTAMP, SIGNATURE, BODY, SENT.plus(TOLERANCE))).isTrue();
        assertThat(verify(TIMESTAMP, SIGNATURE, BODY, SENT.minus(TOLERANCE))).isTrue();
    }

    @Test
    void whatWasSignedLongAgoOrInTheFutureIsNot() {
        assertThat(verify(TIMESTAMP, SIGNATURE, BODY, SENT.plus(TOLERANCE).plusSeconds(1)))
                .isFalse();
        assertThat(verify(TIMESTAMP, SIGNATURE, BODY, SENT.minus(TOLERANCE).minusSeconds(1)))
                .isFalse();
    }

    @Test
    void anotherBodyTimeSecretOrSignatureIsNotTrusted() {
        assertThat(verify(TIMESTAMP, SIGNATURE, bytes("{\"key\":\"k2\"}"), SENT))
                .isFalse();
        assertThat(verify("1774872001", SIGNATURE, BODY, SENT)).isFalse();
        assertThat(WebhookSignature.verify(
                        bytes("another secret of sixteen bytes"), TIMESTAMP, SIGNATURE, BODY, SENT, TOLERANCE))
                .isFalse();
        assertThat(verify(TIMESTAMP, SIGNATURE.replace('6', '7'), BODY, SENT)).isFalse();
        assertThat(verify(TIMESTAMP, SIGNATURE.substring(3), BODY, SENT)).isFalse();
        assertThat(verify(TIMESTAMP, "", BODY, SENT)).isFalse();
    }

    @Test
    void aTimestampThatIsNoTimeIsNotTrustedEvenWhereItIsSigned() {
        for (String odd : new String[] {"", "noon", "1774872000.5", "99999999999999999999", "9223372036854775807"}) {
            assertThat(verify(odd, WebhookSignature.sign(SECRET, odd, BODY), BODY, SENT))
                    .as(odd)
                    .isFalse();
        }
    }

    @Property
    void whateverIsSentIsVerifiedAndNothingElse(@ForAll byte[] body, @ForAll byte[] other, @ForAll int seconds) {
        String timestamp = WebhookSignature.timestamp(Instant.ofEpochSecond(seconds));
        String signature = WebhookSignature.sign(SECRET, timestamp, body);
        Instant now = Instant.ofEpochSecond(seconds);

        assertThat(verify(timestamp, signature, body, now)).isTrue();
        assertThat(verify(timestamp, signature, other, now)).isEqualTo(java.util.Arrays.equals(body, other));
    }

    private static boolean verify(String timestamp, String signature, byte[] body, Instant now) {
        return WebhookSignature.verify(SECRET, timestamp, signature, body, now, TOLERANCE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
