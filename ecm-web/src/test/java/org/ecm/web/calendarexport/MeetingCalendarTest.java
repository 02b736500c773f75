package org.ecm.web.calendarexport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
            "feed", feed(),
            "own", own(Meetings.own()),
            "own-rescheduled", own(Meetings.ownRescheduled()),
            "own-cancelled", own(Meetings.ownCancelled()),
            "doubled-hour", message(Meetings.inTheDoubledHour()));

    private static String message(MeetingEvent event) {
        return MeetingCalendar.message(event, Meetings.PRACTITIONER, Meetings.ENQUIRER)
                .text();
    }

    /** To the practitioner, from their own address. */
    private static String own(MeetingEvent event) {
        return MeetingCalendar.message(event, Meetings.PRACTITIONER, Meetings.PRACTITIONER)
                .text();
    }

    static Stream<String> names() {
        return WRITTEN.keySet().stream().sorted();
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
    @MethodSource("names")
    void is_the_golden_file(String name) throws IOException {
        var root = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        var golden = root.resolve("src/test/resources/calendar/" + name + ".ics");

        assertThat(WRITTEN.get(name)).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("names")
    void has_lines_of_at_most_75_octets_that_end_with_crlf(String name) {
        var text = WRITTEN.getOrDefault(name, "");

        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\ufffd");
        assertThat(text.split("\r\n", -1)).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n");
        });
    }

    @ParameterizedTest
    @MethodSource("names")
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
                        "LOCATION:https://video.example/room?a=1\\;b=2\\,3\r\n",
                        "URL:https://video.example/room?a=1;b=2,3\r\n")
                .doesNotContain("ATTENDEE", "Neill", "sean");
        assertThat(read(text).getComponents(Component.VTIMEZONE)).hasSize(2);
        assertThat(read(text).getComponents(Component.VEVENT)).hasSize(2);
    }

    @Test
    void a_video_call_has_its_link_wherever_programs_look_for_it() throws IOException, ParserException {
        var event = event(read(WRITTEN.getOrDefault("own", "")));
        var link = "https://video.example/room?a=1;b=2,3";

        assertThat(value(event, "LOCATION")).isEqualTo(link);
        assertThat(value(event, "URL")).isEqualTo(link);
        assertThat(value(event, "CONFERENCE")).isEqualTo(link);
        assertThat(Meetings.in(ZoneId.of("Europe/Vienna"), Instant.parse("2027-05-01T04:00:00Z"))
                        .location())
                .isEqualTo("Phone call");
    }

    @Test
    void a_message_from_its_reader_is_a_publication_and_updates_and_cancels_as_one()
            throws IOException, ParserException {
        var versions = Stream.of("own", "own-rescheduled", "own-cancelled").map(name -> WRITTEN.getOrDefault(name, ""));
        var seen = new ArrayList<String>();
        for (var text : versions.toList()) {
            var calendar = read(text);
            var event = event(calendar);
            assertThat(event.getProperty("ATTENDEE")).isEmpty();
            assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:zoe@practice.example");
            seen.add(String.join(
                    " ",
                    value(calendar, "METHOD"),
                    value(event, "UID"),
                    value(event, "SEQUENCE"),
                    value(event, "STATUS"),
                    value(event, "TRANSP")));
        }
        var uid = Meetings.own().uid();

        assertThat(seen)
                .containsExactly(
                        "PUBLISH " + uid + " 0 CONFIRMED OPAQUE",
                        "PUBLISH " + uid + " 1 CONFIRMED OPAQUE",
                        "PUBLISH " + uid + " 2 CANCELLED TRANSPARENT");
    }

    @ParameterizedTest
    @CsvSource({
        // both passes of the hour from one to two, its edges, and a meeting that only ends within it
        "America/New_York, 2026-11-01T05:00:00Z",
        "America/New_York, 2026-11-01T05:30:00Z",
        "America/New_York, 2026-11-01T06:00:00Z",
        "America/New_York, 2026-11-01T06:59:00Z",
        "America/New_York, 2026-11-01T04:30:00Z",
        "Australia/Lord_Howe, 2027-04-03T14:45:00Z",
        "Australia/Lord_Howe, 2027-04-03T15:15:00Z",
        "Europe/Vienna, 2026-10-25T00:30:00Z",
        "Europe/Vienna, 2026-10-25T01:30:00Z"
    })
    void times_in_an_hour_that_comes_twice_are_in_utc(ZoneId zone, Instant start) {
        var event = Meetings.in(zone, start);

        assertThat(message(event))
                .contains(
                        "DTSTART:" + utc(event.time().start()) + "\r\n",
                        "DTEND:" + utc(event.time().end()) + "\r\n")
                .doesNotContain("VTIMEZONE", "TZID");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-01T03:59:00Z, 20261031T235900",
        "America/New_York, 2026-11-01T07:00:00Z, 20261101T020000",
        "America/New_York, 2027-03-14T06:30:00Z, 20270314T013000",
        "America/New_York, 2027-03-14T07:00:00Z, 20270314T030000"
    })
    void all_other_times_are_local(ZoneId zone, Instant start, String local) {
        assertThat(message(Meetings.in(zone, start))).contains("DTSTART;TZID=America/New_York:" + local + "\r\n");
    }

    @Test
    void a_feed_has_the_zones_of_its_local_times_only() {
        var doubled = Meetings.in(Meetings.NEW_YORK, Instant.parse("2026-11-01T05:30:00Z"));
        var clear = Meetings.in(ZoneId.of("Europe/Vienna"), Instant.parse("2026-11-01T05:30:00Z"));

        assertThat(MeetingCalendar.feed("Mine", Duration.ofHours(1), Optional.empty(), List.of(doubled, clear)))
                .contains("TZID:Europe/Vienna\r\n")
                .doesNotContain("New_York");
    }

    private static String utc(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(instant);
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
