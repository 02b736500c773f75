package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A practitioner's meetings are read at a secret address, and nowhere else. */
class PrivateCalendarIT {

    private final ManagedSite site = ManagedSite.get();

    @Test
    void a_calendar_subscribes_to_it_and_nobody_else_finds_anything() {
        var page = site.choosing(9);
        var start = Instant.parse(page.starts().get(0));
        assertThat(page.take(0).status()).as(page.said()).isEqualTo(200);
        var path = DeskVisit.open(site.address()).step("/desk/time", Map.of()).calendarPath();

        expectTheMeeting(site.get(path), start);
        expectTheSameOfAllOthers(path);
        assertThat(site.log()).doesNotContain(path.substring("/calendar/".length(), 40), "SLF4J");
    }

    private static void expectTheMeeting(HttpResponse<String> answer, Instant start) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body())
                .contains(
                        "TZID:America/New_York\r\n",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n",
                        "SUMMARY:Meeting\r\n",
                        "DTSTART;TZID=America/New_York:"
                                + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss")
                                        .withZone(ZoneId.of("America/New_York"))
                                        .format(start))
                .doesNotContain(ManagedSite.CANARY)
                .endsWith("END:VCALENDAR\r\n");
    }

    private void expectTheSameOfAllOthers(String path) {
        var secret = path.substring("/calendar/".length());
        var others = Stream.of(
                        "/calendar/x.ics",
                        "/calendar/" + "A".repeat(72) + ".ics",
                        "/calendar/" + secret.replaceFirst("^..", "BB"),
                        "/calendar/" + new StringBuilder(secret.replace(".ics", "")).reverse() + ".ics",
                        path.replace(".ics", ""))
                .map(site::get)
                .toList();

        assertThat(others).allSatisfy(other -> assertThat(other.statusCode()).isEqualTo(404));
        assertThat(others.stream().map(HttpResponse::body).distinct()).hasSize(1);
    }

    private static String header(HttpResponse<String> answer, String name) {
        assertThat(answer.headers().allValues(name)).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }
}
