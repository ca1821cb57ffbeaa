package org.goalhealth.alert.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.goalhealth.alert.store.Letter;

/**
 * Posts letters to a URL, signed.
 *
 * <p>Each request has the letter's key in the header {@value #KEY_HEADER}, percent-encoded, and those of {@link
 * WebhookSignature}. An answer 2xx means that the letter has arrived; 408, 425, 429 and 5xx, and no answer, that it is
 * tried again; anything else that it is not. Redirects are not followed, and of an answer's body no more is read than an
 * error message needs. The host must be allowed by name, and is looked up once for each connection, which goes to no
 * other address; addresses outside of the public internet are refused unless allowed too.
 *
 * <p>Thread-safe. Needs Apache HttpClient 5 on the class path.
 */
public final class WebhookSink implements Sink, AutoCloseable {

    /** The header with the letter's key. */
    public static final String KEY_HEADER = "Idempotency-Key";

    private static final int READ = 1_024;

    private final URI url;
    private final byte[] secret;
    private final CloseableHttpClient client;

    WebhookSink(URI url, byte[] secret, CloseableHttpClient client) {
        this.url = url;
        this.secret = secret;
        this.client = client;
    }

    /**
     * A sink that posts to a URL.
     *
     * @param secret shared with the receiver; at least 16 bytes
     * @throws IllegalArgumentException where the URL is none of http or https, or the secret is short
     */
    public static WebhookSinkBuilder to(URI url, byte[] secret) {
        return new WebhookSinkBuilder(url, secret);
    }

    @Override
    public void send(Letter letter, Instant now) throws SinkException {
        answer(request(letter, now)).check(url.getHost(), now);
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }

    private HttpPost request(Letter letter, Instant now) {
        byte[] body = letter.body().getBytes(StandardCharsets.UTF_8);
        String timestamp = WebhookSignature.timestamp(now);
        HttpPost request = new HttpPost(url);
        request.setHeader(KEY_HEADER, URLEncoder.encode(letter.key(), StandardCharsets.UTF_8));
        request.setHeader(WebhookSignature.TIMESTAMP_HEADER, timestamp);
        request.setHeader(WebhookSignature.SIGNATURE_HEADER, WebhookSignature.sign(secret, timestamp, body));
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    private WebhookAnswer answer(HttpPost request) throws SinkException {
        try {
            CloseableHttpResponse response = CloseableHttpResponse.adapt(client.executeOpen(null, request, null));
            try {
                return new WebhookAnswer(
                        response.getCode(),
                        Optional.ofNullable(response.getFirstHeader(HttpHeaders.RETRY_AFTER))
                                .map(Header::getValue),
                        beginning(response));
            } finally {
                // At once: an orderly end would read the rest of the body first.
                response.close(CloseMode.IMMEDIATE);
            }
        } catch (CheckedResolver.Refused e) {
            throw SinkException.giveUp(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw SinkException.tryAgain("host " + url.getHost() + " cannot be reached: " + e, e);
        }
    }

    /** What comes in one go, of an answer that is not understood without. */
    private static String beginning(CloseableHttpResponse response) {
        HttpEntity entity = response.getEntity();
        if (entity == null || response.getCode() / 100 == 2) {
            return "";
        }
        try {
            byte[] read = new byte[READ];
            int length = entity.getContent().read(read);
            return new String(read, 0, Math.max(0, length), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // the status says enough
        }
    }
}
