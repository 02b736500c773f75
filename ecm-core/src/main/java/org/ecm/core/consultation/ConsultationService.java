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
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/**
 * Receives requests: finds the consent terms of a form, validates submitted forms, and saves the requests.
 *
 * <p>Submitting a form twice makes one request. Statements must be accepted in the wording that is current when the
 * form arrives, or nothing is saved.
 */
public final class ConsultationService {

    private final ConsultationRequests requests;
    private final Authors authors;
    private final Disclaimers disclaimers;
    private final OpenConversationLimit limit;
    private final Supplier<UUID> ids;
    private final RandomGenerator random;

    /**
     * @param requests stores requests
     * @param authors stores authors, including the practitioners
     * @param disclaimers stores disclaimers
     * @param limit limits how many conversations one person can have open
     * @param ids generates unique identifiers
     * @param random an unpredictable source for reference numbers
     */
    public ConsultationService(
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
     * Finds the consent and the disclaimers for a form.
     *
     * <p>Every form needs consent; only a form for a conversation asks to accept disclaimers.
     *
     * @param purpose the purpose of the form
     * @param practitioner the slug of the practitioner's page, if the form belongs to one
     * @param language the language of the form
     * @param now the present moment
     * @return the consent, and each disclaimer that covers the form, by id
     */
    public ConsentTerms terms(Purpose purpose, Optional<Slug> practitioner, Language language, Instant now) {
        return terms(purpose, practitioner, Set.of(), language, now);
    }

    /**
     * Finds the consent and the disclaimers for a form with a meeting type.
     *
     * @param purpose the purpose of the form
     * @param practitioner the slug of the practitioner's page, if the form belongs to one
     * @param services the services of the meeting type, in addition to the practitioner's
     * @param language the language of the form
     * @param now the present moment
     * @return the consent, and each disclaimer that covers the form, by id
     */
    public ConsentTerms terms(
            Purpose purpose, Optional<Slug> practitioner, Set<ServiceId> services, Language language, Instant now) {
        return new ConsentTermsFinder(authors, disclaimers).find(now, purpose, practitioner, services, language);
    }

    /**
     * {@return the practitioner with that page; empty if there is none}
     *
     * @param slug the slug of their page
     * @param now the present moment
     */
    public Optional<AuthorId> findPractitioner(Optional<Slug> slug, Instant now) {
        return slug.flatMap(current -> authors.asOf(now).find(current)).map(Author::id);
    }

    /**
     * Submits a form.
     *
     * @param submission the submitted form
     * @param practitioner the slug of the practitioner's page, if the form belongs to one
     * @param language the language of the form
     * @param now the moment it arrived
     * @return the saved request, or the reason why nothing was saved
     * @throws org.ecm.core.shared.InvalidValue rule {@code time-preferences.past}
     */
    public SubmissionResult submit(Submission submission, Optional<Slug> practitioner, Language language, Instant now) {
        return submit(submission, practitioner, Set.of(), language, now);
    }

    /**
     * Submits a form with a meeting type but without a slot.
     *
     * @param submission the submitted form
     * @param practitioner the slug of the practitioner's page, if the form belongs to one
     * @param services the services of the meeting type, in addition to the practitioner's
     * @param language the language of the form
     * @param now the moment it arrived
     * @return the saved request, or the reason why nothing was saved
     * @throws org.ecm.core.shared.InvalidValue rule {@code time-preferences.past}
     */
    public SubmissionResult submit(
            Submission submission,
            Optional<Slug> practitioner,
            Set<ServiceId> services,
            Language language,
            Instant now) {
        return validate(submission, practitioner, services, language, now)
                .fold(
                        SubmissionResult.Received::new,
                        SubmissionResult.SubmissionRefused::new,
                        ready -> receive(ready, submission));
    }

    /**
     * Validates a form without saving anything, for a caller that saves the request together with something else.
     *
     * @param submission the submitted form
     * @param practitioner the slug of the practitioner's page, if the form belongs to one
     * @param services the services of the meeting type, in addition to the practitioner's
     * @param language the language of the form
     * @param now the moment it arrived
     * @return the request that an earlier submission led to, or the reason for rejection, or the request to save
     * @throws org.ecm.core.shared.InvalidValue rule {@code time-preferences.past}
     */
    public Validation validate(
            Submission submission,
            Optional<Slug> practitioner,
            Set<ServiceId> services,
            Language language,
            Instant now) {
        var existing = requests.findBySubmission(submission.key());
        if (existing.isPresent()) {
            return new Validation.AlreadyReceived(existing.get());
        }
        var terms = terms(submission.inquiry().purpose(), practitioner, services, language, now);
        return refusal(submission, terms)
                .<Validation>map(Validation.Failed::new)
                .orElseGet(() -> new Validation.Passed(request(submission, terms, now)));
    }

    private static Optional<SubmissionResult.SubmissionRefusal> refusal(Submission submission, ConsentTerms terms) {
        if (submission.inquiry().purpose() == Purpose.CONVERSATION && !submission.adult()) {
            return Optional.of(new SubmissionResult.UnderAge());
        }
        if (!submission.shownWordings().equals(terms.wordingRefs())) {
            return Optional.of(new SubmissionResult.WordingChanged(terms));
        }
        var missing = terms.requiredStatements().stream()
                .filter(statement -> !submission.acceptedWordings().contains(WordingRef.of(statement)))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new SubmissionResult.ConsentMissing(missing));
    }

    private ConsultationRequest request(Submission submission, ConsentTerms terms, Instant now) {
        submission.inquiry().requireFuture(now);
        var at = now.truncatedTo(ChronoUnit.MICROS);
        return ConsultationRequest.received(
                new RequestId(ids.get()),
                freeReference(),
                submission.key(),
                submission.inquiry().purpose(),
                submission.suspected(),
                terms.requiredStatements().stream()
                        .map(statement -> Acknowledgment.of(statement, at))
                        .toList(),
                at);
    }

    private SubmissionResult receive(ConsultationRequest request, Submission submission) {
        var limited = withLimitApplied(request, submission.inquiry(), request.receivedAt());
        try {
            return new SubmissionResult.Received(requests.submit(limited, submission.inquiry(), noticesFor(limited)));
        } catch (AlreadySubmitted duplicate) {
            return new SubmissionResult.Received(
                    requests.findBySubmission(submission.key()).orElseThrow(() -> duplicate));
        }
    }

    /**
     * {@return whether a person has so many conversations open that their next request is saved as suspected}
     *
     * <p>An application that asks suspected visitors to confirm must use the same words here: a different response
     * would reveal to anyone who types an address that it's known.
     */
    public boolean isBeyondLimit(Inquiry inquiry, Instant now) {
        return limit.isReached(inquiry, now);
    }

    /** {@return an unsaved request, marked as suspected if the person has reached the limit} */
    public ConsultationRequest withLimitApplied(ConsultationRequest request, Inquiry inquiry, Instant now) {
        return !request.suspected() && isBeyondLimit(inquiry, now) ? request.asSuspected() : request;
    }

    /**
     * {@return the notices about a newly received request}
     *
     * <p>A suspected request isn't confirmed to its address, whose owner may never have asked. If the owner has
     * something open, they're reminded of it. {@link Notice.NoticeKind#ALREADY_OPEN} is recorded either way, so that saving
     * the request takes the same steps whether or not the address is known.
     *
     * @param request the received request
     */
    public List<Notice> noticesFor(ConsultationRequest request) {
        return kinds(request).stream()
                .map(kind -> new Notice(new NoticeId(ids.get()), request.id(), kind, request.receivedAt()))
                .toList();
    }

    private static List<Notice.NoticeKind> kinds(ConsultationRequest request) {
        if (!request.suspected()) {
            return List.of(Notice.NoticeKind.RECEIVED, Notice.NoticeKind.NEW_REQUEST);
        }
        return request.purpose() == Purpose.CONVERSATION
                ? List.of(Notice.NoticeKind.NEW_REQUEST, Notice.NoticeKind.ALREADY_OPEN)
                : List.of(Notice.NoticeKind.NEW_REQUEST);
    }

    private Reference freeReference() {
        var reference = Reference.random(random);
        while (requests.find(reference).isPresent()) {
            reference = Reference.random(random);
        }
        return reference;
    }
}
