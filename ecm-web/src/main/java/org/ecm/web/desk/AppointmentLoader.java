package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.BookingService;
import org.ecm.core.booking.MeetingService;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.timepicker.SlotPicker;

/** Finds the time of a request, and those it could have instead. */
@RequestScoped
class AppointmentLoader {

    /** No day of the same name lies as near. */
    private static final Duration YEAR_OMITTED_WITHIN = Duration.ofDays(180);

    private static final String KIND = "meeting:";

    @Inject
    MeetingTypeDirectory meetingTypes;

    @Inject
    BookingService booking;

    @Inject
    MeetingService meetings;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    AppointmentLoader() {}

    /** {@return the time a request has, had, or asks for; empty if it never named one} */
    Optional<AppointmentView> of(RequestCase requestCase, Optional<ZoneId> requesterZone) {
        return requestCase
                .type()
                .flatMap(type -> requestCase.time().map(time -> of(requestCase, type, time, requesterZone)));
    }

    private AppointmentView of(
            RequestCase requestCase, MeetingType type, TimeRange time, Optional<ZoneId> requesterZone) {
        var request = requestCase.request();
        boolean agreed = requestCase.meeting().isPresent();
        return new AppointmentView(
                agreed,
                type.name(),
                time.length().toMinutes(),
                practitionerName(requestCase),
                dateAndTime(time.start(), requestCase.zone()),
                requesterZone
                        .filter(zone -> !haveSameOffset(zone, requestCase.zone(), time.start()))
                        .map(zone -> dateAndTime(time.start(), zone)),
                type.location().fold(LocationView.text(site.texts())),
                type.location().fold(LocationView.LINK),
                type.needsRequesterPhone(),
                !requestCase.at().isBefore(time.start()),
                requestCase.isWaiting() ? booking.competingRequests(request, requestCase.at()) : List.of(),
                requestCase.isWaiting() && !agreed && booking.isRequestedSlotGone(request, requestCase.at()));
    }

    /** {@return the name of whoever holds a meeting; empty if only one practises here} */
    static Optional<String> practitionerName(RequestCase requestCase) {
        return requestCase
                .practitioner()
                .filter(author -> requestCase.practitioners() > 1)
                .map(author -> author.name().text());
    }

    /** {@return a moment in full; with its year, unless everybody knows which one is meant} */
    String dateAndTime(Instant start, ZoneId zone) {
        boolean near = Duration.between(site.now(), start).abs().compareTo(YEAR_OMITTED_WITHIN) < 0;
        return near ? dates(zone).at(start) : dates(zone).atWithYear(start);
    }

    private static boolean haveSameOffset(ZoneId one, ZoneId other, Instant at) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    /** {@return from when to when, without the day} */
    String times(TimeRange time, ZoneId zone) {
        return site.texts()
                .text(
                        "desk.schedule.times",
                        "start",
                        dates(zone).time(time.start()),
                        "end",
                        dates(zone).time(time.end()));
    }

    DateTimeText dates(ZoneId zone) {
        return site.texts().dates(zone);
    }

    /** {@return the kind of meeting whose times are shown: the one that is named, or the first there is} */
    private Optional<OfferedMeetingType> kind(ConsultationRequest request, DeskCommand command) {
        return requestedType(request, command)
                .or(() -> meetingTypes.offeredTypes().stream().findFirst());
    }

    /** {@return the kind of meeting that a step names, or the request asks for; empty if that is not offered, or no more} */
    Optional<OfferedMeetingType> requestedType(ConsultationRequest request, DeskCommand command) {
        var show = DeskCommand.text(command.show);
        var named = show.startsWith(KIND) ? show.substring(KIND.length()) : DeskCommand.text(command.meeting);
        var asked = named.isEmpty()
                ? request.requestedSlot().map(time -> time.type().text()).orElse("")
                : named;
        return meetingTypes.offeredTypes().stream()
                .filter(type -> type.type().id().text().equals(asked))
                .findFirst();
    }

    /** {@return the times that are open for a request; empty if nothing can be agreed on now} */
    Optional<TimeChoice> choice(RequestCase requestCase, DeskCommand command, CommandResult result) {
        if (requestCase.practitionerOptions().allows(RequestEvent.BOOKED)) {
            return kind(requestCase.request(), command)
                    .map(type -> choice(
                            "agree",
                            type,
                            booking.bookableSlots(type.type(), BookingRules.bookableRange(site.now()), site.now()),
                            command,
                            result));
        }
        return requestCase
                .booked()
                .flatMap(meeting -> OfferedMeetingType.of(requestCase)
                        .map(type -> choice(
                                "move",
                                type,
                                meetings.openSlots(meeting, BookingRules.bookableRange(site.now()), site.now()),
                                command,
                                result)));
    }

    private TimeChoice choice(
            String action, OfferedMeetingType type, List<Slot> open, DeskCommand command, CommandResult result) {
        var dates = site.texts().dates(type.zone());
        var times = result.alternatives()
                .map(alternatives -> SlotPicker.of(alternatives, dates, LocalDate.MIN))
                .orElseGet(() -> SlotPicker.of(open, dates, command.show, site.now()));
        boolean chose = action.equals(command.action);
        boolean unfinished = command.show != null || result.problem().isPresent();
        return new TimeChoice(
                action,
                action.equals("agree") ? meetingTypes.offeredTypes() : List.of(),
                Optional.of(type),
                times,
                dates(type.zone()),
                (chose && unfinished) || result.alternatives().isPresent(),
                chose && unfinished && command.start != null ? command.start.toString() : "",
                chose && unfinished ? DeskCommand.text(command.day) : "",
                chose && unfinished ? DeskCommand.text(command.time) : "");
    }
}
