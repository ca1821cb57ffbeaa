package org.goalhealth.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.goalhealth.alert.store.Letter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebhookSinkTest {

    private static final Instant NOON = Instant.parse("2026-03-30T12:00:00Z");
    private static final byte[] SECRET = "a secret of sixteen bytes or more".getBytes(StandardCharsets.UTF_8);
    private static final String HOST = "hooks.test";
    private static final String BODY = "{\"key\":\"k1\",\"text\":\"华东\"}";

    /** A request as it came. */
    private record Request(String method, String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return String.join("|", headers.getOrDefault(name, List.of()));
        }
    }

    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> looked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private int status = 204;
    private Map<String, String> answerHeaders = Map.of();
    private String answer = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aLetterIsPostedWithItsKeyAndSignature() throws Exception {
        try (WebhookSink sink = sink().build()) {
            sink.send(letter("k1"), NOON);
        }

        assertThat(requests).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/goals?team=a");
            assertThat(request.body()).isEqualTo(BODY);
            assertThat(request.header("Content-type")).startsWith("application/json");
            assertThat(request.header("Host")).startsWith(HOST + ":");
            assertThat(request.header("Idempotency-key")).isEqualTo("k1");
            assertThat(WebhookSignature.verify(
                            SECRET,
                            request.header("Goalhealth-timestamp"),
                            request.header("Goalhealth-signature"),
                            request.body().getBytes(StandardCharsets.UTF_8),
                            NOON,
                            Duration.ZERO))
                    .isTrue();
        });
    }

    @Test
    void aKeyOfAnyScriptFitsIntoAHeader() throws Exception {
        try (WebhookSink sink = sink().build()) {
            sink.send(letter("house/W1 kpi:orders region=华东\r\nX: y"), NOON);
        }

        String key = requests.get(0).header("Idempotency-key");
        assertThat(key).matches("[!-~]+");
        assertThat(java.net.URLDecoder.decode(key, StandardCharsets.UTF_8))
                .isEqualTo("house/W1 kpi:orders region=华东\r\nX: y");
        assertThat(requests.get(0).headers()).doesNotContainKey("X");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void anAnswerOfSuccessIsOne(int success) throws Exception {
        status = success;
        try (WebhookSink sink = sink().build()) {
            sink.send(letter("k1"), NOON);
        }
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599})
    void anAnswerThatMayPassIsTriedAgain(int passing) {
        status = passing;
        answer = "please\u0007 wait";

        SinkException failure = failure(sink());

        assertThat(failure.isWorthAnotherAttempt()).isTrue();
        assertThat(failure).hasMessageContaining("hooks.test answers " + passing + ": please\\u0007 wait");
        assertThat(requests).as("tried once").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 413, 422, 424, 426})
    void anAnswerThatWillNotPassIsNot(int refusal) {
        status = refusal;

        assertThat(failure(sink()).isWorthAnotherAttempt()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int redirect) {
        status = redirect;
        answerHeaders =
                Map.of("Location", "http://" + HOST + ":" + server.getAddress().getPort() + "/elsewhere");

        SinkException failure = failure(sink());

        assertThat(failure.isWorthAnotherAttempt()).isFalse();
        assertThat(failure).hasMessageContaining("redirects are not followed");
        assertThat(requests).extracting(Request::path).containsExactly("/goals?team=a");
    }

    @Test
    void aReceiverMaySayWhenToComeAgain() {
        status = 503;
        answerHeaders = Map.of("Retry-After", "120");
        assertThat(failure(sink()).notBefore()).contains(Duration.ofMinutes(2));

        answerHeaders = Map.of("Retry-After", "Mon, 30 Mar 2026 12:01:30 GMT");
        assertThat(failure(sink()).notBefore()).contains(Duration.ofSeconds(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1e3", "99999999999999", "Mon, 30 Mar 2026 11:59:00 GMT", ""})
    void whatIsNoTimeToComeAgainIsPassedOver(String odd) {
        status = 429;
        answerHeaders = Map.of("Retry-After", odd);

        SinkException failure = failure(sink());

        assertThat(failure.isWorthAnotherAttempt()).isTrue();
        assertThat(failure.notBefore()).isEmpty();
    }

    @Test
    void aHostThatIsNotAllowedIsRefusedAtOnce() {
        assertThatThrownBy(() -> WebhookSink.to(URI.create("https://evil.test/x"), SECRET)
                        .allow("hooks.test")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'evil.test'")
                .hasMessageContaining("[hooks.test]");
        assertThatThrownBy(() -> WebhookSink.to(URI.create("https://hooks.test.evil.test/"), SECRET)
                        .allow("hooks.test")
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostsAreAllowedInAnyCase() {
        WebhookSink.to(URI.create("https://Hooks.Test/x"), SECRET)
                .allow("hookS.test")
                .build()
                .close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://hooks.test/x",
                "hooks.test/x",
                "https:///x",
                "https://user:password@hooks.test/x",
                "file:///etc/passwd",
                "https://川香.test/x"
            })
    void aUrlThatIsNoWebhookIsRefusedWithoutBeingShown(String url) {
        assertThatThrownBy(() -> WebhookSink.to(URI.create(url), SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("password");
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> WebhookSink.to(URI.create("https://hooks.test/"), new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15 bytes");
    }

    @Test
    void aPrivateAddressIsRefusedUnlessToldOtherwise() {
        WebhookSinkBuilder closed =
                WebhookSink.to(url(HOST), SECRET).allow(HOST).resolver(this::loopback);

        SinkException failure = failure(closed);

        assertThat(failure.isWorthAnotherAttempt()).isFalse();
        assertThat(failure).hasMessageContaining("127.0.0.1").hasMessageContaining("allowPrivateAddresses()");
        assertThat(requests).isEmpty();
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsRefused() {
        WebhookSinkBuilder mixed = WebhookSink.to(url(HOST), SECRET).allow(HOST).resolver(host ->
                new InetAddress[] {address("203.0.113.5"), address("10.0.0.1")});

        assertThat(failure(mixed)).hasMessageContaining("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "2130706433", "[::ffff:127.0.0.1]", "0", "localhost"})
    void aPrivateAddressIsRefusedHoweverItIsWritten(String host) {
        WebhookSinkBuilder closed = WebhookSink.to(url(host), SECRET).allow(host);

        assertThat(failure(closed)).hasMessageContaining("not one of the public internet");
        assertThat(requests).isEmpty();
    }

    /** The name means the server at first and another address ever after. */
    @Test
    void aHostIsLookedUpOnceAndTheConnectionGoesWhereThatSaid() throws Exception {
        WebhookSinkBuilder rebinding = sink().resolver(host -> {
            looked.add(host);
            return new InetAddress[] {looked.size() == 1 ? address("127.0.0.1") : address("192.0.2.1")};
        });
        try (WebhookSink sink = rebinding.build()) {
            sink.send(letter("k1"), NOON);
        }

        assertThat(looked).containsExactly(HOST);
        assertThat(requests).hasSize(1);
    }

    @Test
    void everyConnectionIsCheckedAnew() throws Exception {
        WebhookSinkBuilder rebinding = WebhookSink.to(url(HOST), SECRET)
                .allow(HOST)
                .connectWithin(Duration.ofMillis(200))
                .resolver(host -> {
                    looked.add(host);
                    return new InetAddress[] {address(looked.size() == 1 ? "192.0.2.1" : "127.0.0.1")};
                });
        try (WebhookSink sink = rebinding.build()) {
            assertThatThrownBy(() -> sink.send(letter("k1"), NOON)).isInstanceOf(SinkException.class);
            assertThatThrownBy(() -> sink.send(letter("k1"), NOON)).hasMessageContaining("127.0.0.1");
        }
        assertThat(looked).hasSize(2);
        assertThat(requests).isEmpty();
    }

    @Test
    void aHostThatIsNotFoundIsTriedAgain() {
        SinkException failure = failure(sink().resolver(host -> {
            throw new UnknownHostException(host);
        }));

        assertThat(failure.isWorthAnotherAttempt()).isTrue();
        assertThat(failure).hasMessageContaining(HOST);
    }

    @Test
    void aHostThatRefusesTheConnectionIsTriedAgain() {
        server.stop(0);

        assertThat(failure(sink()).isWorthAnotherAttempt()).isTrue();
    }

    @Test
    void aHostThatDoesNotAnswerIsTriedAgain() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            SinkException failure = failure(sinkAt(silent.getLocalPort()).answerWithin(Duration.ofMillis(200)));

            assertThat(failure.isWorthAnotherAttempt()).isTrue();
        }
    }

    @Test
    void aHostThatHangsUpIsTriedAgain() throws IOException {
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            submit(() -> {
                rude.accept().close();
                return 0;
            });

            assertThat(failure(sinkAt(rude.getLocalPort())).isWorthAnotherAttempt())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "404 Not Found"})
    void anAnswerWithoutEndIsNotReadToItsEnd(String line) throws Exception {
        try (ServerSocket endless = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            submit(() -> {
                try (Socket socket = endless.accept();
                        OutputStream out = socket.getOutputStream()) {
                    out.write(("HTTP/1.1 " + line + "\r\nContent-Length: 9000000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    while (!Thread.interrupted()) {
                        out.write(new byte[65_536]);
                    }
                }
                return 0;
            });

            try (WebhookSink sink = sinkAt(endless.getLocalPort()).build()) {
                if (line.startsWith("200")) {
                    sink.send(letter("k1"), NOON);
                } else {
                    assertThatThrownBy(() -> sink.send(letter("k1"), NOON)).hasMessageContaining("404");
                }
            }
        }
    }

    private WebhookSinkBuilder sink() {
        return sinkAt(server.getAddress().getPort());
    }

    private WebhookSinkBuilder sinkAt(int port) {
        return WebhookSink.to(URI.create("http://" + HOST + ":" + port + "/goals?team=a"), SECRET)
                .allow(HOST)
                .allowPrivateAddresses()
                .resolver(this::loopback);
    }

    private URI url(String host) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/goals");
    }

    private InetAddress[] loopback(String host) throws UnknownHostException {
        return new InetAddress[] {address("127.0.0.1")};
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal)[0];
    }

    /** What a server does after the test has had its answer is nobody's business. */
    private void submit(Callable<?> work) {
        assertThat(threads.submit(work)).isNotNull();
    }

    private static SinkException failure(WebhookSinkBuilder builder) {
        try (WebhookSink sink = builder.build()) {
            return catchThrowableOfType(SinkException.class, () -> sink.send(letter("k1"), NOON));
        }
    }

    private static Letter letter(String key) {
        return new Letter(key, "house", "ops", BODY, 0, Optional.empty());
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        answerHeaders.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
