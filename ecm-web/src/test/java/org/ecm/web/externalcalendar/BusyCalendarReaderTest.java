package org.ecm.web.externalcalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;
import org.ecm.web.network.CertificateTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar elsewhere is asked for over TLS, at the checked address of its name, and its answers are understood. */
class BusyCalendarReaderTest extends CalendarServer {

    @Test
    void it_is_read_over_tls() {
        answer(exchange -> {
            assertThat(exchange.getRequestHeaders())
                    .contains(Map.entry("Accept", List.of("text/calendar")), Map.entry("User-agent", List.of("ECM")));
            send(exchange, 200, CALENDAR.getBytes(UTF_8));
        });

        assertThat(read()).isEqualTo(READ);
        assertThat(asked).containsExactly(SECRET);
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, calendar.refused",
        "403, calendar.refused",
        "404, calendar.not-found",
        "410, calendar.not-found",
        "204, calendar.answer",
        "300, calendar.answer",
        "500, calendar.answer",
        "503, calendar.answer",
    })
    void another_answer_is_none(int status, String reason) {
        answer(exchange -> exchange.sendResponseHeaders(status, -1));

        assertThat(read()).isEqualTo(new Unreadable(reason));
        assertThat(warnings())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(reason));
    }

    /** The thread that reads it has other calendars to read. */
    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class})
    void an_error_of_the_machine_makes_it_unreadable(Class<? extends Error> kind) throws ReflectiveOperationException {
        var error = kind.getConstructor().newInstance();

        AddressCheck exhausted = address -> {
            throw error;
        };

        assertThat(reading(exhausted, NameResolver.SYSTEM, LONG)).isEqualTo(new Unreadable("calendar.too-much"));
        assertThat(warnings())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(kind.getName()));
    }

    @Test
    void a_page_that_asks_to_log_in_is_no_calendar() {
        answer(exchange -> send(exchange, 200, "<html>seen</html>".getBytes(UTF_8)));

        assertThat(read()).isEqualTo(new Unreadable("calendar.not-a-calendar"));
    }

    @Test
    void nobody_within_is_asked() {
        answerWithTheCalendar();

        assertThat(reading(AddressCheck.PUBLIC, NameResolver.SYSTEM, LONG))
                .isEqualTo(new Unreadable("calendar.forbidden"));
        assertThat(asked).isEmpty();
    }

    @Test
    void a_name_with_one_forbidden_address_among_others_is_forbidden() throws UnknownHostException {
        var other = InetAddress.getByName("127.0.0.2");

        assertThat(reading(address -> !address.equals(other), host -> List.of(loopback(), other), LONG))
                .isEqualTo(new Unreadable("calendar.forbidden"));
        assertThat(asked).isEmpty();
    }

    /** The name leads here when it is checked, and nowhere at all when the JDK asks by itself. */
    @Test
    void the_connection_goes_to_the_address_that_was_checked() {
        answers.put("/", exchange -> send(exchange, 200, CALENDAR.getBytes(UTF_8)));
        var resolved = new ArrayDeque<String>();
        NameResolver resolver = host -> {
            resolved.add(host);
            return List.of(loopback());
        };

        var reading = calendar(ANY, resolver, LONG)
                .read(new CalendarAddress("https://rebound.invalid:" + port() + "/"), ZoneId.of("UTC"), WANTED, HOST);

        assertThat(reading).isEqualTo(READ);
        assertThat(resolved).containsExactly("rebound.invalid");
    }

    @Test
    void a_certificate_of_another_name_is_not_believed() {
        answerWithTheCalendar();
        var other = new CalendarAddress("https://other.invalid:" + port() + SECRET);

        assertThat(calendar(ANY, host -> List.of(loopback()), LONG).read(other, ZoneId.of("UTC"), WANTED, HOST))
                .isEqualTo(new Unreadable("calendar.unreachable"));
        assertThat(asked).isEmpty();
    }

    @Test
    void nor_is_it_if_something_else_in_this_process_believes_anything() {
        var usual = HttpsURLConnection.getDefaultHostnameVerifier();
        HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
        try {
            a_certificate_of_another_name_is_not_believed();
        } finally {
            HttpsURLConnection.setDefaultHostnameVerifier(usual);
        }
    }

    @Test
    void another_address_of_the_same_name_is_tried() throws IOException {
        answerWithTheCalendar();
        var nobody = InetAddress.getByName("127.0.0.2");

        assertThat(reading(ANY, host -> List.of(nobody, loopback()), LONG)).isEqualTo(READ);
    }

    @Test
    void a_server_that_nobody_vouches_for_is_not_believed() {
        answerWithTheCalendar();
        var calendar = new BusyCalendarReader(ANY, NameResolver.SYSTEM, CertificateTrust.with(List.of()), LONG);

        assertThat(calendar.read(address(), ZoneId.of("UTC"), WANTED, HOST))
                .isEqualTo(new Unreadable("calendar.unreachable"));
        assertThat(asked).isEmpty();
    }

    @Test
    void a_server_that_is_down_is_unreachable_and_so_is_a_name_that_leads_nowhere() throws IOException {
        int nobody;
        try (var closed = new ServerSocket(0, 1, loopback())) {
            nobody = closed.getLocalPort();
        }
        var calendar = calendar(ANY, NameResolver.SYSTEM, LONG);

        assertThat(calendar.read(new CalendarAddress("https://localhost:" + nobody), ZoneId.of("UTC"), WANTED, HOST))
                .isEqualTo(new Unreadable("calendar.unreachable"));
        assertThat(reading(
                        ANY,
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        LONG))
                .isEqualTo(new Unreadable("calendar.unreachable"));
    }
}
