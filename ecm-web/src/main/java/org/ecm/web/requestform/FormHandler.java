package org.ecm.web.requestform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ecm.core.booking.BookingResult;
import org.ecm.core.booking.BookingService;
import org.ecm.core.booking.SlotChoice;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.consultation.WordingRef;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.Slug;
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

    /** The name of the buttons that show other times; see {@link FormValues#looking}. */
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
    BookingOptionsLoader offers;

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
     * @param typed the values that it starts with, such as a time zone or a meeting type
     */
    FormView open(VisitorForm form, FormValues typed) {
        var offer = offer(form, typed);
        return new FormView(
                typed,
                new FieldErrors(site.texts()),
                Optional.empty(),
                offer,
                terms(form, offer),
                guard.open(form.name()));
    }

    /**
     * Processes a submitted form.
     *
     * @param form the form
     * @param sent all its fields; if {@code show} is among them, nothing is submitted, and the form shows other times
     * @param guarded the fields that protect it
     * @param again renders the form again, and returns its view
     * @return 303 to the confirmation page, for a new or a repeated submission; or the form again: 200 with other times, 400 for
     *     invalid input, 403 if its token isn't valid, 409 if a wording changed or the time was taken meanwhile, 422 if the
     *     visitor has to check a box, or confirm the time or the submission, 429 after too many attempts, or 503 if nothing
     *     can be saved at the moment
     */
    Response take(
            VisitorForm form,
            MultivaluedMap<String, String> sent,
            ProtectionFields guarded,
            Function<FormView, String> again) {
        var typed = FormValues.of(sent, form.fields());
        if (sent.containsKey(SHOW)) {
            return unkept(Response.ok(again.apply(shown(form, typed.looking(sent.getFirst(SHOW)), guarded)))
                    .build());
        }
        return arrivedBefore(form, typed, guarded)
                .map(FormHandler::received)
                .orElseGet(() -> takeIfSavable(form, typed, guarded, again));
    }

    private Response takeIfSavable(
            VisitorForm form, FormValues typed, ProtectionFields guarded, Function<FormView, String> again) {
        if (storage.problem().isPresent()) {
            return unsaved(form, typed, guarded, again);
        }
        try {
            return takeFirst(form, typed, guarded, again);
        } catch (RuntimeException e) {
            if (StorageProblem.of(e).or(storage::problem).isEmpty()) {
                throw e;
            }
            return unsaved(form, typed, guarded, again);
        }
    }

    /** The form keeps its token, so that sending it again is the same submission and counts once. */
    private Response unsaved(
            VisitorForm form, FormValues typed, ProtectionFields guarded, Function<FormView, String> again) {
        var contact = site.settings().contactEmail();
        var offer = offer(form, typed);
        var drawn = new FormView(
                typed,
                new FieldErrors(site.texts()),
                Optional.of(FormAlert.unsaved(contact, site.texts())),
                offer,
                terms(form, offer),
                guard.again(form.name(), guarded));
        return unkept(Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header("Retry-After", "60")
                .entity(again.apply(drawn))
                .build());
    }

    /** Runs before all checks, which the request has passed already; only the same token with the same content finds it. */
    private Optional<ConsultationRequest> arrivedBefore(VisitorForm form, FormValues typed, ProtectionFields guarded) {
        return guard.nonce(form.name(), guarded)
                .map(nonce -> key(form, nonce, typed))
                .flatMap(requests::findBySubmission);
    }

    private Response takeFirst(
            VisitorForm form, FormValues typed, ProtectionFields guarded, Function<FormView, String> again) {
        var looked = look(form, typed);
        return guard.admit(form.name(), guarded, isBeyondLimits(form, looked, guarded))
                .fold(
                        admitted -> looked.hasToBeMended()
                                ? looked.again(admitted.fields(), again)
                                : submit(form, looked, admitted, again),
                        returned -> returned.reason() == ReturnReason.SUSPECTED && looked.hasToBeMended()
                                // the visitor fixes errors first, and is asked to confirm only then
                                ? looked.again(new FormFields(returned.fields().token(), Optional.empty()), again)
                                : arrivedMeanwhile(form, typed, guarded, returned)
                                        .map(FormHandler::received)
                                        .orElseGet(() -> unkept(returned.answer(again.apply(looked.drawn(
                                                FormAlert.of(returned.reason(), site.texts()), returned.fields()))))));
    }

    private boolean isBeyondLimits(VisitorForm form, SubmittedForm looked, ProtectionFields guarded) {
        return !looked.hasToBeMended()
                && guard.nonce(form.name(), guarded)
                        .map(nonce -> key(form, nonce, looked.typed()))
                        .filter(key -> limits.areReached(looked.enquiry().orElseThrow(), key))
                        .isPresent();
    }

    /** After a double click, the first submission may have used up the limit by now. */
    private Optional<ConsultationRequest> arrivedMeanwhile(
            VisitorForm form, FormValues typed, ProtectionFields guarded, FormAdmission.Returned returned) {
        return returned.reason() == ReturnReason.SUSPECTED ? arrivedBefore(form, typed, guarded) : Optional.empty();
    }

    private FormView shown(VisitorForm form, FormValues typed, ProtectionFields guarded) {
        var offer = offer(form, typed);
        return new FormView(
                typed,
                new FieldErrors(site.texts()),
                Optional.empty(),
                offer,
                terms(form, offer),
                guard.again(form.name(), guarded));
    }

    private Response submit(
            VisitorForm form, SubmittedForm looked, FormAdmission.Admitted admitted, Function<FormView, String> again) {
        return outcome(form, looked, admitted)
                .fold(
                        (request, meeting) -> received(request),
                        FormHandler::received,
                        nearest -> looked.taken(offers.told(nearest, looked.typed()), site.texts())
                                .again(admitted.fields(), again),
                        // all other errors were found before, so a wording has changed since
                        refusal ->
                                look(form, looked.typed()).changed(site.texts()).again(admitted.fields(), again));
    }

    private static Response received(ConsultationRequest request) {
        return Response.seeOther(URI.create("/consultation/received/" + request.reference()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Finds every error; if a wording has changed since the form was opened, reports only that. */
    private SubmittedForm look(VisitorForm form, FormValues typed) {
        var mistakes = new FieldErrors(site.texts());
        var offer = offer(form, typed);
        var terms = terms(form, offer);
        var start = form.chosen(typed, offer);
        var enquiry = form.enquiry(typed, offer, mistakes, site.sendsMail(), site.now());
        boolean mistyped = !mistakes.isEmpty();
        noteWhatLacks(form, typed, terms, mistakes);
        var looked = new SubmittedForm(
                typed,
                offer,
                terms,
                enquiry,
                start,
                mistakes,
                mistyped ? 400 : 422,
                FormAlert.of(mistakes, site.texts()));
        if (!WordingRefs.read(typed.all("read")).equals(terms.wordingRefs())) {
            return new SubmittedForm(
                            typed, offer, terms, enquiry, start, new FieldErrors(site.texts()), 409, Optional.empty())
                    .changed(site.texts());
        }
        return looked.hasToBeMended() ? looked : toldOnAnotherClock(looked);
    }

    /** Asks a visitor who chose a time in one time zone and then selected another to confirm the time there, once. */
    private SubmittedForm toldOnAnotherClock(SubmittedForm looked) {
        var dates = offers.dates(looked.typed());
        return looked.start()
                .filter(start -> BookingOptionsLoader.zone(looked.typed().text("listed"))
                        .filter(listed -> differs(listed, dates.zone(), start))
                        .isPresent())
                .map(start -> looked.alerting(422, FormAlert.told(dates.at(start), site.texts())))
                .orElse(looked);
    }

    private static boolean differs(ZoneId one, ZoneId other, Instant at) {
        return !one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    private BookingResult outcome(VisitorForm form, SubmittedForm looked, FormAdmission.Admitted admitted) {
        var key = key(form, admitted.nonce(), looked.typed());
        Function<Boolean, BookingResult> submit = suspected -> outcome(looked, looked.submission(key, suspected));
        return admitted.suspicion().isPresent()
                ? submit.apply(true)
                : limits.counted(looked.enquiry().orElseThrow(), key, submit);
    }

    private BookingResult outcome(SubmittedForm looked, Submission submission) {
        var practitioner = practitioner(looked.offer());
        return looked.offer()
                .chosen()
                .flatMap(kind ->
                        looked.start().map(start -> new SlotChoice(kind.type().id(), start)))
                .map(wanted -> booking.submit(submission, wanted, practitioner, site.language(), site.now()))
                .orElseGet(() -> consultation
                        .submit(submission, practitioner, looked.offer().services(), site.language(), site.now())
                        .fold(BookingResult.AwaitingConfirmation::new, BookingResult.BookingRefused::new));
    }

    private SubmissionKey key(VisitorForm form, UUID nonce, FormValues typed) {
        return new SubmissionKey(tokens.submission(form.name(), nonce, typed.content()));
    }

    /** Called last, because errors are in the order of the form, which ends with the checkboxes. */
    private void noteWhatLacks(VisitorForm form, FormValues typed, ConsentTerms terms, FieldErrors mistakes) {
        if (form.purpose() == Purpose.CONVERSATION && !typed.has("adult", "yes")) {
            mistakes.add("adult", "adult.missing");
        }
        var accepted = WordingRefs.read(typed.all("accept"));
        terms.requiredStatements().stream()
                .filter(statement -> !accepted.contains(WordingRef.of(statement)))
                .forEach(statement -> mistakes.add("accept-" + statement.disclaimer(), "acceptance.missing"));
    }

    /** Forbids caching, so that on a shared phone the back button doesn't show what someone else wrote. */
    static Response unkept(Response answer) {
        return Response.fromResponse(answer).header("Cache-Control", "no-store").build();
    }

    private BookingOptions offer(VisitorForm form, FormValues typed) {
        return form.purpose() == Purpose.CONVERSATION ? offers.seenBy(typed) : BookingOptions.NONE;
    }

    private Optional<Slug> practitioner(BookingOptions offer) {
        return offer.practitioner().or(() -> site.settings().practitioner());
    }

    private ConsentTerms terms(VisitorForm form, BookingOptions offer) {
        return consultation.terms(form.purpose(), practitioner(offer), offer.services(), site.language(), site.now());
    }
}
