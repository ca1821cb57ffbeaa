package org.goalhealth.alert.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.util.Timeout;
import org.goalhealth.plan.Problem;

/** Settings of a {@link WebhookSink}, each checked as it is set. */
public final class WebhookSinkBuilder {

    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final URI url;
    private final byte[] secret;
    private final Set<String> allowed = new HashSet<>();
    private boolean privateToo;
    private Duration connect = Duration.ofSeconds(5);
    private Duration answer = Duration.ofSeconds(15);
    private HostResolver hosts = InetAddress::getAllByName;

    WebhookSinkBuilder(URI url, byte[] secret) {
        // A part in front of the host, which may hold a password, is not shown.
        if (url.getScheme() == null
                || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
                || url.getHost() == null
                || url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "a webhook's url names no host, or more than a host, or is not http\n  write"
                            + " it as https://hooks.example.com/goals, a host of other scripts as xn--...");
        }
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a webhook's secret has " + secret.length
                    + " bytes\n  make a random one of " + SHORTEST_SECRET + " or more");
        }
        this.url = url;
        this.secret = secret.clone();
    }

    /** Hosts that letters may go to, as they stand in a URL; none if nothing is said. */
    public WebhookSinkBuilder allow(String... names) {
        for (String name : names) {
            allowed.add(name.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    /** Lets letters go to hosts within the machine and its networks too. */
    public WebhookSinkBuilder allowPrivateAddresses() {
        privateToo = true;
        return this;
    }

    /** How long a connection may take; 5 seconds if nothing is said. */
    public WebhookSinkBuilder connectWithin(Duration time) {
        connect = positive(time);
        return this;
    }

    /** How long the host may be silent; 15 seconds if nothing is said. */
    public WebhookSinkBuilder answerWithin(Duration time) {
        answer = positive(time);
        return this;
    }

    WebhookSinkBuilder resolver(HostResolver resolver) {
        hosts = resolver;
        return this;
    }

    /**
     * The sink, to be closed when it is needed no longer.
     *
     * @throws IllegalArgumentException where the URL's host is not allowed
     */
    public WebhookSink build() {
        if (!allowed.contains(url.getHost().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a webhook's url names the host '" + Problem.shown(url.getHost())
                    + "', which is none of those allowed: " + new TreeSet<>(allowed)
                    + "\n  allow it by name, or mend the"
                    + " url");
        }
        return new WebhookSink(url, secret, client());
    }

    private CloseableHttpClient client() {
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolver(hosts, privateToo))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
                                .setSocketTimeout(Timeout.of(answer))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(answer))
                        .setConnectionRequestTimeout(Timeout.of(answer))
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                // No proxy: it would look hosts up itself, and go where it likes.
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("goalhealth")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static Duration positive(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a time-out of " + time + "\n  give it more than zero");
        }
        return time;
    }
}
