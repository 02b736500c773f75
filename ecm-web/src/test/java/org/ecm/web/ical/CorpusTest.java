package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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
 * Calendars as programs write them take the time that another program found in them. Two scripts in {@code src/test/scripts}
 * made most of both, {@code corpus.py} and {@code corpus.mjs}; {@link Ical4jCorpus} made the others.
 *
 * <p>Beside each {@code .ics} is a {@code .busy}: a line for each busy time, or one line that begins with {@code refused} and
 * the reason.
 */
class CorpusTest {

    private static final TimeRange WANTED =
            new TimeRange(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    private static final Path CORPUS = Path.of(System.getProperty("basedir", ""), "src/test/resources/calendar/corpus");

    static Stream<Path> calendars() throws IOException {
        try (var files = Files.walk(CORPUS.toAbsolutePath())) {
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

        assertThat(outcomes)
                .containsOnly(
                        entry("read", 73L),
                        entry("refused calendar.unknown-zone", 1L), // a zone of the writer's own, which isn't defined
                        entry("refused calendar.unsupported", 1L)); // a range that RFC 5545 withdrew
    }

    /** The files and what they mean can't drift apart: the generator makes both. */
    @Test
    void holds_what_ical4j_writes() throws IOException {
        for (var scene : Ical4jCorpus.scenes()) {
            assertThat(CORPUS.resolve(scene.name + ".ics")).content().isEqualTo(scene.file());
            assertThat(CORPUS.resolve(scene.name + ".busy")).content().isEqualTo(scene.busy() + "\n");
        }
    }

    private static String read(Path calendar) {
        try {
            return BusyTimesReader.of(Files.readString(calendar), Calendars.NEW_YORK, WANTED, Calendars.HOST).stream()
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
