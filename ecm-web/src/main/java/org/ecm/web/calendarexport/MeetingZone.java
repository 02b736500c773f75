package org.ecm.web.calendarexport;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Map;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Gives ical4j the JDK's rules for the zone of a meeting.
 *
 * <p>ical4j's own registry isn't used: its rules may be from a different year than the JDK's, and it permanently adds its zones
 * to the JDK's for every application on the server.
 */
final class MeetingZone implements TimeZoneRegistry {

    private final ZoneId zone;

    MeetingZone(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZoneId(String name) {
        if (!name.equals(zone.getId())) {
            throw new DateTimeException("a different zone than the meeting's");
        }
        return zone;
    }

    @Override
    public Map<String, ZoneRules> getZoneRules() {
        return Map.of(zone.getId(), zone.getRules());
    }

    @Override
    public @Nullable String getTzId(String id) {
        return id.equals(zone.getId()) ? id : null;
    }

    @Override
    public @Nullable TimeZone getTimeZone(String id) {
        return null;
    }

    @Override
    public void register(TimeZone timezone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void register(TimeZone timezone, boolean update) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }
}
