package org.ecm.web.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Correspondence;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.TrailEntry;
import org.ecm.web.site.Dates;
import org.ecm.web.site.Frame;

/**
 * One request with what the enquirer wrote, and who looked at it.
 *
 * @param frame what stands around it
 * @param pass that opens the next page
 * @param request as it is now
 * @param correspondence what was written; empty once it is erased
 * @param trail who looked at it and changed it
 * @param trouble why something was not done
 * @param note that was typed and not kept
 * @param dates how dates are written
 */
public record RequestPage(
        Frame frame,
        String pass,
        ConsultationRequest request,
        Optional<Correspondence> correspondence,
        List<TrailEntry> trail,
        Optional<String> trouble,
        String note,
        Dates dates) {

    /**
     * {@return whether something can happen to it now}
     *
     * @param what the name of an {@link Event}
     */
    public boolean can(String what) {
        var event = Event.valueOf(what);
        return event.state().map(request.state().next()::contains).orElse(correspondence.isPresent());
    }

    /**
     * {@return a moment as the practice writes it}
     *
     * @param instant the moment
     */
    public String moment(Instant instant) {
        return dates.moment(instant);
    }

    /**
     * {@return a zone as people name it}
     *
     * @param zone the enquirer's
     */
    public String zone(ZoneId zone) {
        return zone.getId() + ", " + zone.getDisplayName(TextStyle.FULL, dates.locale());
    }
}
