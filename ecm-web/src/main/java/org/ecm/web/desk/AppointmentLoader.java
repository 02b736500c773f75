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
    private static final Duration NEAR = Duration.ofDays(180);

    private static final String KIND = "meeting:";

    @Inject
    MeetingTypeDirectory kinds;

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
    Optional<AppointmentView> of(RequestCase about, Optional<ZoneId> theirs) {
        return about.type().flatMap(type -> about.time().map(time -> of(about, type, time, theirs)));
    }

    private AppointmentView of(RequestCase about, MeetingType type, TimeRange time, Optional<ZoneId> theirs) {
        var request = about.request();
        boolean agreed = about.meeting().isPresent();
        return new AppointmentView(
                agreed,
                type.name(),
                time.length().toMinutes(),
                with(about),
                said(time.start(), about.zone()),
                theirs.filter(zone -> !showTheSame(zone, about.zone(), time.start()))
                        .map(zone -> said(time.start(), zone)),
                type.location().fold(LocationView.text(site.texts())),
                type.location().fold(LocationView.LINK),
                type.needsRequesterPhone(),
                !about.at().isBefore(time.start()),
                about.isWaiting() ? booking.competingRequests(request, about.at()) : List.of(),
                about.isWaiting() && !agreed && booking.isRequestedSlotGone(request, about.at()));
    }

    /** {@return the name of whoever holds a meeting; empty if only one practises here} */
    static Optional<String> with(RequestCase about) {
        return about.practitioner()
                .filter(author -> about.practitioners() > 1)
                .map(author -> author.name().text());
    }

    /** {@return a moment in full; with its year, unless everybody knows which one is meant} */
    String said(Instant start, ZoneId zone) {
        boolean near = Duration.between(site.now(), start).abs().compareTo(NEAR) < 0;
        return near ? dates(zone).at(start) : dates(zone).atWithYear(start);
    }

    private static boolean showTheSame(ZoneId one, ZoneId other, Instant at) {
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
    private Optional<OfferedMeetingType> kind(ConsultationRequest request, DeskCommand step) {
        return named(request, step).or(() -> kinds.offered().stream().findFirst());
    }

    /** {@return the kind of meeting that a step names, or the request asks for; empty if that is not offered, or no more} */
    Optional<OfferedMeetingType> named(ConsultationRequest request, DeskCommand step) {
        var show = DeskCommand.text(step.show);
        var named = show.startsWith(KIND) ? show.substring(KIND.length()) : DeskCommand.text(step.meeting);
        var asked = named.isEmpty()
                ? request.requestedSlot().map(time -> time.type().text()).orElse("")
                : named;
        return kinds.offered().stream()
                .filter(kind -> kind.type().id().text().equals(asked))
                .findFirst();
    }

    /** {@return the times that are open for a request; empty if nothing can be agreed on now} */
    Optional<TimeChoice> choice(RequestCase about, DeskCommand step, CommandResult outcome) {
        if (about.practitionerOptions().allows(RequestEvent.BOOKED)) {
            return kind(about.request(), step)
                    .map(kind -> choice(
                            "agree",
                            kind,
                            booking.bookableSlots(kind.type(), BookingRules.bookableRange(site.now()), site.now()),
                            step,
                            outcome));
        }
        return about.booked()
                .flatMap(meeting -> OfferedMeetingType.of(about)
                        .map(kind -> choice(
                                "move",
                                kind,
                                meetings.openSlots(meeting, BookingRules.bookableRange(site.now()), site.now()),
                                step,
                                outcome)));
    }

    private TimeChoice choice(
            String action, OfferedMeetingType kind, List<Slot> open, DeskCommand step, CommandResult outcome) {
        var dates = site.texts().dates(kind.zone());
        var times = outcome.instead()
                .map(instead -> SlotPicker.of(instead, dates, LocalDate.MIN))
                .orElseGet(() -> SlotPicker.of(open, dates, step.show, site.now()));
        boolean chose = action.equals(step.action);
        boolean unfinished = step.show != null || outcome.trouble().isPresent();
        return new TimeChoice(
                action,
                action.equals("agree") ? kinds.offered() : List.of(),
                Optional.of(kind),
                times,
                dates(kind.zone()),
                (chose && unfinished) || outcome.instead().isPresent(),
                chose && unfinished && step.start != null ? step.start.toString() : "",
                chose && unfinished ? DeskCommand.text(step.day) : "",
                chose && unfinished ? DeskCommand.text(step.time) : "");
    }
}
