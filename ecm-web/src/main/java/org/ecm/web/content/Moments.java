package org.ecm.web.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Reads when something happens.
 *
 * @param zone the site's, in which a day without a time begins
 */
record Moments(ZoneId zone) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile(DAY + "T[0-9:.]+(?:Z|[+-][0-9:]+)");

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
            // refused below: there is no such day or hour
        }
        throw value.wrong("\"" + Sentences.shown(text)
                + "\" must be a time with its offset, such as 2026-03-02T09:00:00Z, or a date, such as 2026-03-02");
    }

    static LocalDate day(YamlValue value) {
        var text = value.text();
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // refused below: there is no such day
        }
        throw value.wrong("\"" + Sentences.shown(text) + "\" must be a date, such as 2026-03-02");
    }
}
