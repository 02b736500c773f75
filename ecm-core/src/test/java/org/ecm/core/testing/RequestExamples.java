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
import org.ecm.core.consultation.AskedTime;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.consultation.Terms;
import org.ecm.core.disclaimer.Acknowledgement;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.core.enquiry.EnquirerName;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Message;
import org.ecm.core.enquiry.PartOfDay;
import org.ecm.core.enquiry.PhoneNumber;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.enquiry.ReplyBy;
import org.ecm.core.enquiry.SuitableTimes;
import org.ecm.core.enquiry.Whereabouts;
import org.ecm.core.enquiry.Wish;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;

/** Somebody who asks for a conversation, and what becomes of it. */
public final class RequestExamples {

    /** Whoever asks in these examples. */
    public static final EmailAddress JO = new EmailAddress("jo@example.org");

    /** Where Jo lives: not in {@link Examples#ZONE}. */
    public static final ZoneId ZONE_OF_JO = ZoneId.of("Europe/Vienna");

    private RequestExamples() {}

    /** {@return the least that asks for a conversation, by {@link #JO}} */
    public static Enquiry enquiry() {
        return enquiry(JO);
    }

    /**
     * {@return the least that asks for a conversation}
     *
     * @param email of whoever asks
     */
    public static Enquiry enquiry(EmailAddress email) {
        return Enquiry.conversation(new EnquirerName("Jo"), email, ZONE_OF_JO);
    }

    /**
     * {@return a form that asks for a conversation, sent by somebody of age who accepts all that it asks to accept}
     *
     * @param n from 1; no two numbers are one form
     * @param terms that stood on it
     */
    public static Submission submission(int n, Terms terms) {
        return new Submission(key(n), enquiry(), terms.read(), terms.read(), true, false);
    }

    /** {@return an enquiry with every field filled; its texts survive only where all of Unicode does} */
    public static Enquiry enquiryInFull() {
        return new Enquiry(
                Purpose.CONVERSATION,
                new EnquirerName(Examples.UNUSUAL_TEXT),
                new EmailAddress("Zoë.O’Neil+ecm@Büro.example"),
                Optional.of(new PhoneNumber("+1 (212) 555-0100 ext. 7")),
                ReplyBy.TEXT,
                Optional.of(ZoneId.of("America/Argentina/ComodRivadavia")),
                new SuitableTimes(
                        Optional.of(Examples.UNUSUAL_TEXT + "\n\nor\tlater"),
                        List.of(
                                new Wish(LocalDate.of(2026, 6, 30), PartOfDay.EVENING),
                                new Wish(LocalDate.of(2028, 2, 29), PartOfDay.ANY),
                                new Wish(LocalDate.of(2026, 6, 2), PartOfDay.MORNING))),
                Optional.of(new Message("1\n  2\n\n" + Examples.UNUSUAL_TEXT)),
                Optional.of(new Whereabouts(Examples.UNUSUAL_TEXT)),
                true);
    }

    /**
     * {@return a request that came in at {@link Examples#NOW}}
     *
     * @param n from 1; no two numbers give requests that share an identifier, a reference or a form
     */
    public static ConsultationRequest request(int n) {
        return request(n, Examples.NOW);
    }

    /**
     * {@return a request that has just come in}
     *
     * @param n from 1
     * @param at the moment of receipt
     */
    public static ConsultationRequest request(int n, Instant at) {
        return received(id(n), reference(n), key(n), at);
    }

    /**
     * {@return a request that has just come in}
     *
     * @param id which request
     * @param reference what people call it
     * @param key which form it came from
     * @param at the moment of receipt
     */
    public static ConsultationRequest received(RequestId id, Reference reference, SubmissionKey key, Instant at) {
        return ConsultationRequest.received(id, reference, key, Purpose.CONVERSATION, false, List.of(), at);
    }

    /**
     * {@return half an hour that is asked for}
     *
     * @param start when it begins
     */
    public static AskedTime askedTime(Instant start) {
        return new AskedTime(AvailabilityExamples.FIRST_CONVERSATION, TimeRange.of(start, Duration.ofMinutes(30)));
    }

    /** {@return a suspected request that accepted three wordings, in no order that anything could have by itself} */
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

    private static Acknowledgement accepted(String disclaimer, int version, Language language, String digit) {
        return new Acknowledgement(
                new DisclaimerId(disclaimer),
                version,
                language,
                digit.repeat(64),
                Examples.NOW.minus(version, ChronoUnit.MICROS));
    }

    /**
     * {@return the identifier of the n-th request}
     *
     * @param n from 1
     */
    public static RequestId id(int n) {
        return new RequestId(Examples.uuid(n));
    }

    /**
     * {@return the reference of the n-th request}
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
     * {@return a notice of a request; its identifier follows from both}
     *
     * @param request what it tells of
     * @param kind what it tells, and whom
     * @param recordedAt when that was decided
     */
    public static Notice notice(ConsultationRequest request, Notice.Kind kind, Instant recordedAt) {
        var id = new UUID(
                request.id().value().getLeastSignificantBits(),
                List.of(Notice.Kind.values()).indexOf(kind));
        return new Notice(new NoticeId(id), request.id(), kind, recordedAt);
    }

    /**
     * {@return both notices that a request gives when it comes in}
     *
     * @param request that has just come in
     */
    public static List<Notice> notices(ConsultationRequest request) {
        return List.of(
                notice(request, Notice.Kind.RECEIVED, request.receivedAt()),
                notice(request, Notice.Kind.NEW_REQUEST, request.receivedAt()));
    }

    /**
     * {@return a request with what happens to it next, at the practitioner's desk}
     *
     * @param request any
     * @param what can happen to it
     * @param at when
     */
    public static ConsultationRequest happening(ConsultationRequest request, Event what, Instant at) {
        return happening(request, what, Actor.PRACTITIONER, at);
    }

    /**
     * {@return a request with what happens to it next}
     *
     * @param request any
     * @param what can happen to it
     * @param by who does it
     * @param at when
     */
    public static ConsultationRequest happening(ConsultationRequest request, Event what, Actor by, Instant at) {
        return request.then(what, by, at).fold(changed -> changed, (state, event) -> {
            throw new AssertionError("Expected that " + event + " can happen to a request that is " + state + ".");
        });
    }
}
