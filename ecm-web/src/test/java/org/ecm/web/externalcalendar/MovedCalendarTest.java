package org.ecm.web.externalcalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar that has moved is followed, with the same care each time. */
class MovedCalendarTest extends CalendarServer {

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void it_may_have_moved(int status) {
        answer(exchange -> redirect(exchange, status, "/there?x=seen"));
        answers.put("/there", exchange -> send(exchange, 200, CALENDAR.getBytes(UTF_8)));

        assertThat(read()).isEqualTo(READ);
        assertThat(asked).containsExactly(SECRET, "/there?x=seen");
    }

    @Test
    void three_times_and_no_more() {
        answer(exchange -> redirect(exchange, 302, "/1"));
        answers.put("/1", exchange -> redirect(exchange, 302, "/2"));
        answers.put("/2", exchange -> redirect(exchange, 302, "/3"));
        answers.put("/3", exchange -> send(exchange, 200, CALENDAR.getBytes(UTF_8)));
        assertThat(read()).isEqualTo(READ);

        answers.put("/3", exchange -> redirect(exchange, 302, "/4"));
        assertThat(read()).isEqualTo(new Unreadable("calendar.too-many-redirects"));
        assertThat(asked).hasSize(8).doesNotContain("/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/a", "ftp://localhost/a", "file:///etc/passwd", "https:/a", "mailto:a@b"})
    void it_moves_to_no_place_without_tls(String elsewhere) {
        answer(exchange -> redirect(exchange, 302, elsewhere));

        assertThat(read()).isEqualTo(new Unreadable("calendar.forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://[::1", "https://a b/", "", "https://localhost:99999/"})
    void it_moves_to_no_place_that_is_none(String elsewhere) {
        answer(exchange -> redirect(exchange, 302, elsewhere));

        assertThat(read()).isInstanceOf(Unreadable.class);
    }

    @Test
    void where_it_moves_is_checked_again() {
        answer(exchange -> redirect(exchange, 302, "https://inside.example:" + port() + "/there"));
        answers.put("/there", exchange -> send(exchange, 200, CALENDAR.getBytes(UTF_8)));
        NameResolver resolver =
                host -> List.of(host.equals("inside.example") ? InetAddress.getByName("127.0.0.2") : loopback());
        AddressCheck notThatOne = address -> address.equals(loopback());

        assertThat(reading(notThatOne, resolver, LONG)).isEqualTo(new Unreadable("calendar.forbidden"));
        assertThat(asked).containsExactly(SECRET);
    }
}
