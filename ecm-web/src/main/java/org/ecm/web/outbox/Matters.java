package org.ecm.web.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.booking.Diaries;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.web.site.SiteSettings;

/** Finds what notices are about, as it stands now. */
@ApplicationScoped
class Matters {

    @Inject
    ConsultationRequests requests;

    @Inject
    Diaries diaries;

    @Inject
    MeetingTypes types;

    @Inject
    Schedules schedules;

    @Inject
    Authors authors;

    @SuppressWarnings("NullAway.Init")
    Matters() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    Matters(ConsultationRequests requests, Diaries diaries, MeetingTypes types, Schedules schedules, Authors authors) {
        this.requests = requests;
        this.diaries = diaries;
        this.types = types;
        this.schedules = schedules;
        this.authors = authors;
    }

    /** {@return what a notice is about; empty if there is nothing, or no longer} */
    Optional<Matter> of(Notice notice, SiteSettings settings, Instant now) {
        return notice.request()
                .flatMap(requests::find)
                .filter(request -> request.state() != RequestState.ERASED || notice.outlivesErasure())
                .map(request -> of(notice, request, settings, now));
    }

    /** {@return a person's other open requests and meetings, in the order they were received} */
    List<Matter> othersOpen(Matter matter, EmailAddress person) {
        return requests.from(person).stream()
                .filter(other -> !other.id().equals(matter.request().id()))
                .sorted(Comparator.comparing(ConsultationRequest::receivedAt))
                .map(other -> of(matter.notice(), other, matter.settings(), matter.now()))
                .filter(Matter::isOpen)
                .toList();
    }

    private Matter of(Notice notice, ConsultationRequest request, SiteSettings settings, Instant now) {
        var meeting = diaries.of(request.id());
        var type = meeting.map(Meeting::type)
                .or(() -> request.asked().map(asked -> asked.type()))
                .flatMap(id -> type(id, now));
        var practitioner = meeting.map(Meeting::practitioner)
                .or(() -> type.map(MeetingType::practitioner))
                .flatMap(id -> author(id, now))
                .or(() -> settings.practitioner()
                        .flatMap(slug -> authors.asOf(now).find(slug)));
        return new Matter(
                notice,
                request,
                meeting,
                type.map(MeetingType::place),
                practitioner,
                practitioner
                        .flatMap(author -> schedules.asOf(now).find(author.id()))
                        .map(Schedule::rules),
                settings,
                now);
    }

    private Optional<MeetingType> type(MeetingTypeId id, Instant now) {
        return types.asOf(now).find(id);
    }

    private Optional<Author> author(AuthorId id, Instant now) {
        return authors.asOf(now).find(Set.of(id)).stream().findFirst();
    }

    /** {@return the zone a practitioner works in; the site's, if nobody knows} */
    ZoneId zoneOf(Matter matter) {
        return matter.practitioner()
                .flatMap(author -> schedules.asOf(matter.now()).find(author.id()))
                .map(schedule -> schedule.hours().zone())
                .orElse(matter.settings().zone());
    }
}
