package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Schedules;
import org.ecm.core.cases.MeetingOffers;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.layout.SiteContext;

/** Finds the kinds of meeting there are, and those who hold them. */
@RequestScoped
class MeetingTypeDirectory {

    @Inject
    MeetingOffers offers;

    @Inject
    Schedules schedules;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    MeetingTypeDirectory() {}

    /** {@return the kinds that can be agreed on, the site's own practitioner's first} */
    List<OfferedMeetingType> offeredTypes() {
        return offers.at(site.now(), Comparator.comparing(MeetingType::length)).stream()
                .map(OfferedMeetingType::of)
                .toList();
    }

    /** {@return who has hours to be met in, the site's own practitioner first} */
    List<Author> practitioners() {
        return offers.practitioners(site.now());
    }

    /** {@return the zone of the clock a practitioner works by; the practice's, if nobody knows} */
    ZoneId zone(AuthorId practitioner) {
        return schedules
                .asOf(site.now())
                .find(practitioner)
                .map(schedule -> schedule.hours().zone())
                .orElseGet(() -> site.settings().zone());
    }
}
