package org.ecm.web.outbox;

import static org.ecm.core.testing.Examples.uuid;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.SlotChoice;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.consultation.Submission;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.memory.InMemoryRetentionRuns;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.testing.AvailabilityExamples;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.EcmAssertions;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.RequestExamples;
import org.ecm.web.layout.JteViewEngine;
import org.ecm.web.mail.Email;
import org.ecm.web.mail.Recipient;
import org.ecm.web.mail.Recipients;
import org.ecm.web.settings.ConsultationSettings;
import org.ecm.web.settings.NotificationAddresses;
import org.ecm.web.settings.SiteSettings;

/** A practice in memory that writes letters: Mara can be met, and told at {@code mara@ecm.example}. */
final class EmailFixture {

    static final Inquiry FROM_KOLKATA =
            Inquiry.conversation(new RequesterName("Jo"), RequestExamples.JO, ZoneId.of("Asia/Kolkata"));
    static final Inquiry MESSAGE =
            Inquiry.message(new RequesterName("Jo"), RequestExamples.JO, new Message("Do you speak Welsh?"));
    static final String PRACTICE = "mara@ecm.example";
    static final String LINK = "/consultation/manage/a-token";

    final BookingFixture practice;
    final InMemoryRetentionRuns runs;

    private SiteSettings settings = settings(NotificationAddresses.at(PRACTICE), Optional.empty());
    private String sender = "post@ecm.example";
    private int notices;

    EmailFixture() {
        this(BookingFixture.inMemory());
    }

    /** Writes the letters of another practice; those of retention runs stay in memory. */
    EmailFixture(BookingFixture practice) {
        this.practice = practice;
        this.runs = new InMemoryRetentionRuns(
                practice.store().requests() instanceof InMemoryConsultationRequests kept
                        ? kept
                        : new InMemoryConsultationRequests());
    }

    /** {@return the site's settings, of which only this differs} */
    static SiteSettings settings(NotificationAddresses notified, Optional<String> contactEmail) {
        var initial = SiteSettings.INITIAL;
        var consultation = ConsultationSettings.INITIAL;
        return new SiteSettings(
                "Lindqvist Couples Therapy",
                Optional.of("Therapy for two"),
                Examples.ZONE,
                Locale.US,
                initial.crisis(),
                initial.callToAction(),
                Optional.of(Examples.mara().slug()),
                initial.services(),
                initial.navigation(),
                contactEmail,
                initial.postalAddress(),
                new ConsultationSettings(
                        consultation.offer(),
                        consultation.answerWithin(),
                        consultation.askLocation(),
                        consultation.askVoicemail(),
                        consultation.minors(),
                        consultation.notWatched(),
                        consultation.retention(),
                        consultation.reminders(),
                        consultation.unansweredAfter(),
                        consultation.otherTimesAfter(),
                        notified,
                        consultation.limits()));
    }

    void under(SiteSettings changed) {
        settings = changed;
    }

    void sendsFrom(String address) {
        sender = address;
    }

    ConsultationRequests requests() {
        return practice.store().requests();
    }

    EmailRenderer letters() {
        var contexts =
                new NoticeContextLoader(requests(), () -> practice.cases(settings.practitioner(), settings.zone()));
        var renderer = new EmailRenderer(
                contexts,
                runs,
                recipients(),
                new JteViewEngine(),
                practice.practice().clock());
        renderer.configure(() -> settings, (id, now) -> LINK, URI.create("https://ecm.example"), Optional.of(sender));
        return renderer;
    }

    private Recipients recipients() {
        return id -> requests()
                .read(id, Actor.SYSTEM, practice.now())
                .map(seen ->
                        new Recipient(seen.inquiry().email(), seen.inquiry().zone()));
    }

    RenderedNotice written(NoticeKind kind, RequestId id) {
        return letters().render(new Notice(new NoticeId(uuid(++notices)), id, kind, practice.now()));
    }

    /** {@return the letter that is sent for it now} */
    Email letter(NoticeKind kind, RequestId id) {
        return written(kind, id)
                .fold(
                        email -> email,
                        () -> {
                            throw new AssertionError("Expected that " + kind + " has something to tell.");
                        },
                        reason -> {
                            throw new AssertionError("Expected that somebody is told " + kind + ", but: " + reason);
                        });
    }

    /** {@return the letter of some kind, once what it reports has happened} */
    Email letter(NoticeKind kind, Inquiry inquiry) {
        return switch (kind) {
            case RECEIVED, NEW_REQUEST, UNANSWERED, TIMES_OFFERED -> letter(kind, asked(inquiry));
            case DECLINED -> {
                var id = asked(inquiry);
                happens(id, RequestEvent.DECLINED);
                yield letter(kind, id);
            }
            case BOOKED, NEW_MEETING -> letter(kind, booked(inquiry).request());
            case CHANGED, MEETING_CHANGED -> {
                var meeting = booked(inquiry);
                var later = meeting.time().start().plus(Duration.ofHours(5));
                practice.meetingService().move(meeting.request(), later, Actor.REQUESTER, practice.now());
                yield letter(kind, meeting.request());
            }
            case CANCELED, MEETING_CANCELED -> {
                var meeting = booked(inquiry);
                practice.meetingService().cancel(meeting.request(), Actor.REQUESTER, practice.now());
                yield letter(kind, meeting.request());
            }
            case REMINDER -> {
                var meeting = booked(inquiry);
                practice.practice().clock().set(meeting.time().start().minus(Duration.ofDays(1)));
                yield letter(kind, meeting.request());
            }
            case ALREADY_OPEN -> {
                booked(inquiry);
                yield letter(kind, suspected(inquiry, "2026-06-09T10:00"));
            }
            case RETENTION_RUN -> {
                runs.save(new RetentionRun(practice.now(), 3, 1, 12), Optional.empty());
                var notice = Notice.ofRetentionRun(new NoticeId(Examples.uuid(1)), practice.now());
                yield letters().render(notice).fold(email -> email, () -> null, reason -> null);
            }
        };
    }

    boolean tellsNothing(NoticeKind kind, RequestId id) {
        return written(kind, id).fold(email -> false, () -> true, reason -> false);
    }

    /** Somebody asks for no time in particular. */
    RequestId asked(Inquiry inquiry) {
        var fresh = RequestExamples.request(90, practice.now());
        var request = ConsultationRequest.received(
                fresh.id(),
                fresh.reference(),
                fresh.key().orElseThrow(),
                inquiry.purpose(),
                false,
                List.of(),
                practice.now());
        return requests().submit(request, inquiry, List.of()).id();
    }

    /** Somebody asks for half an hour, which waits for Mara's word. */
    RequestId askedFor(Inquiry inquiry, String wallClock) {
        var fresh = RequestExamples.request(91, practice.now())
                .withRequestedSlot(RequestExamples.askedTime(BookingFixture.at(wallClock)));
        return requests().submit(fresh, inquiry, List.of()).id();
    }

    /** Somebody who perhaps isn't the owner of the address asks for half an hour. */
    RequestId suspected(Inquiry inquiry, String wallClock) {
        var fresh = RequestExamples.request(92, practice.now())
                .withRequestedSlot(RequestExamples.askedTime(BookingFixture.at(wallClock)))
                .asSuspected();
        return requests().submit(fresh, inquiry, List.of()).id();
    }

    Meeting booked(Inquiry inquiry, String wallClock) {
        var terms = practice.terms();
        var sent =
                new Submission(RequestExamples.key(1), inquiry, terms.wordingRefs(), terms.wordingRefs(), true, false);
        var choice = new SlotChoice(AvailabilityExamples.FIRST_CONVERSATION, BookingFixture.at(wallClock));
        return EcmAssertions.assertThat(practice.submit(sent, choice)).isBooked();
    }

    /** {@return a meeting that is booked for a Monday at ten} */
    Meeting booked(Inquiry inquiry) {
        return booked(inquiry, "2026-06-08T10:00");
    }

    void happens(RequestId id, RequestEvent what) {
        var request = requests().find(id).orElseThrow();
        requests().save(RequestExamples.afterEvent(request, what, practice.now()), List.of());
    }
}
