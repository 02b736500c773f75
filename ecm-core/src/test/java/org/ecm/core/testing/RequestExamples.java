package org.ecm.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.PartOfDay;
import org.ecm.core.inquiry.PhoneNumber;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.inquiry.ReplyChannel;
import org.ecm.core.inquiry.RequesterLocation;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.inquiry.TimePreference;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;

/** Example requests, forms and notices. */
public final class RequestExamples {

    /** The requester of these examples. */
    public static final EmailAddress JO = new EmailAddress("jo@example.org");

    /** Jo's zone, which differs from {@link Examples#ZONE}. */
    public static final ZoneId ZONE_OF_JO = ZoneId.of("Europe/Vienna");

    private RequestExamples() {}

    /** {@return a request for a conversation by {@link #JO}, with required fields only} */
    public static Inquiry inquiry() {
        return inquiry(JO);
    }

    /**
     * {@return a request for a conversation, with required fields only}
     *
     * @param email the requester's address
     */
    public static Inquiry inquiry(EmailAddress email) {
        return Inquiry.conversation(new RequesterName("Jo"), email, ZONE_OF_JO);
    }

    /**
     * {@return a form for a conversation, by an adult who accepts all statements}
     *
     * @param n the number of the form, from 1
     * @param terms the terms that it showed
     */
    public static Submission submission(int n, ConsentTerms terms) {
        return new Submission(key(n), inquiry(), terms.wordingRefs(), terms.wordingRefs(), true, false);
    }

    /** {@return an inquiry with all fields, whose texts need full Unicode support} */
    public static Inquiry fullInquiry() {
        return new Inquiry(
                Purpose.CONVERSATION,
                new RequesterName(Examples.UNUSUAL_TEXT),
                new EmailAddress("Zoë.O’Neil+ecm@Büro.example"),
                Optional.of(new PhoneNumber("+1 (212) 555-0100 ext. 7")),
                ReplyChannel.TEXT,
                Optional.of(ZoneId.of("America/Argentina/ComodRivadavia")),
                new PreferredTimes(
                        Optional.of(Examples.UNUSUAL_TEXT + "\n\nor\tlater"),
                        List.of(
                                new TimePreference(LocalDate.of(2026, 6, 30), PartOfDay.EVENING),
                                new TimePreference(LocalDate.of(2028, 2, 29), PartOfDay.ANY),
                                new TimePreference(LocalDate.of(2026, 6, 2), PartOfDay.MORNING))),
                Optional.of(new Message("1\n  2\n\n" + Examples.UNUSUAL_TEXT)),
                Optional.of(new RequesterLocation(Examples.UNUSUAL_TEXT)),
                true);
    }

    /**
     * {@return a request received at {@link Examples#NOW}}
     *
     * @param n the number of the request, from 1; each has its own id, reference number and form
     */
    public static ConsultationRequest request(int n) {
        return request(n, Examples.NOW);
    }

    /**
     * {@return a request that has just arrived}
     *
     * @param n the number of the request, from 1
     * @param at the moment of receipt
     */
    public static ConsultationRequest request(int n, Instant at) {
        return received(id(n), reference(n), key(n), at);
    }

    /**
     * {@return a request that has just arrived}
     *
     * @param id the request's id
     * @param reference its reference number
     * @param key the key of its form
     * @param at the moment of receipt
     */
    public static ConsultationRequest received(RequestId id, Reference reference, SubmissionKey key, Instant at) {
        return ConsultationRequest.received(id, reference, key, Purpose.CONVERSATION, false, List.of(), at);
    }

    /**
     * {@return a slot of half an hour}
     *
     * @param start the start
     */
    public static RequestedSlot askedTime(Instant start) {
        return new RequestedSlot(AvailabilityExamples.FIRST_CONVERSATION, TimeRange.of(start, Duration.ofMinutes(30)));
    }

    /** {@return a suspected request that accepted three wordings, in no natural order} */
    public static ConsultationRequest requestInFull() {
        return ConsultationRequest.received(
                new RequestId(Examples.highUuid(7)),
                reference(7),
                new SubmissionKey(Examples.highUuid(8)),
                Purpose.CONVERSATION,
                true,
                List.of(
                        accepted("z-is-first", 1, Language.ENGLISH, "b"),
                        accepted("a-is-second", 12, new Language("zh-Hant-TW"), "a"),
                        accepted("consent", 2, new Language("pt-BR"), "c")),
                Examples.NOW);
    }

    private static Acknowledgment accepted(String disclaimer, int version, Language language, String digit) {
        return new Acknowledgment(
                new DisclaimerId(disclaimer),
                version,
                language,
                digit.repeat(64),
                Examples.NOW.minus(version, ChronoUnit.MICROS));
    }

    /**
     * {@return the id of the n-th request}
     *
     * @param n from 1
     */
    public static RequestId id(int n) {
        return new RequestId(Examples.uuid(n));
    }

    /**
     * {@return the reference number of the n-th request}
     *
     * @param n from 1
     */
    public static Reference reference(int n) {
        return Reference.random(new Random(n));
    }

    /**
     * {@return the key of the n-th request's form}
     *
     * @param n from 1
     */
    public static SubmissionKey key(int n) {
        return new SubmissionKey(Examples.uuid(0x0f00_0000L + n));
    }

    /**
     * {@return a notice about a request, whose id is derived from both}
     *
     * @param request the request
     * @param kind the message and its recipient
     * @param recordedAt the moment it was recorded
     */
    public static Notice notice(ConsultationRequest request, Notice.NoticeKind kind, Instant recordedAt) {
        var id = new UUID(
                request.id().value().getLeastSignificantBits(),
                List.of(Notice.NoticeKind.values()).indexOf(kind));
        return new Notice(new NoticeId(id), request.id(), kind, recordedAt);
    }

    /**
     * {@return the two notices about a new request}
     *
     * @param request a request that has just arrived
     */
    public static List<Notice> notices(ConsultationRequest request) {
        return List.of(
                notice(request, Notice.NoticeKind.RECEIVED, request.receivedAt()),
                notice(request, Notice.NoticeKind.NEW_REQUEST, request.receivedAt()));
    }

    /**
     * {@return a request after an event caused by the practitioner}
     *
     * @param request the request
     * @param what an allowed event
     * @param at the moment of the event
     */
    public static ConsultationRequest afterEvent(ConsultationRequest request, RequestEvent what, Instant at) {
        return afterEvent(request, what, Actor.PRACTITIONER, at);
    }

    /**
     * {@return a request after an event}
     *
     * @param request the request
     * @param what an allowed event
     * @param by the person or process behind it
     * @param at the moment of the event
     */
    public static ConsultationRequest afterEvent(ConsultationRequest request, RequestEvent what, Actor by, Instant at) {
        return request.transition(what, by, at).fold(changed -> changed, (state, event) -> {
            throw new AssertionError("Expected that " + event + " can happen to a request that is " + state + ".");
        });
    }
}
