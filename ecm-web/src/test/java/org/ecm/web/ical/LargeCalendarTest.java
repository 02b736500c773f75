package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.calendar;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.reason;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is in a calendar costs as much as there is of it, and not its square: four times as much may cost eight times as much,
 * and not sixteen times. Each of these is about half as large as a calendar may be.
 */
class LargeCalendarTest {

    private static final long SECOND = 1_000_000_000;

    private static final String ONE = "DTSTART:20261020T140000Z\nDURATION:PT1H";

    private static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:%s
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            """;

    private static String repeated(int times, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
    }

    /** Names that differ and have one hash code, in capitals as well: of two pairs of signs that have the same. */
    private static String colliding(int number) {
        return repeated(16, bit -> (number >> bit & 1) == 0 ? "AP" : "B1");
    }

    private static String day(int number) {
        return LocalDate.of(1900, 1, 1).plusDays(number).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void names_with_one_hash_code_cost_no_more_than_others() {
        var others = calendar(event(ONE + "\nUID" + repeated(50_000, i -> ";A" + i + "P".repeat(26) + "=1") + ":a"));
        var colliding = calendar(event(ONE + "\nUID" + repeated(50_000, i -> ";" + colliding(i) + "=1") + ":a"));
        costOf(others);

        assertThat(costOf(colliding)).isLessThan(20 * costOf(others) + SECOND);
    }

    /** Of the thread alone, in processor time, whatever else the machine does. */
    private static long costOf(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertThat(reason(text)).startsWith("read");
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static Arguments shape(String kind, int size, IntFunction<String> components) {
        return arguments(kind, size, components);
    }

    static Stream<Arguments> shapes() {
        var series = event("UID:a\n" + ONE + "\nRRULE:FREQ=DAILY");
        return Stream.of(
                shape(
                        "a parameter again and again",
                        100_000,
                        n -> event(ONE + "\nEXDATE" + ";TZID=UTC".repeat(n) + ":")),
                shape("quotation marks", 1_000_000, n -> event(ONE + "\nSUMMARY;X=" + "\"".repeat(n) + ":")),
                shape("colons", 1_000_000, n -> event(ONE + "\n" + ":".repeat(n))),
                shape("a folded line", 250_000, n -> event(ONE + "\nSUMMARY:" + "x\n ".repeat(n))),
                shape("an empty line", 1_000_000, n -> event(ONE + "\n".repeat(n))),
                shape("zones", 10_000, n -> repeated(n, i -> ZONE.formatted(colliding(i))) + event(ONE)),
                shape("definitions of one zone", 8_000, n -> ZONE.formatted("X").repeat(n) + event(ONE)),
                shape(
                        "unknown zones",
                        4_000,
                        n -> repeated(n, i -> event("DTSTART;TZID=" + colliding(i) + ":20100101T000000"))),
                shape(
                        "a zone of many parts",
                        450_000,
                        n -> event("DTSTART;TZID=" + "a/".repeat(n) + ":20100101T000000") + event(ONE)),
                shape("uids", 10_000, n -> repeated(n, i -> event("UID:" + colliding(i) + "\n" + ONE))),
                shape(
                        "left out dates",
                        100_000,
                        n -> event(ONE + "\nRRULE:FREQ=DAILY\nEXDATE:" + repeated(n, i -> day(i) + ","))),
                shape(
                        "left out times",
                        30_000,
                        n -> event(ONE + "\nRRULE:FREQ=DAILY" + repeated(n, i -> "\nEXDATE:" + day(i) + "T140000"))),
                shape("added dates", 50_000, n -> event(ONE + "\nRDATE:" + repeated(n, i -> day(i) + ","))),
                shape(
                        "changes of many series of one uid",
                        4_000,
                        n -> series.repeat(n / 16)
                                + repeated(n, i -> event("UID:a\nRECURRENCE-ID:" + day(i) + "T140000Z\n" + ONE))),
                shape(
                        "changes of all that follow from one day on",
                        10_000,
                        n -> series
                                + event("UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261020T140000Z\n" + ONE)
                                        .repeat(n)),
                shape("unknown components", 30_000, n -> "BEGIN:X\nEND:X\n".repeat(n)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void much_of_one_kind_costs_its_share(String kind, int size, IntFunction<String> components) {
        var quarter = calendar(components.apply(size / 4));
        var whole = calendar(components.apply(size));

        assertThat(8 * costOf(quarter) + SECOND / 4).isGreaterThan(costOf(whole));
    }

    static Stream<Arguments> excesses() {
        var series = event("UID:a\n" + ONE + "\nRRULE:FREQ=DAILY");
        IntFunction<String> moved =
                i -> event("UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:" + day(i) + "T140000Z\n" + ONE);
        return Stream.of(
                arguments("properties", event(ONE + "\nSTATUS:".repeat(250_000))),
                arguments("components", "BEGIN:X\nEND:X\n".repeat(130_000)),
                arguments("changes of all that follow", series.repeat(2_000) + repeated(8_000, moved)),
                arguments("added dates", event(ONE + "\nRDATE:" + repeated(200_000, i -> day(i) + ","))),
                arguments(
                        "changes of a clock",
                        ZONE.formatted("X")
                                        .replace("END:ST", "RDATE:" + repeated(120_000, i -> day(i) + ",") + "\nEND:ST")
                                + event("DTSTART;TZID=X:20261020T140000")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("excesses")
    void more_than_one_person_has_is_given_up(String kind, String components) {
        assertThat(reason(calendar(components))).isEqualTo("calendar.too-much");
    }
}
