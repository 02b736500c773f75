package org.ecm.web.externalcalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.externalcalendar.BusyResult.Busy;
import org.ecm.web.network.CertificateTrust;
import org.ecm.web.network.EverythingLogged;
import org.ecm.web.network.TestAuthority;
import org.ecm.web.network.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server with a calendar at a secret address, over real TLS; and after each test, nothing of it was logged. */
@Timeout(60)
abstract class CalendarServer {

    static final String SECRET = "/seen-by-nobody.ics?key=seen";
    static final TimeRange WANTED =
            new TimeRange(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
    static final String HOST = "practice.example";
    static final String CALENDAR = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            SUMMARY:seen
            DTSTART:20261120T100000Z
            DTEND:20261120T110000Z
            END:VEVENT
            END:VCALENDAR
            """;
    static final BusyResult READ = new Busy(
            List.of(new TimeRange(Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-20T11:00:00Z"))));

    static final Timeouts LONG = patience(Duration.ofSeconds(30));
    static final Timeouts SHORT = patience(Duration.ofMillis(400));
    static final AddressCheck ANY = address -> true;

    private static SSLContext certified;
    private static SSLSocketFactory trust;

    final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final CountDownLatch over = new CountDownLatch(1);

    private HttpsServer server;
    private EverythingLogged log;

    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeAll
    static void certify(@TempDir Path folder) {
        var authority = new TestAuthority(folder);
        certified = authority.server("dns:localhost,dns:rebound.invalid");
        trust = CertificateTrust.with(List.of(authority.certificate()));
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(loopback(), 0), 10);
        server.setHttpsConfigurator(new HttpsConfigurator(certified));
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                Objects.requireNonNull(answers.get(exchange.getRequestURI().getPath()))
                        .to(exchange);
            }
        });
        server.start();
        log = new EverythingLogged("org.ecm.web.externalcalendar", "org.ecm.web.ical");
    }

    @AfterEach
    void stop_and_see_that_nothing_was_told() {
        over.countDown();
        server.stop(0);
        log.close();
        assertThat(log.lines(Level.ALL)).noneMatch(line -> line.contains("seen") || line.contains("localhost"));
    }

    void answer(Answer answer) {
        answers.put(SECRET.substring(0, SECRET.indexOf('?')), answer);
    }

    void answerWithTheCalendar() {
        answer(exchange -> send(exchange, 200, CALENDAR.getBytes(UTF_8)));
    }

    BusyResult read() {
        return reading(ANY, NameResolver.SYSTEM, LONG);
    }

    BusyResult reading(AddressCheck check, NameResolver resolver, Timeouts timeouts) {
        return calendar(check, resolver, timeouts).read(address(), ZoneId.of("UTC"), WANTED, HOST);
    }

    static BusyCalendarReader calendar(AddressCheck check, NameResolver resolver, Timeouts timeouts) {
        return new BusyCalendarReader(check, resolver, trust, timeouts);
    }

    CalendarAddress address() {
        return new CalendarAddress("https://localhost:" + port() + SECRET);
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<String> warnings() {
        return log.lines(Level.INFO);
    }

    void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    static void packed(HttpExchange exchange, String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(UTF_8));
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        send(exchange, 200, packed.toByteArray());
    }

    static void redirect(HttpExchange exchange, int status, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(status, -1);
    }

    static Timeouts patience(Duration each) {
        return new Timeouts(each, each, each, each);
    }
}
