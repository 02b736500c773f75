package org.ecm.web.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Formats dates, times and time zones as people in a region write them, such as {@code Wednesday, December 2 at 3:30 PM
 * ET}. Patterns and names come from CLDR, by way of ICU; {@code java.time} converts instants to local time.
 *
 * @param zone the time zone of the formatted times
 * @param locale the language of the surrounding texts, and the region: {@code en-US} differs from {@code en-GB}
 */
public record DateTimeText(ZoneId zone, Locale locale) {

    private static final String DAY = "EEEEMMMMd";
    private static final String DAY_WITH_YEAR = "EEEEMMMMdy";
    private static final String TIME = "jmm";

    /** Zone names are the ones in use today, because some zones had other names in the past. */
    private static final Instant TODAY = Instant.parse("2026-01-01T00:00:00Z");

    /** Keys are locale and skeleton. The maps stay small: a site has one locale, and skeletons are constants. */
    private static final Map<String, DateFormat> FORMATS = new ConcurrentHashMap<>();

    private static final Map<String, DateIntervalFormat> RANGES = new ConcurrentHashMap<>();

    /** {@return a day, such as {@code Wednesday, December 2}} */
    public String day(LocalDate day) {
        return format(DAY, day.atStartOfDay());
    }

    /** {@return the day of an instant, such as {@code Wednesday, December 2}} */
    public String day(Instant instant) {
        return format(DAY, local(instant));
    }

    /** {@return a day, such as {@code Wednesday, December 2, 2026}} */
    public String dayWithYear(LocalDate day) {
        return format(DAY_WITH_YEAR, day.atStartOfDay());
    }

    /** {@return the day of an instant, such as {@code Wednesday, December 2, 2026}} */
    public String dayWithYear(Instant instant) {
        return format(DAY_WITH_YEAR, local(instant));
    }

    /** {@return a date without its weekday, such as {@code December 2, 2026}} */
    public String date(LocalDate day) {
        return format("yMMMMd", day.atStartOfDay());
    }

    /** {@return the date of an instant without its weekday, such as {@code December 2, 2026}} */
    public String date(Instant instant) {
        return format("yMMMMd", local(instant));
    }

    /** {@return a day of the week, such as {@code Wednesday}} */
    public String weekday(LocalDate day) {
        return format("EEEE", day.atStartOfDay());
    }

    /** {@return a day of the year, such as {@code December 2}} */
    public String monthDay(LocalDate day) {
        return format("MMMMd", day.atStartOfDay());
    }

    /** {@return a time of day, such as {@code 3:30 PM}; in an hour that occurs twice, {@code 1:30 AM EDT}} */
    public String time(Instant instant) {
        var time = raw(TIME, local(instant));
        return shown(isTwice(instant) ? withZone(time, exactZone(instant)) : time);
    }

    /** {@return a day and time, such as {@code Wednesday, December 2 at 3:30 PM ET}} */
    public String at(Instant instant) {
        return at(DAY, instant);
    }

    /** {@return a day and time, such as {@code Wednesday, December 2, 2026 at 3:30 PM ET}; emails may be read years later} */
    public String atWithYear(Instant instant) {
        return at(DAY_WITH_YEAR, instant);
    }

    /** {@return a time range, such as {@code Wednesday, December 2, 3:30 – 4:00 PM ET}} */
    public String range(Instant start, Instant end) {
        return range(DAY, start, end);
    }

    /** {@return a time range, such as {@code Wednesday, December 2, 2026, 3:30 – 4:00 PM ET}} */
    public String rangeWithYear(Instant start, Instant end) {
        return range(DAY_WITH_YEAR, start, end);
    }

    /** {@return the name of the zone, such as {@code Eastern Time}} */
    public String zoneName() {
        return shown(zone(TimeZoneFormat.Style.GENERIC_LONG, TODAY));
    }

    /** {@return the name of the zone with its city, such as {@code Eastern Time (New York)}: zones may share a name} */
    public String zoneNameWithCity() {
        var name = zone(TimeZoneFormat.Style.GENERIC_LONG, TODAY);
        var city = knownCity();
        return shown(city == null || name.contains(city) ? name : name + " (" + city + ")");
    }

    /** {@return the city that the zone is named after, such as {@code New York}; the zone's name if it has none} */
    public String city() {
        var city = knownCity();
        return city == null ? zoneName() : shown(city);
    }

    private @Nullable String knownCity() {
        return TimeZoneNames.getInstance(imitated()).getExemplarLocationName(zone.getId());
    }

    /** {@return the day of an instant, for machines: {@code 2026-12-02}} */
    public String isoDay(Instant instant) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    /** {@return the year of an instant} */
    public int year(Instant instant) {
        return LocalDate.ofInstant(instant, zone).getYear();
    }

    private String at(String day, Instant instant) {
        return shown(withZone(raw(day + TIME, local(instant)), shortZone(instant)));
    }

    private String range(String day, Instant start, Instant end) {
        if (!offset(start).equals(offset(end)) || isTwice(start) || isTwice(end)) {
            var from = withZone(raw(day + TIME, local(start)), exactZone(start));
            return shown(from + " – " + withZone(raw(TIME, local(end)), exactZone(end)));
        }
        var format = RANGES.computeIfAbsent(imitated() + day, key -> {
            var made = DateIntervalFormat.getInstance(day + TIME, imitated());
            made.setTimeZone(TimeZone.GMT_ZONE);
            return made;
        });
        var interval = new DateInterval(millis(local(start)), millis(local(end)));
        var range = ((DateIntervalFormat) format.clone()).formatToValue(interval);
        return shown(withZone(range.toString(), shortZone(start)));
    }

    private String format(String skeleton, LocalDateTime local) {
        return shown(raw(skeleton, local));
    }

    private String raw(String skeleton, LocalDateTime local) {
        var format = FORMATS.computeIfAbsent(imitated() + skeleton, key -> {
            var made = DateFormat.getInstanceForSkeleton(skeleton, imitated());
            made.setTimeZone(TimeZone.GMT_ZONE);
            return made;
        });
        return ((DateFormat) format.clone()).format(Long.valueOf(millis(local)));
    }

    private String shortZone(Instant instant) {
        return isTwice(instant) ? exactZone(instant) : zone(TimeZoneFormat.Style.GENERIC_SHORT, instant);
    }

    /** Returns a name such as {@code EDT}, or {@code GMT+2} if the region has no name for the zone. */
    private String exactZone(Instant instant) {
        var type = zone.getRules().isDaylightSavings(instant)
                ? TimeZoneNames.NameType.SHORT_DAYLIGHT
                : TimeZoneNames.NameType.SHORT_STANDARD;
        var name = TimeZoneNames.getInstance(imitated()).getDisplayName(zone.getId(), type, instant.toEpochMilli());
        return name != null ? name : gmt(instant);
    }

    private String zone(TimeZoneFormat.Style style, Instant instant) {
        var known = TimeZone.getFrozenTimeZone(zone.getId());
        return known.getID().equals(TimeZone.UNKNOWN_ZONE_ID)
                ? gmt(instant)
                : TimeZoneFormat.getInstance(imitated()).format(style, known, instant.toEpochMilli());
    }

    private String gmt(Instant instant) {
        return TimeZoneFormat.getInstance(imitated())
                .formatOffsetShortLocalizedGMT(offset(instant).getTotalSeconds() * 1000);
    }

    private boolean isTwice(Instant instant) {
        return zone.getRules().getValidOffsets(local(instant)).size() > 1;
    }

    private ZoneOffset offset(Instant instant) {
        return zone.getRules().getOffset(instant);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** ICU formats local time as if it were GMT, because its time zone rules may be older than Java's. */
    private static long millis(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static String withZone(String time, String zone) {
        return time + " " + zone;
    }

    private ULocale imitated() {
        return ULocale.forLocale(PseudoLocale.imitated(locale));
    }

    /** Replaces narrow spaces, which plain-text emails and old phones show as boxes. */
    private String shown(String text) {
        var plain = text.replace('\u202f', ' ').replace('\u2009', ' ');
        return PseudoLocale.is(locale) ? PseudoLocale.text(plain) : plain;
    }
}
