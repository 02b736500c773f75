package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.disclaimer.Acknowledgement;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/**
 * The one way a request comes in: what its form must say, and what becomes of it when it is sent.
 *
 * <p>A form that is sent twice makes one request. What must be accepted is accepted in the wording that is in force when
 * the form arrives, or nothing is kept.
 */
public final class RequestConsultation {

    private final ConsultationRequests requests;
    private final Authors authors;
    private final Disclaimers disclaimers;
    private final OpenConversationLimit limit;
    private final Supplier<UUID> ids;
    private final RandomGenerator random;

    /**
     * @param requests where requests are kept
     * @param authors where authors are kept, the practitioner among them
     * @param disclaimers where disclaimers are kept
     * @param limit how many conversations one person can have open
     * @param ids gives identifiers that nobody had before
     * @param random unpredictable; it makes references
     */
    public RequestConsultation(
            ConsultationRequests requests,
            Authors authors,
            Disclaimers disclaimers,
            OpenConversationLimit limit,
            Supplier<UUID> ids,
            RandomGenerator random) {
        this.requests = requests;
        this.authors = authors;
        this.disclaimers = disclaimers;
        this.limit = limit;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Finds what must stand on a form.
     *
     * <p>Only who asks for a conversation accepts disclaimers; consent is needed for whatever is kept.
     *
     * @param purpose of the form
     * @param practitioner who is asked, by the slug of their page
     * @param language of the form
     * @param now the moment in question
     * @return the consent, and each disclaimer that covers the form, by id
     */
    public Terms terms(Purpose purpose, Optional<Slug> practitioner, Language language, Instant now) {
        return terms(purpose, practitioner, Set.of(), language, now);
    }

    /**
     * Finds what must stand on a form that asks for a kind of meeting.
     *
     * @param purpose of the form
     * @param practitioner who is asked, by the slug of their page
     * @param services what the meeting is about, besides what the practitioner offers
     * @param language of the form
     * @param now the moment in question
     * @return the consent, and each disclaimer that covers the form, by id
     */
    public Terms terms(
            Purpose purpose, Optional<Slug> practitioner, Set<ServiceId> services, Language language, Instant now) {
        return new FormTerms(authors, disclaimers).at(now, purpose, practitioner, services, language);
    }

    /**
     * {@return who is asked; empty if nobody in particular}
     *
     * @param slug of their page
     * @param now the moment in question
     */
    public Optional<AuthorId> practitioner(Optional<Slug> slug, Instant now) {
        return slug.flatMap(known -> authors.asOf(now).find(known)).map(Author::id);
    }

    /**
     * Takes a form that was sent.
     *
     * @param submission what was sent
     * @param practitioner who is asked, by the slug of their page
     * @param language of the form
     * @param now the moment it arrived
     * @return the request, which is kept, or why nothing is
     * @throws org.ecm.core.shared.InvalidValue rule {@code wishes.past}
     */
    public Outcome submit(Submission submission, Optional<Slug> practitioner, Language language, Instant now) {
        return submit(submission, practitioner, Set.of(), language, now);
    }

    /**
     * Takes a form that was sent for a kind of meeting, without a wish for one of its times.
     *
     * @param submission what was sent
     * @param practitioner who is asked, by the slug of their page
     * @param services what is asked for, besides what the practitioner offers
     * @param language of the form
     * @param now the moment it arrived
     * @return the request, which is kept, or why nothing is
     * @throws org.ecm.core.shared.InvalidValue rule {@code wishes.past}
     */
    public Outcome submit(
            Submission submission,
            Optional<Slug> practitioner,
            Set<ServiceId> services,
            Language language,
            Instant now) {
        return prepare(submission, practitioner, services, language, now)
                .fold(Outcome.Received::new, Outcome.Refused::new, ready -> receive(ready, submission));
    }

    /**
     * Looks at a form that was sent, and keeps nothing yet: for whoever keeps it together with something else.
     *
     * @param submission what was sent
     * @param practitioner who is asked, by the slug of their page
     * @param services what is asked for, besides what the practitioner offers
     * @param language of the form
     * @param now the moment it arrived
     * @return the request that it became before, why it cannot be kept, or the request to keep
     * @throws org.ecm.core.shared.InvalidValue rule {@code wishes.past}
     */
    public Prepared prepare(
            Submission submission,
            Optional<Slug> practitioner,
            Set<ServiceId> services,
            Language language,
            Instant now) {
        var known = requests.submitted(submission.key());
        if (known.isPresent()) {
            return new Prepared.Known(known.get());
        }
        var terms = terms(submission.enquiry().purpose(), practitioner, services, language, now);
        return refusal(submission, terms)
                .<Prepared>map(Prepared.Refused::new)
                .orElseGet(() -> new Prepared.Ready(request(submission, terms, now)));
    }

    private static Optional<Outcome.Refusal> refusal(Submission submission, Terms terms) {
        if (submission.enquiry().purpose() == Purpose.CONVERSATION && !submission.adult()) {
            return Optional.of(new Outcome.TooYoung());
        }
        if (!submission.read().equals(terms.read())) {
            return Optional.of(new Outcome.Changed(terms));
        }
        var missing = terms.accepted().stream()
                .filter(statement -> !submission.accepted().contains(WordingRead.of(statement)))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Outcome.NotAccepted(missing));
    }

    private ConsultationRequest request(Submission submission, Terms terms, Instant now) {
        submission.enquiry().requireFuture(now);
        var at = now.truncatedTo(ChronoUnit.MICROS);
        return ConsultationRequest.received(
                new RequestId(ids.get()),
                freeReference(),
                submission.key(),
                submission.enquiry().purpose(),
                submission.suspected(),
                terms.accepted().stream()
                        .map(statement -> Acknowledgement.of(statement, at))
                        .toList(),
                at);
    }

    private Outcome receive(ConsultationRequest request, Submission submission) {
        var limited = limited(request, submission.enquiry(), request.receivedAt());
        try {
            return new Outcome.Received(requests.submit(limited, submission.enquiry(), notices(limited)));
        } catch (AlreadySubmitted sooner) {
            return new Outcome.Received(requests.submitted(submission.key()).orElseThrow(() -> sooner));
        }
    }

    /**
     * {@return whether a person has so many conversations open that what they ask for now is kept as suspected}
     *
     * <p>An application that asks suspected visitors to confirm has to ask these in the same words: another response would
     * reveal to anyone who types an address that it's known here.
     */
    public boolean isBeyondLimit(Enquiry enquiry, Instant now) {
        return limit.isReached(enquiry, now);
    }

    /** {@return an unsaved request, marked as suspected if the person has reached the limit} */
    public ConsultationRequest limited(ConsultationRequest request, Enquiry enquiry, Instant now) {
        return !request.suspected() && isBeyondLimit(enquiry, now) ? request.asSuspected() : request;
    }

    /**
     * {@return the notices about a request that waits for an answer}
     *
     * <p>A suspected request isn't confirmed to its address, whose owner may never have asked. If the owner has something open,
     * they're reminded of it. {@link Notice.Kind#ALREADY_OPEN} is recorded either way, so that saving the request takes the same
     * steps whether or not the address is known.
     *
     * @param request that was received
     */
    public List<Notice> notices(ConsultationRequest request) {
        return kinds(request).stream()
                .map(kind -> new Notice(new NoticeId(ids.get()), request.id(), kind, request.receivedAt()))
                .toList();
    }

    private static List<Notice.Kind> kinds(ConsultationRequest request) {
        if (!request.suspected()) {
            return List.of(Notice.Kind.RECEIVED, Notice.Kind.NEW_REQUEST);
        }
        return request.purpose() == Purpose.CONVERSATION
                ? List.of(Notice.Kind.NEW_REQUEST, Notice.Kind.ALREADY_OPEN)
                : List.of(Notice.Kind.NEW_REQUEST);
    }

    private Reference freeReference() {
        var reference = Reference.random(random);
        while (requests.find(reference).isPresent()) {
            reference = Reference.random(random);
        }
        return reference;
    }
}
