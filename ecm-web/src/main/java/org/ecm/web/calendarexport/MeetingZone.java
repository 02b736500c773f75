package org.ecm.web.calendarexport;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Map;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The one zone of a meeting, as ical4j asks for it: the JDK's.
 *
 * <p>The registry that ical4j brings has rules of its own, which may be of another year than the JDK's, and adds its zones
 * to those of the JDK, for every application of the server and for good.
 */
final class MeetingZone implements TimeZoneRegistry {

    private final ZoneId zone;

    MeetingZone(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZoneId(String name) {
        if (!name.equals(zone.getId())) {
            throw new DateTimeException("another zone than the meeting's");
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
