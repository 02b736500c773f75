package org.ecm.core.testing;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.coachingHour;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedules;
import org.ecm.core.booking.BookingResult;
import org.ecm.core.booking.BookingService;
import org.ecm.core.booking.ExternalCalendars;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.MeetingService;
import org.ecm.core.booking.SelfBooking;
import org.ecm.core.booking.SlotChoice;
import org.ecm.core.cases.Cases;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.OpenConversationLimit;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.Submission;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.memory.InMemoryMeetingTypes;
import org.ecm.core.memory.InMemoryPractitionerCalendars;
import org.ecm.core.memory.InMemorySchedules;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Slug;

/**
 * A practice in which Mara offers meetings as in {@link AvailabilityExamples}. Its clock is set to {@link
 * Examples#NOW}: the morning of Monday, June 1, 2026, in her zone.
 *
 * @param practice the other stores; its inbox isn't used
 * @param store stores requests and calendars
 * @param schedules stores schedules
 * @param types stores meeting types
 * @param calendars the external calendars
 * @param limit the maximum number of open conversations; all forms of these examples are from one person
 * @param promise how soon Mara answers
 */
public record BookingFixture(
        PracticeFixture practice,
        BookingStore store,
        Schedules schedules,
        MeetingTypes types,
        ExternalCalendars calendars,
        int limit,
        AnswerPromise promise) {

    /** Lets conflicting changes try again without a pause. */
    public static final RandomGenerator NO_PAUSES = () -> 0;

    /** {@return such a practice, with everything in memory} */
    public static BookingFixture inMemory() {
        var requests = new InMemoryConsultationRequests();
        return in(new BookingStore(new InMemoryPractitionerCalendars(requests), requests, requests));
    }

    /**
     * {@return such a practice}
     *
     * @param store stores its requests and calendars
     */
    public static BookingFixture in(BookingStore store) {
        var practice = PracticeFixture.staffed();
        var schedules = new InMemorySchedules(practice.clock());
        var types = new InMemoryMeetingTypes(practice.clock());
        schedules.save(maraIsOpen());
        types.save(firstConversation());
        types.save(coachingHour());
        return new BookingFixture(
                practice, store, schedules, types, ExternalCalendars.NONE, Integer.MAX_VALUE, AnswerPromise.NONE);
    }

    /**
     * {@return this practice with another view of its store}
     *
     * @param seen the view, which may be outdated
     */
    public BookingFixture withView(BookingStore seen) {
        return new BookingFixture(practice, seen, schedules, types, calendars, limit, promise);
    }

    /**
     * {@return this practice with external calendars}
     *
     * @param others the external calendars
     */
    public BookingFixture withExternalCalendars(ExternalCalendars others) {
        return new BookingFixture(practice, store, schedules, types, others, limit, promise);
    }

    /**
     * {@return this practice with a limit}
     *
     * @param conversations the maximum number of open conversations per person
     */
    public BookingFixture withLimit(int conversations) {
        return new BookingFixture(practice, store, schedules, types, calendars, conversations, promise);
    }

    /**
     * {@return this practice with a promise}
     *
     * @param promised how soon Mara answers
     */
    public BookingFixture withAnswerPromise(AnswerPromise promised) {
        return new BookingFixture(practice, store, schedules, types, calendars, limit, promised);
    }

    /** {@return the present moment of its clock} */
    public Instant now() {
        return practice.clock().instant();
    }

    /**
     * {@return a local time in {@link Examples#ZONE}}
     *
     * @param wallClock such as {@code 2026-06-08T10:00}
     */
    public static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(Examples.ZONE).toInstant();
    }

    /** {@return its service for requests, whose random source differs with each call} */
    public ConsultationService consultationService() {
        var random = new Random(practice.ids().get().getLeastSignificantBits());
        return new ConsultationService(
                store.requests(),
                practice.authors(),
                practice.disclaimers(),
                new OpenConversationLimit(limit, store.calendars()::countOpen),
                practice.ids(),
                random);
    }

    /** {@return its service for bookings} */
    public BookingService bookingService() {
        return new BookingService(
                consultationService(),
                store.requests(),
                store.calendars(),
                schedules,
                types,
                calendars,
                promise,
                practice.ids(),
                NO_PAUSES,
                Runnable::run);
    }

    /** {@return its service for requesters who book themselves} */
    public SelfBooking selfBooking() {
        return new SelfBooking(bookingService(), consultationService(), store.requests(), store.calendars(), types);
    }

    /** {@return its service for changes to meetings} */
    public MeetingService meetingService() {
        return new MeetingService(store.requests(), store.calendars(), schedules, calendars, practice.ids(), NO_PAUSES);
    }

    /**
     * {@return its requests with everything about them}
     *
     * @param principal the slug of the practitioner of requests without a slot
     * @param zone the zone of practitioners without a schedule
     */
    public Cases cases(Optional<Slug> principal, ZoneId zone) {
        return new Cases(store.requests(), store.calendars(), types, schedules, practice.authors(), principal, zone);
    }

    /** {@return the current terms of the form for a conversation with {@link Examples#mara}} */
    public ConsentTerms terms() {
        return consultationService()
                .terms(Purpose.CONVERSATION, Optional.of(Examples.mara().slug()), Language.ENGLISH, now());
    }

    /**
     * {@return the result of asking Mara for a first conversation}
     *
     * @param form the number of the form, from 1
     * @param wallClock the start, in {@link Examples#ZONE}
     */
    public BookingResult submit(int form, String wallClock) {
        return submit(form, at(wallClock));
    }

    /**
     * {@return the result of asking Mara for a first conversation}
     *
     * @param form the number of the form, from 1
     * @param start the start
     */
    public BookingResult submit(int form, Instant start) {
        return submit(RequestExamples.submission(form, terms()), new SlotChoice(FIRST_CONVERSATION, start));
    }

    /**
     * {@return the result of submitting a form to Mara}
     *
     * @param submission the form
     * @param choice the slot
     */
    public BookingResult submit(Submission submission, SlotChoice choice) {
        return bookingService()
                .submit(submission, choice, Optional.of(Examples.mara().slug()), Language.ENGLISH, now());
    }

    /**
     * {@return a form like {@link RequestExamples#submission} that looks automated}
     *
     * @param form the number of the form, from 1
     */
    public Submission suspected(int form) {
        var plain = RequestExamples.submission(form, terms());
        return new Submission(
                plain.key(), plain.inquiry(), plain.shownWordings(), plain.acceptedWordings(), plain.adult(), true);
    }

    /**
     * {@return a booked meeting with Mara}
     *
     * @param form the number of the form, from 1
     * @param wallClock the start, in {@link Examples#ZONE}
     */
    public Meeting booked(int form, String wallClock) {
        return EcmAssertions.assertThat(submit(form, wallClock)).isBooked();
    }

    /**
     * Saves Mara's schedule with other rules.
     *
     * @param changed changes the present rules
     */
    public void changeRules(UnaryOperator<BookingRules> changed) {
        var schedule = schedules.find(Examples.MARA).orElseThrow();
        schedules.save(schedule.withRules(changed.apply(schedule.rules())));
        practice.clock().tick(Duration.ofMillis(1));
    }

    /**
     * Saves a meeting type.
     *
     * @param type the type at its expected revision
     */
    public void saveType(MeetingType type) {
        types.save(type);
        practice.clock().tick(Duration.ofMillis(1));
    }

    /** Sets whether first conversations need confirmation. */
    public void firstConversationsAre(ConfirmationPolicy confirm) {
        var type = types.find(FIRST_CONVERSATION).orElseThrow();
        saveType(new MeetingType(
                type.id(),
                type.revision(),
                type.name(),
                type.length(),
                type.practitioner(),
                type.service(),
                type.fee(),
                type.location(),
                confirm,
                type.retired()));
    }

    /** {@return the kinds of all notices, in the order they were recorded} */
    public List<Notice.NoticeKind> noticeKinds() {
        return store.notices().pending(999).stream().map(Notice::kind).toList();
    }

    /** {@return everything that is stored, for comparisons} */
    public List<Object> snapshot() {
        var all = store.requests().findByState(Set.of(RequestState.values()), 0, 999);
        return List.of(
                all,
                all.stream()
                        .map(each -> store.calendars().findByRequest(each.id()))
                        .toList(),
                store.calendars().load(Examples.MARA, Instant.EPOCH),
                store.notices().pending(999));
    }
}
