package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.booking.Meeting;
import org.ecm.web.calendarexport.MeetingCalendar;
import org.ecm.web.calendarexport.Meetings;
import org.junit.jupiter.api.Test;

/**
 * Writing adds no zones to the JDK's, where every application of the server would find them. A process of its own shows
 * it: to read, as other tests do with the same library, is to add some.
 */
class ZonesOfTheJdkTest {

    @Test
    void stay_as_they_are() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-XX:TieredStopAtLevel=1", "-cp", classPath(), ZonesOfTheJdkTest.class.getName())
                .redirectError(Redirect.DISCARD)
                .start();

        try (var output = process.getInputStream()) {
            assertThat(new String(output.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo("");
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return Stream.of(
                        ZonesOfTheJdkTest.class,
                        MeetingCalendar.class,
                        Meeting.class,
                        net.fortuna.ical4j.model.Calendar.class,
                        org.apache.commons.codec.Encoder.class,
                        org.apache.commons.lang3.Validate.class,
                        org.slf4j.Logger.class,
                        org.threeten.extra.Weeks.class,
                        gg.jte.TemplateOutput.class,
                        com.ibm.icu.text.MessagePattern.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Writes, and tells which zones there are that were not there before. */
    public static void main(String[] none) {
        var before = ZoneId.getAvailableZoneIds();
        MeetingCalendar.message(Meetings.requested(), Meetings.PRACTITIONER, Meetings.ENQUIRER);
        var after = ZoneId.getAvailableZoneIds();
        after.removeAll(before);
        after.stream().sorted().limit(3).forEach(System.out::println);
    }
}
