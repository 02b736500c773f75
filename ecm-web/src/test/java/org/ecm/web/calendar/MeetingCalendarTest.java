package org.ecm.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written is what stands in the files of {@code src/test/resources/calendar}, byte by byte, and another reader
 * finds in it what was meant.
 */
class MeetingCalendarTest {

    private static final Map<String, String> WRITTEN = Map.of(
            "request", message(Meetings.requested()),
            "rescheduled", message(Meetings.rescheduled()),
            "cancel", message(Meetings.cancelled()),
            "file", MeetingCalendar.file(Meetings.own(), Meetings.PRACTITIONER),
            "feed", feed());

    private static String message(MeetingEvent event) {
        return MeetingCalendar.message(event, Meetings.PRACTITIONER, Meetings.ENQUIRER);
    }

    private static String feed() {
        var inKathmandu = Meetings.in(ZoneId.of("Asia/Kathmandu"), Instant.parse("2027-05-01T04:00:00Z"));
        return MeetingCalendar.feed(
                "Practice; calendar",
                Duration.ofHours(1),
                Optional.of(Meetings.PRACTITIONER),
                List.of(Meetings.own(), inKathmandu));
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "rescheduled", "cancel", "file", "feed"})
    void is_the_golden_file(String name) throws IOException {
        var root = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        var golden = root.resolve("src/test/resources/calendar/" + name + ".ics");

        assertThat(WRITTEN.get(name)).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "rescheduled", "cancel", "file", "feed"})
    void has_lines_of_at_most_75_octets_that_end_with_crlf(String name) {
        var text = WRITTEN.getOrDefault(name, "");

        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\ufffd");
        assertThat(text.split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "rescheduled", "cancel", "file", "feed"})
    void is_valid_to_another_reader(String name) throws IOException, ParserException {
        var result = read(WRITTEN.getOrDefault(name, "")).validate();

        assertThat(result.getEntries()).isEmpty();
    }

    @Test
    void another_reader_finds_the_meeting() throws IOException, ParserException {
        var calendar = read(WRITTEN.getOrDefault("request", ""));
        var event = event(calendar);
        var meant = Meetings.requested();

        assertThat(value(calendar, "METHOD")).isEqualTo("REQUEST");
        assertThat(value(event, "UID")).isEqualTo(meant.uid());
        assertThat(value(event, "SUMMARY")).isEqualTo(meant.title());
        assertThat(value(event, "DESCRIPTION")).isEqualTo(String.join("\n", meant.description()));
        assertThat(value(event, "LOCATION")).isEqualTo(meant.location());
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:zoe@practice.example");
        assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:sean+50%25%26more@xn--bcher-kva.example");
        assertThat(event.getRequiredProperty("ATTENDEE")
                        .getRequiredParameter("PARTSTAT")
                        .getValue())
                .isEqualTo("ACCEPTED");
        assertThat(start(event)).isEqualTo(meant.time().start());
        assertThat(end(event)).isEqualTo(meant.time().end());
    }

    @Test
    void a_later_message_is_about_the_same_meeting_and_wins() throws IOException, ParserException {
        var first = event(read(WRITTEN.getOrDefault("request", "")));
        var second = event(read(WRITTEN.getOrDefault("rescheduled", "")));
        var third = event(read(WRITTEN.getOrDefault("cancel", "")));

        assertThat(Stream.of(first, second, third)
                        .map(event -> value(event, "UID"))
                        .distinct())
                .hasSize(1);
        assertThat(Stream.of(first, second, third).map(event -> value(event, "SEQUENCE")))
                .containsExactly("0", "1", "2");
        assertThat(value(second, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(third, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void a_feed_is_published_and_names_nobody_who_asked() throws IOException, ParserException {
        var text = WRITTEN.getOrDefault("feed", "");

        assertThat(text)
                .contains(
                        "METHOD:PUBLISH\r\n",
                        "X-WR-CALNAME:Practice\\; calendar\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
                        "SUMMARY:Meeting\r\n",
                        "URL:https://video.example/room?a=1;b=2,3\r\n")
                .doesNotContain("ATTENDEE", "Neill", "sean");
        assertThat(read(text).getComponents(Component.VTIMEZONE)).hasSize(2);
        assertThat(read(text).getComponents(Component.VEVENT)).hasSize(2);
    }

    @Test
    void an_empty_feed_is_a_calendar_too() {
        assertThat(MeetingCalendar.feed("Practice", Duration.ofHours(1), Optional.empty(), List.of()))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("X-PUBLISHED-TTL:PT1H\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void a_feed_without_an_organizer_has_no_method_which_would_want_one() throws IOException, ParserException {
        var text = MeetingCalendar.feed("Mine", Duration.ofHours(1), Optional.empty(), List.of(Meetings.own()));

        assertThat(text).doesNotContain("METHOD", "ORGANIZER");
        assertThat(read(text).validate().getEntries()).isEmpty();
    }

    static Stream<MeetingEvent> acrossTheYear() {
        return Stream.of(
                        "America/New_York",
                        "Asia/Kathmandu",
                        "Europe/London",
                        "Australia/Lord_Howe",
                        "America/Sao_Paulo",
                        "Europe/Dublin",
                        "Pacific/Chatham")
                .flatMap(zone -> Stream.of("2026-12-30T22:30:00Z", "2031-03-30T00:59:59Z", "2031-07-01T12:00:00Z")
                        .map(start -> Meetings.in(ZoneId.of(zone), Instant.parse(start))));
    }

    @ParameterizedTest
    @MethodSource("acrossTheYear")
    void another_reader_finds_the_same_instant_in_years_to_come(MeetingEvent meant)
            throws IOException, ParserException {
        var event = event(read(message(meant)));

        assertThat(start(event))
                .as(meant.zone() + " " + meant.time().start())
                .isEqualTo(meant.time().start());
        assertThat(end(event)).isEqualTo(meant.time().end());
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).get(0);
    }

    private static String value(PropertyContainer holder, String name) {
        return holder.getRequiredProperty(name).getValue();
    }

    private static Instant start(VEvent event) {
        DtStart<ZonedDateTime> start = event.getRequiredProperty("DTSTART");
        return start.getDate().toInstant();
    }

    private static Instant end(VEvent event) {
        DtEnd<ZonedDateTime> end = event.getRequiredProperty("DTEND");
        return end.getDate().toInstant();
    }
}
