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
import org.ecm.core.booking.Diaries;
import org.ecm.core.booking.Meeting;
import org.ecm.core.cases.Cases;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.web.site.Site;
import org.ecm.web.site.Words;

/** Finds what lies on a shelf, in the order in which the practitioner has to do with it. */
@RequestScoped
class Lines {

    @Inject
    ConsultationRequests requests;

    @Inject
    Diaries diaries;

    @Inject
    Cases cases;

    @Inject
    Appointments appointments;

    @Inject
    Site site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    Lines() {}

    /**
     * What a list shows.
     *
     * @param next the next meeting, where it isn't in the list itself; empty if none is booked
     * @param groups the lines of this page
     */
    record Content(Optional<Line> next, List<Group> groups) {}

    /** {@return a page of a shelf} */
    Content on(Shelf shelf, Stretch stretch) {
        return switch (shelf) {
            case OPEN -> waiting(stretch);
            case MEETINGS ->
                new Content(
                        Optional.empty(),
                        meetings(cases.find(diaries.booked(stretch.skip(), Stretch.MOST), site.now())));
            case CLOSED, SPAM, ERASED ->
                new Content(
                        Optional.empty(),
                        together(cases.of(requests.in(shelf.states(), stretch.skip(), Stretch.MOST), site.now())));
        };
    }

    /** Who has waited longest is answered first. The next meeting is read along with them. */
    private Content waiting(Stretch stretch) {
        var next = diaries.next(site.now()).map(Meeting::request);
        var ids = Stream.concat(next.stream(), requests.waiting(stretch.skip(), Stretch.MOST).stream());
        var found = cases.find(ids.toList(), site.now()).stream()
                .collect(partitioningBy(
                        about -> next.filter(about.request().id()::equals).isPresent()));
        return new Content(
                found.getOrDefault(true, List.of()).stream().map(this::line).findFirst(),
                together(found.getOrDefault(false, List.of())));
    }

    private List<Group> together(List<RequestCase> found) {
        return found.isEmpty()
                ? List.of()
                : List.of(new Group(
                        Optional.empty(), found.stream().map(this::line).toList()));
    }

    private List<Group> meetings(List<RequestCase> found) {
        var groups = new LinkedHashMap<String, List<Line>>();
        found.forEach(about -> groups.computeIfAbsent(heading(about), heading -> new ArrayList<>())
                .add(lineBelowDay(about)));
        return groups.entrySet().stream()
                .map(group -> new Group(Optional.of(group.getKey()), group.getValue()))
                .toList();
    }

    private String heading(RequestCase about) {
        if (about.booked().isEmpty()) {
            return "Without a time";
        }
        return about.upcoming().map(meeting -> day(meeting, about.zone())).orElse("Did these take place?");
    }

    private String day(Meeting meeting, ZoneId zone) {
        var day = LocalDate.ofInstant(meeting.time().start(), zone);
        var today = LocalDate.ofInstant(site.now(), zone);
        var said = appointments.words(zone).day(day) + (day.isAfter(today.plusDays(180)) ? " " + day.getYear() : "");
        return day.equals(today) ? "Today, " + said : day.equals(today.plusDays(1)) ? "Tomorrow, " + said : said;
    }

    /** Below a day, only the time of day is said. */
    private Line lineBelowDay(RequestCase about) {
        var whole = line(about);
        return about.upcoming()
                .map(meeting -> new Line(
                        whole.reference(),
                        Optional.of(timeOfDay(meeting, about.zone())),
                        whole.what(),
                        whole.standing()))
                .orElse(whole);
    }

    private String timeOfDay(Meeting meeting, ZoneId zone) {
        var words = appointments.words(zone);
        return words.time(meeting.time().start()) + " to "
                + words.time(meeting.time().end());
    }

    private Line line(RequestCase about) {
        var request = about.request();
        var time = about.type().flatMap(type -> about.time());
        return new Line(
                request.reference().text(),
                time.map(range -> (about.meeting().isPresent() ? "" : "Asks for ")
                        + appointments.said(range.start(), about.zone())),
                time.flatMap(range -> about.type().map(type -> what(about, type, range)))
                        .orElseGet(() -> about.isConversation() ? "A conversation" : "A message"),
                standing(request));
    }

    private static String what(RequestCase about, MeetingType type, TimeRange time) {
        return type.name() + ", " + Words.minutes(Math.toIntExact(time.length().toMinutes()))
                + Appointments.with(about).map(name -> ", with " + name).orElse("");
    }

    private String standing(ConsultationRequest request) {
        return switch (request.state()) {
            case RECEIVED ->
                (request.suspected() ? "Needs review, waiting " : "Waits for ")
                        + Waiting.since(request.receivedAt(), site.now());
            case BOOKED -> "";
            default -> States.of(request) + ", " + site.dates().date(request.lastChange());
        };
    }
}
