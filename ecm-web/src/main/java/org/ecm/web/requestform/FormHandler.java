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
 * Opens a form, and takes it when it is sent: past what keeps it from abuse, to the core, and back to the visitor.
 *
 * <p>Whatever is wrong, the form comes back filled as it was sent. Repeated submissions get the original response, whatever
 * changed meanwhile.
 */
@RequestScoped
class FormHandler {

    /** The buttons that show other times; see {@link FormValues#looking}. */
    static final String SHOW = "show";

    /** The script that empties a form once it was received. */
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
     * {@return a form that nobody has sent}
     *
     * @param form which
     * @param typed what stands in it nevertheless: the zone of whoever opens it, or a kind of meeting
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
     * Takes a form that was sent.
     *
     * @param form which
     * @param sent all its fields; with {@code show} among them, other times are to be shown, and nothing is sent yet
     * @param guarded those that guard it
     * @param again draws the form once more, and gives the view
     * @return 303 to what was received, now or before; or the form again, with 400 for what was mistyped, 403, 409 if a wording changed
     *     or the time was taken meanwhile, 422, 429, or 503 if nothing can be saved at the moment
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

    /** The form with its own token: sent again, it is the same submission, and counts once. */
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

    /** Before anything is counted or judged, for it was: and only to who has the form's token and all that was written. */
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
                                // whoever still has to write something is not yet asked to confirm
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

    /** A button is pressed twice, and the first press has reached the limit by now. */
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
                        // what could be refused was told above; between two looks a wording may have changed
                        refusal ->
                                look(form, looked.typed()).changed(site.texts()).again(admitted.fields(), again));
    }

    private static Response received(ConsultationRequest request) {
        return Response.seeOther(URI.create("/consultation/received/" + request.reference()))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Notes every mistake, and that a wording changed since the form was opened. */
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

    /** Whoever chose a time on one clock and a city with another is told once what the time is there. */
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

    /** In the order of the form, whose boxes stand at its end. */
    private void noteWhatLacks(VisitorForm form, FormValues typed, ConsentTerms terms, FieldErrors mistakes) {
        if (form.purpose() == Purpose.CONVERSATION && !typed.has("adult", "yes")) {
            mistakes.add("adult", "adult.missing");
        }
        var accepted = WordingRefs.read(typed.all("accept"));
        terms.requiredStatements().stream()
                .filter(statement -> !accepted.contains(WordingRef.of(statement)))
                .forEach(statement -> mistakes.add("accept-" + statement.disclaimer(), "acceptance.missing"));
    }

    /** On a phone that several people use, nobody finds by the back button what another has written. */
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
