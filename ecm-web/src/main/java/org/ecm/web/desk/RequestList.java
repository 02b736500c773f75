package org.ecm.web.desk;

import static java.util.stream.Collectors.partitioningBy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.cases.Cases;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.text.Texts;

/** Finds what lies on a shelf, in the order in which the practitioner has to do with it. */
@RequestScoped
class RequestList {

    @Inject
    ConsultationRequests requests;

    @Inject
    PractitionerCalendars calendars;

    @Inject
    Cases cases;

    @Inject
    AppointmentLoader appointments;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    RequestList() {}

    /**
     * What a list shows.
     *
     * @param next the next meeting, where it isn't in the list itself; empty if none is booked
     * @param sections the lines of this page
     */
    record Content(Optional<RequestLine> next, List<RequestSection> sections) {}

    /** {@return a page of a shelf} */
    Content on(Inbox inbox, ListPage page) {
        return switch (inbox) {
            case OPEN -> waiting(page);
            case MEETINGS ->
                new Content(
                        Optional.empty(),
                        meetings(cases.find(calendars.bookedRequests(page.skip(), ListPage.MOST), site.now())));
            case CLOSED, SPAM, ERASED ->
                new Content(
                        Optional.empty(),
                        together(cases.of(
                                requests.findByState(inbox.states(), page.skip(), ListPage.MOST), site.now())));
        };
    }

    /** Who has waited longest is answered first. The next meeting is read along with them. */
    private Content waiting(ListPage page) {
        var next = calendars.nextMeeting(site.now()).map(Meeting::request);
        var ids = Stream.concat(next.stream(), requests.pending(page.skip(), ListPage.MOST).stream());
        var found = cases.find(ids.toList(), site.now()).stream()
                .collect(partitioningBy(requestCase ->
                        next.filter(requestCase.request().id()::equals).isPresent()));
        return new Content(
                found.getOrDefault(true, List.of()).stream().map(this::line).findFirst(),
                together(found.getOrDefault(false, List.of())));
    }

    private List<RequestSection> together(List<RequestCase> found) {
        return found.isEmpty()
                ? List.of()
                : List.of(new RequestSection(
                        Optional.empty(), found.stream().map(this::line).toList()));
    }

    private List<RequestSection> meetings(List<RequestCase> found) {
        var groups = new LinkedHashMap<String, List<RequestLine>>();
        found.forEach(requestCase -> groups.computeIfAbsent(heading(requestCase), heading -> new ArrayList<>())
                .add(lineBelowDay(requestCase)));
        return groups.entrySet().stream()
                .map(group -> new RequestSection(Optional.of(group.getKey()), group.getValue()))
                .toList();
    }

    private String heading(RequestCase requestCase) {
        if (requestCase.booked().isEmpty()) {
            return site.texts().text("desk.list.no-time");
        }
        return requestCase
                .upcoming()
                .map(meeting -> day(meeting, requestCase.zone()))
                .orElseGet(() -> site.texts().text("desk.list.past"));
    }

    private String day(Meeting meeting, ZoneId zone) {
        var day = LocalDate.ofInstant(meeting.time().start(), zone);
        var today = LocalDate.ofInstant(site.now(), zone);
        var dates = appointments.dates(zone);
        var said = day.isAfter(today.plusDays(180)) ? dates.dayWithYear(day) : dates.day(day);
        return day.equals(today)
                ? site.texts().text("desk.list.today", "day", said)
                : day.equals(today.plusDays(1)) ? site.texts().text("desk.list.tomorrow", "day", said) : said;
    }

    /** Below a day, only the time of day is said. */
    private RequestLine lineBelowDay(RequestCase requestCase) {
        var whole = line(requestCase);
        return requestCase
                .upcoming()
                .map(meeting -> new RequestLine(
                        whole.reference(),
                        Optional.of(appointments.times(meeting.time(), requestCase.zone())),
                        whole.what(),
                        whole.status()))
                .orElse(whole);
    }

    private RequestLine line(RequestCase requestCase) {
        var texts = site.texts();
        var request = requestCase.request();
        var time = requestCase.type().flatMap(type -> requestCase.time());
        return new RequestLine(
                request.reference().text(),
                time.map(range -> time(texts, requestCase, range)),
                time.flatMap(range -> requestCase.type().map(type -> what(texts, requestCase, type, range)))
                        .orElseGet(() -> requestCase.isConversation()
                                ? texts.text("desk.list.conversation")
                                : texts.text("desk.list.message")),
                status(request));
    }

    private String time(Texts texts, RequestCase requestCase, TimeRange time) {
        var said = appointments.dateAndTime(time.start(), requestCase.zone());
        return requestCase.meeting().isPresent() ? said : texts.text("desk.list.asked", "time", said);
    }

    private static String what(Texts texts, RequestCase requestCase, MeetingType type, TimeRange time) {
        long minutes = time.length().toMinutes();
        return AppointmentLoader.practitionerName(requestCase)
                .map(name -> texts.text(
                        "desk.list.type-with", "type", type.name(), "minutes", minutes, "practitioner", name))
                .orElseGet(() -> texts.text("desk.list.type", "type", type.name(), "minutes", minutes));
    }

    private String status(ConsultationRequest request) {
        return switch (request.state()) {
            case RECEIVED ->
                WaitingTime.since(request.receivedAt(), site.now(), request.suspected())
                        .in(site.texts());
            case BOOKED -> "";
            default ->
                site.texts()
                        .text(
                                "desk.list.ended",
                                "state",
                                StateText.of(request).in(site.texts()),
                                "day",
                                site.dates().date(request.lastActivityAt()));
        };
    }
}
