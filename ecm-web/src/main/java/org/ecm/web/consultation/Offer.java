package org.ecm.web.consultation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.cases.MeetingOffer;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.web.times.OfferedTimes;

/**
 * What can be asked for on a form at this moment.
 *
 * @param kinds of meeting that are offered, by practitioner and name
 * @param chosen the one whose times are shown; empty if none is offered
 * @param times when it could be; empty where nothing is open, and where no times are offered at all
 */
public record Offer(List<MeetingOffer> kinds, Optional<MeetingOffer> chosen, Optional<OfferedTimes> times) {

    /** A form that offers no times. */
    public static final Offer NONE = new Offer(List.of(), Optional.empty(), Optional.empty());

    /** Takes a copy. */
    public Offer {
        kinds = List.copyOf(kinds);
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
    Offer showing(OfferedTimes others) {
        return new Offer(kinds, chosen, others.isEmpty() ? Optional.empty() : Optional.of(others));
    }
}
