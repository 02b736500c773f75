package org.ecm.core.cases;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.OpeningHours;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Slug;

/**
 * Reads requests together with what belongs to them, in a fixed number of port calls, however many requests there are.
 *
 * <p>Each port call is atomic, all of them together are not: a meeting that is booked between two calls can appear beside a
 * request that still waits. Decisions don't rest on this; the services that change a request check its revision.
 */
public final class Cases {

    private final ConsultationRequests requests;
    private final PractitionerCalendars calendars;
    private final MeetingTypes types;
    private final Schedules schedules;
    private final Authors authors;
    private final Optional<Slug> principal;
    private final ZoneId zone;

    /**
     * @param requests the store of requests
     * @param calendars the store of meetings
     * @param types the store of meeting types
     * @param schedules the store of schedules
     * @param authors the store of practitioners
     * @param principal the site's own practitioner, who gets the requests that name no time; a current or former slug
     * @param zone the practice's zone, for practitioners without a schedule
     */
    public Cases(
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            MeetingTypes types,
            Schedules schedules,
            Authors authors,
            Optional<Slug> principal,
            ZoneId zone) {
        this.requests = requests;
        this.calendars = calendars;
        this.types = types;
        this.schedules = schedules;
        this.authors = authors;
        this.principal = principal;
        this.zone = zone;
    }

    /**
     * {@return the case of a request; empty if there is no such request}
     *
     * @param id of the request
     * @param at the instant that the case describes
     */
    public Optional<RequestCase> find(RequestId id, Instant at) {
        return find(List.of(id), at).stream().findFirst();
    }

    /**
     * {@return the cases of the requests that are known, in the given order}
     *
     * @param ids of the requests
     * @param at the instant that the cases describe
     */
    public List<RequestCase> find(Collection<RequestId> ids, Instant at) {
        return of(requests.find(ids), at);
    }

    /**
     * {@return the case of a request that was read before}
     *
     * @param request the request as it is stored
     * @param at the instant that the case describes
     */
    public RequestCase of(ConsultationRequest request, Instant at) {
        return of(List.of(request), at).get(0);
    }

    /**
     * {@return the cases of requests that were read before, in their order}
     *
     * @param found requests as they are stored
     * @param at the instant that the cases describe
     */
    public List<RequestCase> of(List<ConsultationRequest> found, Instant at) {
        if (found.isEmpty()) {
            return List.of();
        }
        var meetings = byKey(
                calendars.findByRequest(
                        found.stream().map(ConsultationRequest::id).toList()),
                Meeting::request);
        var outlines = found.stream()
                .map(request -> new CaseOutline(request, Optional.ofNullable(meetings.get(request.id()))))
                .toList();
        var known = byKey(types.asOf(at).find(distinct(outlines, CaseOutline::type)), MeetingType::id);
        var open = byKey(schedules.asOf(at).all(), Schedule::practitioner);
        var people =
                byKey(authors.asOf(at).find(distinct(outlines, outline -> outline.practitioner(known))), Author::id);
        boolean complete = outlines.stream()
                .allMatch(outline -> outline.author(known, people).isPresent());
        var own = complete ? Optional.<Author>empty() : principal(people.values(), at);
        return outlines.stream()
                .map(outline -> outline.complete(
                        outline.type().map(known::get),
                        outline.author(known, people).or(() -> own),
                        open,
                        zone,
                        at))
                .toList();
    }

    /** Looks among those that were read anyway first. */
    private Optional<Author> principal(Collection<Author> people, Instant at) {
        return principal.flatMap(slug -> people.stream()
                .filter(author -> author.permalink().matches(slug))
                .findFirst()
                .or(() -> authors.asOf(at).find(slug)));
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return values.stream().collect(toMap(key, value -> value, (first, second) -> first));
    }

    private static <T> List<T> distinct(List<CaseOutline> outlines, Function<CaseOutline, Optional<T>> part) {
        return outlines.stream()
                .flatMap(outline -> part.apply(outline).stream())
                .distinct()
                .toList();
    }

    /** A request with its meeting, whose type and practitioner are still to be looked up. */
    private record CaseOutline(ConsultationRequest request, Optional<Meeting> meeting) {

        Optional<MeetingTypeId> type() {
            return meeting.map(Meeting::type).or(() -> request.requestedSlot().map(RequestedSlot::type));
        }

        Optional<AuthorId> practitioner(Map<MeetingTypeId, MeetingType> types) {
            return meeting.map(Meeting::practitioner)
                    .or(() -> type().map(types::get).map(MeetingType::practitioner));
        }

        Optional<Author> author(Map<MeetingTypeId, MeetingType> types, Map<AuthorId, Author> authors) {
            return practitioner(types).map(authors::get);
        }

        RequestCase complete(
                Optional<MeetingType> type,
                Optional<Author> practitioner,
                Map<AuthorId, Schedule> schedules,
                ZoneId practice,
                Instant at) {
            var schedule = practitioner.map(Author::id).map(schedules::get);
            var zone = schedule.map(Schedule::hours).map(OpeningHours::zone).orElse(practice);
            return new RequestCase(request, meeting, type, practitioner, schedule, schedules.size(), zone, at);
        }
    }
}
