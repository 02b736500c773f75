package org.ecm.web.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.ecm.core.availability.DailyHours;

/**
 * Parses dates, times and zones of content files.
 *
 * @param zone the site's time zone, in which a date without a time starts
 * @param now the time of reading the folder
 */
record DateTimeParser(ZoneId zone, Instant now) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile(DAY + "T[0-9:.]+(?:Z|[+-][0-9:]+)");

    private static final String CLOCK = "((?:[01]\\d|2[0-3]):[0-5]\\d)";
    private static final Pattern HOURS = Pattern.compile(CLOCK + "-" + CLOCK);

    Instant instant(YamlValue value) {
        var text = value.text();
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            if (TIME.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            // refused below, because the day or hour doesn't exist
        }
        throw value.wrong("\"" + ProblemText.shown(text)
                + "\" must be a time with its offset, such as 2026-03-02T09:00:00Z, or a date, such as 2026-03-02");
    }

    static ZoneId zone(YamlValue value) {
        try {
            return ZoneId.of(value.text());
        } catch (DateTimeException e) {
            throw value.wrong("\"" + ProblemText.shown(value.text())
                    + "\" must be a zone of the tz database, such as America/New_York");
        }
    }

    static DailyHours hours(YamlValue value) {
        var matcher = HOURS.matcher(value.text());
        if (matcher.matches()) {
            return new DailyHours(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2)));
        }
        throw value.wrong(
                "\"" + ProblemText.shown(value.text()) + "\" must be hours from 00:00 to 23:59, such as 09:00-12:30");
    }

    static LocalDate day(YamlValue value) {
        var text = value.text();
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // refused below, because the day doesn't exist
        }
        throw value.wrong("\"" + ProblemText.shown(text) + "\" must be a date, such as 2026-03-02");
    }
}
