package org.ecm.core.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.tutorial.PlainMain.INES;
import static org.ecm.core.tutorial.PlainMain.ZONE;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.availability.DailyHours;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.OpeningHours;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.BookingResult;
import org.ecm.core.booking.BookingService;
import org.ecm.core.booking.ExternalCalendars;
import org.ecm.core.booking.SlotChoice;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.OpenConversationLimit;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.inquiry.ReplyChannel;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.memory.InMemoryMeetingTypes;
import org.ecm.core.memory.InMemoryPractitionerCalendars;
import org.ecm.core.memory.InMemorySchedules;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** Runs the tutorial's code about booking. */
class BookingTutorialTest {

    private static final Optional<Slug> WITH_INES = Optional.of(new Slug("ines-halloran"));

    private final Clock clock = TickingClock.at(Instant.parse("2026-06-01T12:00:00Z"));
    private final PlainMain practice = new PlainMain(clock);

    // tag::booking-stores[]
    private final InMemoryConsultationRequests requests = new InMemoryConsultationRequests();
    private final InMemoryPractitionerCalendars diaries = new InMemoryPractitionerCalendars(requests);
    private final InMemorySchedules schedules = new InMemorySchedules(clock);
    private final InMemoryMeetingTypes types = new InMemoryMeetingTypes(clock);
    // end::booking-stores[]

    @Test
    void exactly_one_of_two_people_gets_a_time() {
        practice.saveAuthor();
        practice.saveDisclaimer();

        // tag::hours[]
        var mornings = new DailyHours(LocalTime.of(9, 0), LocalTime.of(12, 0));
        schedules.save(Schedule.of(
                INES, OpeningHours.on(ZONE, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), mornings)));
        var conversation = types.save(MeetingType.of(
                new MeetingTypeId("first-conversation"),
                "First conversation",
                Duration.ofMinutes(30),
                INES,
                new MeetingLocation.Video(Optional.empty())));
        // end::hours[]

        // tag::open-times[]
        var twoAtATime = new OpenConversationLimit(OpenConversationLimit.USUAL, diaries::countOpen);
        var consultation = new ConsultationService(
                requests, practice.authors, practice.disclaimers, twoAtATime, UUID::randomUUID, new Random());
        var booking = new BookingService(
                consultation,
                requests,
                diaries,
                schedules,
                types,
                ExternalCalendars.NONE,
                AnswerPromise.workingDays(2),
                UUID::randomUUID,
                new Random(),
                Runnable::run);

        var now = clock.instant();
        var open = booking.openSlots(conversation, TimeRange.of(now, Duration.ofDays(7)), now);

        assertThat(open.get(0).startIn(ZoneId.of("Europe/Dublin")).toString())
                .isEqualTo("2026-06-02T14:00+01:00[Europe/Dublin]");
        // end::open-times[]

        // tag::book[]
        var start = open.get(0).start();
        var choice = new SlotChoice(conversation.id(), start);
        var first = booking.submit(form(consultation, "Robin"), choice, WITH_INES, Language.ENGLISH, now);
        var second = booking.submit(form(consultation, "Alex"), choice, WITH_INES, Language.ENGLISH, now);

        assertThat(first).isInstanceOf(BookingResult.Booked.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        BookingResult.SlotTaken.class,
                        taken -> assertThat(taken.nearest())
                                .hasSize(6)
                                .noneMatch(time -> time.start().equals(start)));
        // end::book[]
        assertThat(LocalDate.ofInstant(start, ZONE)).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    private Submission form(ConsultationService consultation, String name) {
        // tag::form[]
        var terms = consultation.terms(Purpose.CONVERSATION, WITH_INES, Language.ENGLISH, clock.instant());
        var inquiry = new Inquiry(
                Purpose.CONVERSATION,
                new RequesterName(name),
                new EmailAddress(name.toLowerCase(Locale.ROOT) + "@example.org"),
                Optional.empty(),
                ReplyChannel.EMAIL,
                Optional.of(ZoneId.of("Europe/Dublin")),
                new PreferredTimes(Optional.empty(), List.of()),
                Optional.empty(),
                Optional.empty(),
                false);
        var agreed = terms.wordingRefs(); // the requester read and accepted every wording on the form
        return new Submission(new SubmissionKey(UUID.randomUUID()), inquiry, agreed, agreed, true, false);
        // end::form[]
    }
}
