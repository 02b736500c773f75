package org.ecm.web.requestform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ecm.core.booking.BookingResult;
import org.ecm.core.booking.BookingService;
import org.ecm.core.booking.SlotChoice;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.web.database.StorageHealth;
import org.ecm.web.database.StorageProblem;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.FormAdmission;
import org.ecm.web.protection.FormFields;
import org.ecm.web.protection.FormGuard;
import org.ecm.web.protection.FormTokens;
import org.ecm.web.protection.ProtectionFields;
import org.ecm.web.protection.ReturnReason;

/**
 * Opens forms and processes submissions: checks them for abuse and errors, passes them to the core, and builds the response.
 *
 * <p>If anything is wrong, the visitor gets the form back as they filled it in. Repeated submissions get the original
 * response, even if something has changed since.
 */
@RequestScoped
class FormHandler {

    /** The name of the buttons that show other times; see {@link FormValues#showingTimes}. */
    static final String SHOW = "show";

    /** The script that empties a form once the site has received it. */
    static final String RECEIVED = "received.js";

    @Inject
    ConsultationService consultation;

    @Inject
    ConsultationRequests requests;

    @Inject
    BookingService booking;

    @Inject
    BookingOptionsLoader optionsLoader;

    @Inject
    FormReader reader;

    @Inject
    FormGuard guard;

    @Inject
    FormTokens tokens;

    @Inject
    ConversationLimiter limits;

    @Inject
    StorageHealth storage;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    FormHandler() {}

    /**
     * {@return a form that hasn't been submitted yet}
     *
     * @param form the form
     * @param values the values that it starts with, such as a time zone or a meeting type
     */
    FormView open(VisitorForm form, FormValues values) {
        return reader.view(form, values, Optional.empty(), guard.open(form.name()));
    }

    /**
     * Processes a submitted form.
     *
     * @param form the form
     * @param sent all its fields; if {@code show} is among them, nothing is submitted, and the form shows other times
     * @param protection the fields that protect it
     * @param again renders the form again, and returns its view
     * @return 303 to the confirmation page, for a new or a repeated submission; or the form again: 200 with other times, 400 for
     *     invalid input, 403 if its token isn't valid, 409 if a wording changed or the time was taken meanwhile, 422 if the
     *     visitor has to check a box, or confirm the time or the submission, 429 after too many attempts, or 503 if nothing
     *     can be saved at the moment
     */
    Response submit(
            VisitorForm form,
            MultivaluedMap<String, String> sent,
            ProtectionFields protection,
            Function<FormView, String> again) {
        var values = FormValues.of(sent, form.fields());
        if (sent.containsKey(SHOW)) {
            var looking = values.showingTimes(sent.getFirst(SHOW));
            var view = reader.view(form, looking, Optional.empty(), guard.again(form.name(), protection));
            return noStore(Response.ok(again.apply(view)).build());
        }
        return findEarlier(form, values, protection)
                .map(FormHandler::received)
                .orElseGet(() -> submitIfSavable(form, values, protection, again));
    }

    private Response submitIfSavable(
            VisitorForm form, FormValues values, ProtectionFields protection, Function<FormView, String> again) {
        if (storage.problem().isPresent()) {
            return unsaved(form, values, protection, again);
        }
        try {
            return submitNew(form, values, protection, again);
        } catch (RuntimeException e) {
            if (StorageProblem.of(e).or(storage::problem).isEmpty()) {
                throw e;
            }
            return unsaved(form, values, protection, again);
        }
    }

    /** The form keeps its token, so that sending it again is the same submission and counts once. */
    private Response unsaved(
            VisitorForm form, FormValues values, ProtectionFields protection, Function<FormView, String> again) {
        var alert = FormAlert.unsaved(site.settings().contactEmail(), site.texts());
        var view = reader.view(form, values, Optional.of(alert), guard.again(form.name(), protection));
        return noStore(Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header("Retry-After", "60")
                .entity(again.apply(view))
                .build());
    }

    /** Runs before all checks, which the request has passed already; only the same token with the same content finds it. */
    private Optional<ConsultationRequest> findEarlier(
            VisitorForm form, FormValues values, ProtectionFields protection) {
        return guard.nonce(form.name(), protection)
                .map(nonce -> key(form, nonce, values))
                .flatMap(requests::findBySubmission);
    }

    private Response submitNew(
            VisitorForm form, FormValues values, ProtectionFields protection, Function<FormView, String> again) {
        var submitted = reader.validate(form, values);
        return guard.admit(form.name(), protection, isBeyondLimits(form, submitted, protection))
                .fold(
                        admitted -> submitted.needsCorrection()
                                ? submitted.response(admitted.fields(), again)
                                : save(form, submitted, admitted, again),
                        returned -> returned.reason() == ReturnReason.SUSPECTED && submitted.needsCorrection()
                                // the visitor fixes errors first, and is asked to confirm only then
                                ? submitted.response(
                                        new FormFields(returned.fields().token(), Optional.empty()), again)
                                : findConcurrent(form, values, protection, returned)
                                        .map(FormHandler::received)
                                        .orElseGet(() -> noStore(returned.answer(again.apply(submitted.view(
                                                FormAlert.of(returned.reason(), site.texts()), returned.fields()))))));
    }

    private boolean isBeyondLimits(VisitorForm form, SubmittedForm submitted, ProtectionFields protection) {
        return !submitted.needsCorrection()
                && guard.nonce(form.name(), protection)
                        .map(nonce -> key(form, nonce, submitted.values()))
                        .filter(key -> limits.areReached(submitted.inquiry().orElseThrow(), key))
                        .isPresent();
    }

    /** After a double click, the first submission may have used up the limit by now. */
    private Optional<ConsultationRequest> findConcurrent(
            VisitorForm form, FormValues values, ProtectionFields protection, FormAdmission.Returned returned) {
        return returned.reason() == ReturnReason.SUSPECTED ? findEarlier(form, values, protection) : Optional.empty();
    }

    private Response save(
            VisitorForm form,
            SubmittedForm submitted,
            FormAdmission.Admitted admitted,
            Function<FormView, String> again) {
        return book(form, submitted, admitted)
                .fold(
                        (request, meeting) -> received(request),
                        FormHandler::received,
                        nearest -> submitted
                                .withSlotTaken(optionsLoader.picker(nearest, submitted.values()), site.texts())
                                .response(admitted.fields(), again),
                        // all other errors were found before, so a wording has changed since
                        refusal -> reader.validate(form, submitted.values())
                                .withChangedWording(site.texts())
                                .response(admitted.fields(), again));
    }

    private static Response received(ConsultationRequest request) {
        return Response.seeOther(URI.create("/consultation/received/" + request.reference()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private BookingResult book(VisitorForm form, SubmittedForm submitted, FormAdmission.Admitted admitted) {
        var key = key(form, admitted.nonce(), submitted.values());
        Function<Boolean, BookingResult> submit = suspected -> book(submitted, submitted.submission(key, suspected));
        return admitted.suspicion().isPresent()
                ? submit.apply(true)
                : limits.submitCounted(submitted.inquiry().orElseThrow(), key, submit);
    }

    private BookingResult book(SubmittedForm submitted, Submission submission) {
        var practitioner = reader.practitioner(submitted.options());
        return submitted
                .options()
                .chosen()
                .flatMap(offer -> submitted
                        .start()
                        .map(start -> new SlotChoice(offer.type().id(), start)))
                .map(choice -> booking.submit(submission, choice, practitioner, site.language(), site.now()))
                .orElseGet(() -> consultation
                        .submit(submission, practitioner, submitted.options().services(), site.language(), site.now())
                        .fold(BookingResult.AwaitingConfirmation::new, BookingResult.BookingRefused::new));
    }

    private SubmissionKey key(VisitorForm form, UUID nonce, FormValues values) {
        return new SubmissionKey(tokens.submission(form.name(), nonce, values.content()));
    }

    /** Forbids caching, so that on a shared phone the back button doesn't show what someone else wrote. */
    static Response noStore(Response answer) {
        return Response.fromResponse(answer).header("Cache-Control", "no-store").build();
    }
}
