package org.ecm.web.externalcalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;
import org.junit.jupiter.api.Test;

/** A calendar elsewhere may take its time and be of some size, but not of any. */
class CalendarBoundsTest extends CalendarServer {

    @Test
    void it_may_come_packed() {
        answer(exchange -> packed(exchange, CALENDAR));

        assertThat(read()).isEqualTo(READ);
    }

    @Test
    void it_may_come_in_pieces_of_unknown_number() {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(CALENDAR.getBytes(UTF_8));
        });

        assertThat(read()).isEqualTo(READ);
    }

    @Test
    void what_is_larger_than_any_calendar_is_given_up() {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var body = exchange.getResponseBody();
            while (true) {
                body.write(new byte[10_000]); // until nobody takes more
            }
        });

        assertThat(read()).isEqualTo(new Unreadable("calendar.too-large"));
    }

    @Test
    void so_is_what_only_packs_well() {
        answer(exchange -> packed(exchange, " ".repeat(10_000_000)));

        assertThat(read()).isEqualTo(new Unreadable("calendar.too-large"));
    }

    @Test
    void what_is_packed_badly_is_unreachable() {
        answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, CALENDAR.getBytes(UTF_8));
        });

        assertThat(read()).isEqualTo(new Unreadable("calendar.unreachable"));
    }

    @Test
    void a_silent_server_is_left() {
        answer(exchange -> awaitTheEnd());

        assertThat(reading(ANY, NameResolver.SYSTEM, SHORT)).isEqualTo(new Unreadable("calendar.timeout"));
    }

    @Test
    void so_is_one_that_stops_in_the_middle() {
        answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("BEGIN:VCALENDAR\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            awaitTheEnd();
        });

        assertThat(reading(ANY, NameResolver.SYSTEM, SHORT)).isEqualTo(new Unreadable("calendar.timeout"));
    }

    @Test
    void so_is_a_name_server_that_does_not_answer() {
        NameResolver silent = host -> {
            awaitTheEnd();
            return List.of(loopback());
        };

        assertThat(reading(ANY, silent, SHORT)).isEqualTo(new Unreadable("calendar.timeout"));
    }
}
