package org.ecm.web.requestform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Slot;
import org.ecm.core.booking.BookingService;
import org.ecm.core.cases.MeetingOffer;
import org.ecm.core.cases.MeetingOffers;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.timepicker.SlotPicker;
import org.ecm.web.timepicker.TimeZones;

/** Finds what can be asked for: which kinds of meeting, and when they could be. */
@RequestScoped
class BookingOptionsLoader {

    @Inject
    MeetingOffers offers;

    @Inject
    BookingService booking;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    BookingOptionsLoader() {}

    /**
     * {@return what is offered, as somebody looks at it}
     *
     * @param typed the kind of meeting, the zone, and the first day they look at
     */
    BookingOptions seenBy(FormValues typed) {
        var kinds = offers.at(site.now(), Comparator.comparing(MeetingType::confirmation));
        var chosen = kinds.stream()
                .filter(kind -> kind.type().id().text().equals(typed.text("meeting")))
                .findFirst()
                .or(() -> kinds.stream().findFirst());
        var offer = new BookingOptions(kinds, chosen, Optional.empty());
        return chosen.map(kind -> offer.showing(times(kind, typed))).orElse(offer);
    }

    /** A time that was chosen and is open still is among them, also where another clock has it on another day. */
    private SlotPicker times(MeetingOffer kind, FormValues typed) {
        var now = site.now();
        var dates = dates(typed);
        var open = booking.openSlots(kind.type(), BookingRules.bookableRange(now), now);
        var shown = SlotPicker.of(open, dates, typed.text("from"), now);
        return open.stream()
                .map(Slot::start)
                .filter(start -> start.toString().equals(typed.text("start")) && !shown.has(start))
                .findFirst()
                .map(start -> SlotPicker.of(open, dates, LocalDate.ofInstant(start, dates.zone())))
                .orElse(shown);
    }

    /**
     * {@return some times, as somebody looks at them}
     *
     * @param open by beginning
     * @param typed the zone they look from
     */
    SlotPicker told(List<Slot> open, FormValues typed) {
        return SlotPicker.of(open, dates(typed), LocalDate.MIN);
    }

    /** {@return how times are written: in the zone that was chosen, or in the practice's as long as none was} */
    DateTimeText dates(FormValues typed) {
        return site.texts()
                .dates(zone(typed.text("zone")).orElse(site.settings().zone()));
    }

    static Optional<ZoneId> zone(String chosen) {
        try {
            return Optional.of(TimeZones.zone(chosen));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
