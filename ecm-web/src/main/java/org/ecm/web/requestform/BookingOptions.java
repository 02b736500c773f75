package org.ecm.web.requestform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecm.core.cases.MeetingOffer;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.web.timepicker.SlotPicker;

/**
 * The meeting types and open times that a form offers at one instant.
 *
 * @param offers the offered meeting types, in the order of {@link org.ecm.core.cases.MeetingOffers#at}
 * @param chosen the meeting type whose times the form shows; empty if none is offered
 * @param times the open times; empty if there are none, or if the form offers no times
 */
public record BookingOptions(List<MeetingOffer> offers, Optional<MeetingOffer> chosen, Optional<SlotPicker> times) {

    /** A form that offers no times. */
    public static final BookingOptions NONE = new BookingOptions(List.of(), Optional.empty(), Optional.empty());

    /** Matches a fee that says only that the meeting is free; a fee that says more, such as a later price, doesn't match. */
    private static final Pattern FREE = Pattern.compile(
            "(?:free(?: of charge)?|(?:no|at no|without) (?:charge|cost|fee)|complimentary)[.!]?",
            Pattern.CASE_INSENSITIVE);

    /** Copies the list. */
    public BookingOptions {
        offers = List.copyOf(offers);
    }

    /** {@return whether the fee of a meeting type says that the meeting is free} */
    static boolean isFree(MeetingOffer offer) {
        return offer.type()
                .fee()
                .filter(fee -> FREE.matcher(fee.strip()).matches())
                .isPresent();
    }

    /** {@return the offered meeting types except the chosen one} */
    public List<MeetingOffer> others() {
        return offers.stream()
                .filter(offer -> chosen.filter(offer::equals).isEmpty())
                .toList();
    }

    /** {@return whether the form shows times to choose from} */
    public boolean hasTimes() {
        return times.isPresent();
    }

    /** {@return whether the offered meeting types belong to more than one practitioner} */
    public boolean hasSeveralPractitioners() {
        return offers.stream()
                        .map(offer -> offer.practitioner().id())
                        .distinct()
                        .count()
                > 1;
    }

    /** {@return the service of the chosen meeting type, whose disclaimers apply; empty if it has none} */
    Set<ServiceId> services() {
        return chosen.flatMap(offer -> offer.type().service()).map(Set::of).orElse(Set.of());
    }

    /** {@return the practitioner of the chosen meeting type; empty if none is chosen} */
    Optional<Slug> practitioner() {
        return chosen.map(offer -> offer.practitioner().slug());
    }

    /** {@return these options with other times} */
    BookingOptions showing(SlotPicker others) {
        return new BookingOptions(offers, chosen, others.isEmpty() ? Optional.empty() : Optional.of(others));
    }
}
