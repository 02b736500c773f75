package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.afterEvent;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.DailyHours;
import org.ecm.core.availability.ExtraHours;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.OpeningHours;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeOff;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.PractitionerCalendar;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.testing.Examples;
import org.ecm.web.vault.TestVaults;

/** The meetings of {@link KeptPractice}: hours, a kind of meeting, one that was booked and moved, and blocked time. */
final class KeptMeetings {

    private static final Instant CAME = Instant.parse("2026-06-03T15:00:00.123456Z");
    private static final AuthorId MARA = Examples.MARA;
    private static final RequestId ID = RequestId.of("01930000-0000-7000-8000-00000000a011");
    private static final RequestId NEW = RequestId.of("01930000-0000-7000-8000-00000000a012");
    private static final MeetingTypeId TYPE = new MeetingTypeId("first-conversation");
    private static final TimeRange TIME = TimeRange.of(Instant.parse("2026-06-10T14:00:00Z"), Duration.ofMinutes(30));
    private static final TimeRange BLOCKED =
            TimeRange.of(Instant.parse("2026-06-11T14:00:00.000001Z"), Duration.ofHours(3));
    private static final Schedule SCHEDULE = new Schedule(
            MARA,
            Revision.NONE,
            OpeningHours.on(
                    ZoneId.of("America/New_York"),
                    EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                    new DailyHours(LocalTime.of(9, 30), LocalTime.of(12, 0)),
                    new DailyHours(LocalTime.of(22, 0), LocalTime.MIDNIGHT)),
            List.of(new TimeOff(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 1), Optional.of("Away, “far”"))),
            List.of(new ExtraHours(
                    LocalDate.of(2026, 6, 13), new DailyHours(LocalTime.of(10, 0), LocalTime.of(11, 15)))),
            BookingRules.INITIAL.withMostPerDay(7));
    private static final MeetingType MEETING = new MeetingType(
            TYPE,
            Revision.NONE,
            "A first conversation, “just so”",
            Duration.ofMinutes(30),
            MARA,
            Optional.of(new ServiceId("coaching")),
            Optional.of("Free of charge"),
            new MeetingLocation.Video(Optional.of(URI.create("https://video.example/room?x=1"))),
            ConfirmationPolicy.ASK_FIRST,
            false);

    private KeptMeetings() {}

    static void write(Ports ports, DataSource keys) {
        var vault = TestVaults.of(keys, 1);
        var calendars = ports.diaries(vault);
        ports.schedules().save(SCHEDULE);
        ports.meetingTypes().save(MEETING);
        var request = afterEvent(received(ID, "K7QF-2M9C"), RequestEvent.BOOKED, Actor.REQUESTER, CAME);
        var meeting = Meeting.booked(new MeetingId(ID.value()), ID, MARA, TYPE, TIME);
        var calendar = calendars.load(MARA, CAME);
        calendars.submit(calendar.with(meeting), meeting, request, enquiry(), List.of(notice()));
        var moved = moved(meeting);
        var rescheduled = afterEvent(
                ports.requests(vault).find(ID).orElseThrow(),
                RequestEvent.RESCHEDULED,
                Actor.REQUESTER,
                CAME.plusSeconds(60));
        calendars.save(calendars.load(MARA, CAME).with(moved), moved, rescheduled, List.of());
        calendars.save(calendars.load(MARA, CAME).withBlockedTime(List.of(BLOCKED)), CAME);
    }

    private static ConsultationRequest received(RequestId id, String reference) {
        return ConsultationRequest.received(
                        id,
                        new Reference(reference),
                        new SubmissionKey(id.value()),
                        Purpose.CONVERSATION,
                        false,
                        List.of(),
                        CAME)
                .withRequestedSlot(new RequestedSlot(TYPE, TIME));
    }

    private static Inquiry enquiry() {
        return Inquiry.message(
                new RequesterName("Zoë"), new EmailAddress("zoe@keeper.example"), new Message("Until then."));
    }

    private static Notice notice() {
        return new Notice(
                new NoticeId(UUID.fromString("01930000-0000-7000-8000-00000000c011")),
                ID,
                Notice.NoticeKind.BOOKED,
                CAME);
    }

    private static Meeting moved(Meeting meeting) {
        return meeting.movedTo(TIME.start().plus(Duration.ofDays(7)), true);
    }

    static void expect(Ports ports, DataSource keys) {
        var vault = TestVaults.of(keys, 1);
        var moved = moved(Meeting.booked(new MeetingId(ID.value()), ID, MARA, TYPE, TIME));
        assertThat(ports.schedules().find(MARA)).contains(SCHEDULE.withRevision(new Revision(1)));
        assertThat(ports.meetingTypes().find(TYPE)).contains(MEETING.withRevision(new Revision(1)));
        assertThat(ports.diaries(vault).findByRequest(ID)).contains(moved);
        assertThat(ports.diaries(vault).countOpen(enquiry().email(), CAME))
                .as("what was kept before there were limits counts as well")
                .isEqualTo(1);
        assertThat(ports.diaries(vault).load(MARA, CAME))
                .isEqualTo(new PractitionerCalendar(MARA, new Revision(3), List.of(moved), List.of(BLOCKED)));
        assertThat(ports.requests(vault).find(ID)).hasValueSatisfying(request -> {
            assertThat(request.state()).isEqualTo(RequestState.BOOKED);
            assertThat(request.requestedSlot()).contains(new RequestedSlot(TYPE, TIME));
        });
        assertThat(ports.notices().pending(9)).contains(notice());
    }

    /** A database of any issue takes meetings. */
    static void expectChangeable(Ports ports, DataSource keys) {
        var vault = TestVaults.of(keys, 1);
        var calendars = ports.diaries(vault);
        var time = TimeRange.of(Instant.parse("2026-07-10T14:00:00Z"), Duration.ofMinutes(30));
        var meeting = Meeting.booked(new MeetingId(NEW.value()), NEW, MARA, TYPE, time);
        var request = afterEvent(received(NEW, "K7QF-2M93"), RequestEvent.BOOKED, Actor.REQUESTER, CAME);

        calendars.submit(calendars.load(MARA, CAME).with(meeting), meeting, request, enquiry(), List.of());

        assertThat(calendars.load(MARA, time.start()).meetings()).containsExactly(meeting);
    }
}
