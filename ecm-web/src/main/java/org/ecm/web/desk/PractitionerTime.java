package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.PractitionerCalendar;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.cases.Cases;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.concurrency.OptimisticRetry;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.text.DateTimeText;

/** What takes a practitioner's time from today on: blocks some of it, and frees it again. */
@RequestScoped
class PractitionerTime {

    static final int WEEKS = 6;

    @Inject
    PractitionerCalendars calendars;

    @Inject
    Cases cases;

    @Inject
    MeetingTypeDirectory meetingTypes;

    @Inject
    AppointmentLoader appointments;

    @Inject
    SiteContext site;

    @Inject
    OptimisticRetry retry;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    PractitionerTime() {}

    DateTimeText datesOf(Author practitioner) {
        return appointments.dates(meetingTypes.zone(practitioner.id()));
    }

    /** {@return the end of the last day that is shown} */
    private Instant endOfWeeks(ZoneId zone) {
        return LocalDate.ofInstant(site.now(), zone)
                .plusWeeks(WEEKS)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private Instant today(AuthorId practitioner) {
        ZoneId zone = meetingTypes.zone(practitioner);
        return LocalDate.ofInstant(site.now(), zone).atStartOfDay(zone).toInstant();
    }

    /** {@return what came of blocking a time that was typed} */
    CommandResult block(Author practitioner, BlockedTimeForm form) {
        var errors = new LinkedHashMap<String, DeskMessage>();
        return form.time(datesOf(practitioner), site.now(), errors)
                .map(time -> block(practitioner, time))
                .orElseGet(() -> CommandResult.errors(errors));
    }

    private CommandResult block(Author practitioner, TimeRange time) {
        var kept = save(
                practitioner.id(),
                calendar -> calendar.withBlockedTime(Stream.concat(calendar.blocked().stream(), Stream.of(time))
                        .toList()));
        boolean meets =
                kept.meetings().stream().anyMatch(meeting -> meeting.time().overlaps(time));
        var blocked = describe(time, datesOf(practitioner));
        return CommandResult.done(
                meets
                        ? text("desk.schedule.blocked-meetings", "time", blocked)
                        : text("desk.schedule.blocked-now", "time", blocked));
    }

    /** {@return what came of freeing a time; to free what is free already is done} */
    CommandResult unblock(Author practitioner, TimeRange time) {
        save(
                practitioner.id(),
                calendar -> calendar.withBlockedTime(calendar.blocked().stream()
                        .filter(blocked -> !blocked.equals(time))
                        .toList()));
        return CommandResult.done(text("desk.schedule.unblocked"));
    }

    /** What else is written into the calendar meanwhile does not matter here: it is looked at again. */
    private PractitionerCalendar save(AuthorId practitioner, UnaryOperator<PractitionerCalendar> change) {
        var from = today(practitioner);
        return retry.call(() -> calendars.save(change.apply(calendars.load(practitioner, from)), from));
    }

    /** {@return the meetings of the next weeks, by day} */
    List<RequestSection> meetings(Author practitioner) {
        var dates = datesOf(practitioner);
        var days = new LinkedHashMap<String, List<RequestLine>>();
        var coming = calendars.overlapping(
                practitioner.id(), new TimeRange(today(practitioner.id()), endOfWeeks(dates.zone())));
        cases.find(coming.stream().map(Meeting::request).toList(), site.now())
                .forEach(requestCase -> requestCase
                        .meeting()
                        .ifPresent(meeting -> days.computeIfAbsent(day(meeting, dates), day -> new ArrayList<>())
                                .add(line(requestCase, meeting, dates))));
        return days.entrySet().stream()
                .map(day -> new RequestSection(Optional.of(day.getKey()), day.getValue()))
                .toList();
    }

    private static String day(Meeting meeting, DateTimeText dates) {
        return dates.day(meeting.time().start());
    }

    private RequestLine line(RequestCase requestCase, Meeting meeting, DateTimeText dates) {
        return new RequestLine(
                requestCase.request().reference().text(),
                Optional.of(appointments.times(meeting.time(), dates.zone())),
                requestCase.type().map(MeetingType::name).orElse(""),
                "");
    }

    /** {@return the time that is blocked, by beginning} */
    List<PractitionerTimePage.Blocked> blocked(Author practitioner) {
        var dates = datesOf(practitioner);
        return calendars.load(practitioner.id(), today(practitioner.id())).blocked().stream()
                .map(time -> new PractitionerTimePage.Blocked(BlockedTimeForm.name(time), describe(time, dates)))
                .toList();
    }

    private String describe(TimeRange time, DateTimeText dates) {
        var texts = site.texts();
        var first = LocalDate.ofInstant(time.start(), dates.zone());
        var last = LocalDate.ofInstant(time.end(), dates.zone());
        boolean whole = first.atStartOfDay(dates.zone()).toInstant().equals(time.start())
                && last.atStartOfDay(dates.zone()).toInstant().equals(time.end());
        if (whole) {
            return last.minusDays(1).equals(first)
                    ? texts.text("desk.schedule.all-day", "day", dates.day(first))
                    : texts.text(
                            "desk.schedule.all-days", "first", dates.day(first), "last", dates.day(last.minusDays(1)));
        }
        var start = dates.time(time.start());
        var end = dates.time(time.end());
        return last.equals(first)
                ? texts.text("desk.schedule.part", "day", dates.day(first), "start", start, "end", end)
                : texts.text(
                        "desk.schedule.parts",
                        "first",
                        dates.day(first),
                        "start",
                        start,
                        "last",
                        dates.day(last),
                        "end",
                        end);
    }
}
