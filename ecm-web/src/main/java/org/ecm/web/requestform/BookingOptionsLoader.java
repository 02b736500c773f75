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
     * @param values the form's values; the meeting type, time zone, first day and chosen time count
     */
    BookingOptions load(FormValues values) {
        var available = offers.at(site.now(), Comparator.comparing(MeetingType::confirmation));
        var chosen = available.stream()
                .filter(chosenOffer -> chosenOffer.type().id().text().equals(values.text("meeting")))
                .findFirst()
                .or(() -> available.stream().findFirst());
        var options = new BookingOptions(available, chosen, Optional.empty());
        return chosen.map(chosenOffer -> options.showing(slotPicker(chosenOffer, values)))
                .orElse(options);
    }

    /** A chosen time that's still open is always listed, even if a new time zone moves it to a day that wouldn't be. */
    private SlotPicker slotPicker(MeetingOffer chosenOffer, FormValues values) {
        var now = site.now();
        var dates = dates(values);
        var open = booking.openSlots(chosenOffer.type(), BookingRules.bookableRange(now), now);
        var shown = SlotPicker.of(open, dates, values.text("from"), now);
        return open.stream()
                .map(Slot::start)
                .filter(start -> start.toString().equals(values.text("start")) && !shown.has(start))
                .findFirst()
                .map(start -> SlotPicker.of(open, dates, LocalDate.ofInstant(start, dates.zone())))
                .orElse(shown);
    }

    /**
     * {@return open times as the visitor sees them}
     *
     * @param open the times, sorted by start
     * @param values the form's values, whose time zone applies
     */
    SlotPicker picker(List<Slot> open, FormValues values) {
        return SlotPicker.of(open, dates(values), LocalDate.MIN);
    }

    /** {@return the formatter for times in the visitor's time zone, or in the practice's until the visitor chooses one} */
    DateTimeText dates(FormValues values) {
        return site.texts()
                .dates(zone(values.text("zone")).orElse(site.settings().zone()));
    }

    static Optional<ZoneId> zone(String chosen) {
        try {
            return Optional.of(TimeZones.zone(chosen));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
