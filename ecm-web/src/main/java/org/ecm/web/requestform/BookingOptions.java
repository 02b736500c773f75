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
 * What can be asked for on a form at this moment.
 *
 * @param kinds of meeting that are offered, by practitioner and name
 * @param chosen the one whose times are shown; empty if none is offered
 * @param times when it could be; empty where nothing is open, and where no times are offered at all
 */
public record BookingOptions(List<MeetingOffer> kinds, Optional<MeetingOffer> chosen, Optional<SlotPicker> times) {

    /** A form that offers no times. */
    public static final BookingOptions NONE = new BookingOptions(List.of(), Optional.empty(), Optional.empty());

    /** What a fee says in full where nothing is to be paid; anything more, such as a price later on, is not free. */
    private static final Pattern FREE = Pattern.compile(
            "(?:free(?: of charge)?|(?:no|at no|without) (?:charge|cost|fee)|complimentary)[.!]?",
            Pattern.CASE_INSENSITIVE);

    /** Takes a copy. */
    public BookingOptions {
        kinds = List.copyOf(kinds);
    }

    /** {@return whether the fee of a meeting type says that nothing is to be paid} */
    static boolean isFree(MeetingOffer kind) {
        return kind.type()
                .fee()
                .filter(fee -> FREE.matcher(fee.strip()).matches())
                .isPresent();
    }

    /** {@return the kinds that could be chosen instead} */
    public List<MeetingOffer> others() {
        return kinds.stream()
                .filter(kind -> chosen.filter(kind::equals).isEmpty())
                .toList();
    }

    /** {@return whether there is a time to choose} */
    public boolean hasTimes() {
        return times.isPresent();
    }

    /** {@return whether it has to be said with whom} */
    public boolean hasSeveralPractitioners() {
        return kinds.stream().map(kind -> kind.practitioner().id()).distinct().count() > 1;
    }

    /** {@return what the meeting is about, whose disclaimers then apply} */
    Set<ServiceId> services() {
        return chosen.flatMap(kind -> kind.type().service()).map(Set::of).orElse(Set.of());
    }

    /** {@return who is asked, if somebody is chosen} */
    Optional<Slug> practitioner() {
        return chosen.map(kind -> kind.practitioner().slug());
    }

    /** {@return the same, showing these times instead} */
    BookingOptions showing(SlotPicker others) {
        return new BookingOptions(kinds, chosen, others.isEmpty() ? Optional.empty() : Optional.of(others));
    }
}
