package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ecm.core.booking.Diaries;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.enquiry.Purpose;
import org.ecm.web.site.Site;

/** Finds what lies on a shelf, in the order in which the practitioner has to do with it. */
@RequestScoped
class Lines {

    @Inject
    ConsultationRequests requests;

    @Inject
    Diaries diaries;

    @Inject
    Kinds kinds;

    @Inject
    Appointments appointments;

    @Inject
    Site site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    Lines() {}

    /** A meeting with the request that led to it, which may have none any more. */
    private record Agreed(ConsultationRequest request, Optional<Meeting> meeting) {

        Instant start() {
            return meeting.map(Meeting::time).map(time -> time.start()).orElse(Instant.MAX);
        }
    }

    /** {@return a page of a shelf} */
    List<Group> on(Shelf shelf, int total, Stretch stretch) {
        return switch (shelf) {
            case MEETINGS -> meetings(total, stretch);
            case OPEN -> together(longestWaiting(total, stretch));
            case CLOSED, SPAM, ERASED -> together(requests.in(shelf.states(), stretch.skip(), Stretch.MOST));
        };
    }

    private List<Group> together(List<ConsultationRequest> found) {
        return found.isEmpty()
                ? List.of()
                : List.of(new Group(
                        Optional.empty(), found.stream().map(this::line).toList()));
    }

    /** Who has waited longest is answered first; the port gives the latest first. */
    private List<ConsultationRequest> longestWaiting(int total, Stretch stretch) {
        int end = total - stretch.skip();
        int begin = Math.max(0, end - Stretch.MOST);
        var found = new ArrayList<>(requests.in(Shelf.OPEN.states(), begin, Math.max(0, end - begin)));
        Collections.reverse(found);
        return found;
    }

    /** {@return what is next; empty if no meeting is agreed} */
    Optional<Line> next() {
        return agreed(requests.count(Shelf.MEETINGS.states())).stream()
                .filter(agreed -> !isOver(agreed))
                .findFirst()
                .filter(agreed -> agreed.meeting().isPresent())
                .map(agreed -> line(agreed.request()));
    }

    private List<Group> meetings(int total, Stretch stretch) {
        var groups = new LinkedHashMap<String, List<Line>>();
        agreed(total).stream()
                .skip(stretch.skip())
                .limit(Stretch.MOST)
                .forEach(agreed -> groups.computeIfAbsent(heading(agreed), heading -> new ArrayList<>())
                        .add(line(agreed)));
        return groups.entrySet().stream()
                .map(group -> new Group(Optional.of(group.getKey()), group.getValue()))
                .toList();
    }

    private List<Agreed> agreed(int total) {
        return requests.in(Shelf.MEETINGS.states(), 0, total).stream()
                .map(request -> new Agreed(request, diaries.of(request.id())))
                .sorted(Comparator.comparing(Agreed::start))
                .toList();
    }

    private boolean isOver(Agreed agreed) {
        return agreed.meeting()
                .filter(meeting -> !meeting.time().end().isAfter(site.now()))
                .isPresent();
    }

    private String heading(Agreed agreed) {
        if (isOver(agreed)) {
            return "Did these take place?";
        }
        return agreed.meeting().map(this::day).orElse("Without a time");
    }

    private String day(Meeting meeting) {
        var zone = kinds.zone(meeting.practitioner());
        var day = LocalDate.ofInstant(meeting.time().start(), zone);
        var today = LocalDate.ofInstant(site.now(), zone);
        var said = appointments.words(zone).day(day) + (day.isAfter(today.plusDays(180)) ? " " + day.getYear() : "");
        return day.equals(today) ? "Today, " + said : day.equals(today.plusDays(1)) ? "Tomorrow, " + said : said;
    }

    /** Below a day, only the time of day is said. */
    private Line line(Agreed agreed) {
        var whole = line(agreed.request());
        return agreed.meeting()
                .filter(meeting -> !isOver(agreed))
                .map(meeting ->
                        new Line(whole.reference(), Optional.of(timeOfDay(meeting)), whole.what(), whole.standing()))
                .orElse(whole);
    }

    private String timeOfDay(Meeting meeting) {
        var words = appointments.words(kinds.zone(meeting.practitioner()));
        return words.time(meeting.time().start()) + " to "
                + words.time(meeting.time().end());
    }

    private Line line(ConsultationRequest request) {
        var time = appointments.of(request, Optional.empty());
        return new Line(
                request.reference().text(),
                time.map(found -> found.agreed() ? found.ours() : "Asks for " + found.ours()),
                time.map(found -> found.kind() + ", " + found.length()
                                + found.practitioner()
                                        .map(name -> ", with " + name)
                                        .orElse(""))
                        .orElseGet(() -> request.purpose() == Purpose.CONVERSATION ? "A conversation" : "A message"),
                standing(request));
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
