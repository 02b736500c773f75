package org.ecm.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calendars as programs write them take the time that another program found in them. The scripts that made both are in
 * {@code src/test/scripts}: {@code corpus.py} and {@code corpus.mjs}.
 *
 * <p>Beside each {@code .ics} is a {@code .busy}: a line for each busy time, or one line that begins with {@code refused} and
 * the reason.
 */
class CorpusTest {

    private static final TimeRange WANTED =
            new TimeRange(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    static Stream<Path> calendars() throws IOException {
        var root = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        try (var files = Files.walk(root.resolve("src/test/resources/calendar/corpus"))) {
            return files.filter(file -> file.toString().endsWith(".ics")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void takes_the_time_that_its_program_meant(Path calendar) throws IOException {
        assertThat(read(calendar)).isEqualTo(expected(calendar));
    }

    @Test
    void is_read_but_for_what_no_reader_can_know() throws IOException {
        Map<String, Long> outcomes = calendars()
                .map(CorpusTest::read)
                .map(lines -> lines.startsWith("refused") ? lines : "read")
                .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()));

        System.out.println("calendars of the corpus: " + outcomes);
        assertThat(outcomes.get("read")).isGreaterThanOrEqualTo(60);
    }

    private static String read(Path calendar) {
        try {
            return BusyTimes.of(Files.readString(calendar), Calendars.NEW_YORK, WANTED, Calendars.HOST).stream()
                    .map(time -> time.start() + "/" + time.end())
                    .collect(Collectors.joining("\n"));
        } catch (UnreadableCalendar e) {
            return "refused " + e.reason();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String expected(Path calendar) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(calendar.toString().replaceAll("ics$", "busy")));
        return String.join("\n", lines);
    }
}
