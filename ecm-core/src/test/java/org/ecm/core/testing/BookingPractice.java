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
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.Confirm;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedules;
import org.ecm.core.booking.BookMeeting;
import org.ecm.core.booking.Booking;
import org.ecm.core.booking.ChangeMeeting;
import org.ecm.core.booking.ChooseTime;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.OtherCalendars;
import org.ecm.core.booking.Wanted;
import org.ecm.core.cases.Cases;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.OpenConversationLimit;
import org.ecm.core.consultation.RequestConsultation;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.Terms;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.memory.InMemoryDiaries;
import org.ecm.core.memory.InMemoryMeetingTypes;
import org.ecm.core.memory.InMemorySchedules;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Slug;

/**
 * A practice in which Mara can be met, as {@link AvailabilityExamples} has it, and its clock stands at {@link
 * Examples#NOW}: the morning of Monday, 1 June 2026, where she is.
 *
 * @param practice everything but what follows; its inbox is not used
 * @param store where requests and diaries are kept
 * @param schedules when whom can be met
 * @param types what for
 * @param calendars what takes their time elsewhere
 * @param most conversations that one person can have open; all forms of these examples are one person's
 * @param promise how soon Mara answers
 */
public record BookingPractice(
        Practice practice,
        BookingStore store,
        Schedules schedules,
        MeetingTypes types,
        OtherCalendars calendars,
        int most,
        AnswerPromise promise) {

    /** {@return such a practice with everything in memory} */
    public static BookingPractice inMemory() {
        var requests = new InMemoryConsultationRequests();
        return in(new BookingStore(new InMemoryDiaries(requests), requests, requests));
    }

    /**
     * {@return such a practice}
     *
     * @param store where its requests and diaries are to be kept
     */
    public static BookingPractice in(BookingStore store) {
        var practice = Practice.staffed();
        var schedules = new InMemorySchedules(practice.clock());
        var types = new InMemoryMeetingTypes(practice.clock());
        schedules.save(maraIsOpen());
        types.save(firstConversation());
        types.save(coachingHour());
        return new BookingPractice(
                practice, store, schedules, types, OtherCalendars.NONE, Integer.MAX_VALUE, AnswerPromise.NONE);
    }

    /**
     * {@return this practice with its store seen otherwise}
     *
     * @param seen the same, as somebody sees it who is perhaps too late
     */
    public BookingPractice seeing(BookingStore seen) {
        return new BookingPractice(practice, seen, schedules, types, calendars, most, promise);
    }

    /**
     * {@return this practice beside other calendars}
     *
     * @param others what they say
     */
    public BookingPractice beside(OtherCalendars others) {
        return new BookingPractice(practice, store, schedules, types, others, most, promise);
    }

    /**
     * {@return this practice with a limit}
     *
     * @param conversations that one person can have open
     */
    public BookingPractice limitedTo(int conversations) {
        return new BookingPractice(practice, store, schedules, types, calendars, conversations, promise);
    }

    /**
     * {@return this practice with a promise}
     *
     * @param promised how soon Mara answers
     */
    public BookingPractice promising(AnswerPromise promised) {
        return new BookingPractice(practice, store, schedules, types, calendars, most, promised);
    }

    /** {@return the moment its clock tells} */
    public Instant now() {
        return practice.clock().instant();
    }

    /**
     * {@return a moment on the wall clock of {@link Examples#ZONE}}
     *
     * @param wallClock such as {@code 2026-06-08T10:00}
     */
    public static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(Examples.ZONE).toInstant();
    }

    /** {@return how its requests come in; what should be unpredictable differs, as it does between rivals} */
    public RequestConsultation intake() {
        var random = new Random(practice.ids().get().getLeastSignificantBits());
        return new RequestConsultation(
                store.requests(),
                practice.authors(),
                practice.disclaimers(),
                new OpenConversationLimit(most, store.diaries()::countOpen),
                practice.ids(),
                random);
    }

    /** {@return how its times are given} */
    public BookMeeting booking() {
        return new BookMeeting(
                intake(), store.requests(), store.diaries(), schedules, types, calendars, promise, practice.ids());
    }

    /** {@return how its times are chosen by who waits} */
    public ChooseTime choosing() {
        return new ChooseTime(booking(), intake(), store.requests(), store.diaries(), types);
    }

    /** {@return how its meetings are changed} */
    public ChangeMeeting changing() {
        return new ChangeMeeting(store.requests(), store.diaries(), schedules, calendars, practice.ids());
    }

    /**
     * {@return its requests with everything about them}
     *
     * @param principal whose the requests are that name no time
     * @param zone of whoever has no schedule
     */
    public Cases cases(Optional<Slug> principal, ZoneId zone) {
        return new Cases(store.requests(), store.diaries(), types, schedules, practice.authors(), principal, zone);
    }

    /** {@return what must stand now on the form that asks {@link Examples#mara} for a conversation} */
    public Terms terms() {
        return intake().terms(Purpose.CONVERSATION, Optional.of(Examples.mara().slug()), Language.ENGLISH, now());
    }

    /**
     * {@return what comes of asking Mara for a first conversation}
     *
     * @param form from 1; no two numbers are one form
     * @param wallClock when it is to begin, in {@link Examples#ZONE}
     */
    public Booking ask(int form, String wallClock) {
        return ask(form, at(wallClock));
    }

    /**
     * {@return what comes of asking Mara for a first conversation}
     *
     * @param form from 1; no two numbers are one form
     * @param start when it is to begin
     */
    public Booking ask(int form, Instant start) {
        return send(RequestExamples.submission(form, terms()), new Wanted(FIRST_CONVERSATION, start));
    }

    /**
     * {@return what comes of sending a form to Mara}
     *
     * @param submission what is sent
     * @param wanted the time that is asked for
     */
    public Booking send(Submission submission, Wanted wanted) {
        return booking().submit(submission, wanted, Optional.of(Examples.mara().slug()), Language.ENGLISH, now());
    }

    /**
     * {@return a form like {@link RequestExamples#submission}, which looks as if a machine had sent it}
     *
     * @param form from 1; no two numbers are one form
     */
    public Submission suspected(int form) {
        var plain = RequestExamples.submission(form, terms());
        return new Submission(plain.key(), plain.enquiry(), plain.read(), plain.accepted(), plain.adult(), true);
    }

    /**
     * {@return Mara's meeting that follows from asking for it}
     *
     * @param form from 1; no two numbers are one form
     * @param wallClock when it is to begin, in {@link Examples#ZONE}
     */
    public Meeting booked(int form, String wallClock) {
        return EcmAssertions.assertThat(ask(form, wallClock)).isBooked();
    }

    /**
     * Saves Mara's schedule under other rules.
     *
     * @param changed makes them from those before
     */
    public void under(UnaryOperator<BookingRules> changed) {
        var schedule = schedules.find(Examples.MARA).orElseThrow();
        schedules.save(schedule.under(changed.apply(schedule.rules())));
        practice.clock().tick(Duration.ofMillis(1));
    }

    /**
     * Saves a kind of meeting as it is from now on.
     *
     * @param type at the revision of what is kept
     */
    public void offering(MeetingType type) {
        types.save(type);
        practice.clock().tick(Duration.ofMillis(1));
    }

    /** Answers whoever asks for a first conversation at once, or first. */
    public void firstConversationsAre(Confirm confirm) {
        var type = types.find(FIRST_CONVERSATION).orElseThrow();
        offering(new MeetingType(
                type.id(),
                type.revision(),
                type.name(),
                type.length(),
                type.practitioner(),
                type.service(),
                type.fee(),
                type.place(),
                confirm,
                type.retired()));
    }

    /** {@return what is to be told, in the order it was recorded} */
    public List<Notice.Kind> told() {
        return store.notices().waiting(999).stream().map(Notice::kind).toList();
    }

    /** {@return everything that is kept, to be compared with itself at another time} */
    public List<Object> everything() {
        var all = store.requests().in(Set.of(RequestState.values()), 0, 999);
        return List.of(
                all,
                all.stream().map(each -> store.diaries().of(each.id())).toList(),
                store.diaries().open(Examples.MARA, Instant.EPOCH),
                store.notices().waiting(999));
    }
}
