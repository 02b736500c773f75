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

/** Loads the meeting types and open times that a form offers. */
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
     * {@return the options for what a visitor has selected so far}
     *
     * @param typed the form's values; the meeting type, time zone, first day and chosen time count
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

    /** A chosen time that's still open is always listed, even if a new time zone moves it to a day that wouldn't be. */
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
     * {@return open times as the visitor sees them}
     *
     * @param open the times, sorted by start
     * @param typed the form's values, whose time zone applies
     */
    SlotPicker told(List<Slot> open, FormValues typed) {
        return SlotPicker.of(open, dates(typed), LocalDate.MIN);
    }

    /** {@return the formatter for times in the visitor's time zone, or in the practice's until the visitor chooses one} */
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
