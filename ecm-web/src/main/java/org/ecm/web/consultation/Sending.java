package org.ecm.web.consultation;

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
import org.ecm.web.protection.Admission;
import org.ecm.web.protection.FormFields;
import org.ecm.web.protection.FormGuard;
import org.ecm.web.protection.FormTokens;
import org.ecm.web.protection.Reason;
import org.ecm.web.protection.SentFields;
import org.ecm.web.site.Site;
import org.ecm.web.store.StorageHealth;
import org.ecm.web.store.StorageProblem;

/**
 * Opens a form, and takes it when it is sent: past what keeps it from abuse, to the core, and back to the visitor.
 *
 * <p>Whatever is wrong, the form comes back filled as it was sent. Repeated submissions get the original response, whatever
 * changed meanwhile.
 */
@RequestScoped
class Sending {

    /** The buttons that show other times; see {@link Typed#looking}. */
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
    Offers offers;

    @Inject
    FormGuard guard;

    @Inject
    FormTokens tokens;

    @Inject
    ConversationLimiter limits;

    @Inject
    StorageHealth storage;

    @Inject
    Site site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    Sending() {}

    /**
     * {@return a form that nobody has sent}
     *
     * @param form which
     * @param typed what stands in it nevertheless: the zone of whoever opens it, or a kind of meeting
     */
    Drawn open(Form form, Typed typed) {
        var offer = offer(form, typed);
        return new Drawn(
                typed,
                new Mistakes(site.texts()),
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
    Response take(Form form, MultivaluedMap<String, String> sent, SentFields guarded, Function<Drawn, String> again) {
        var typed = Typed.of(sent, form.fields());
        if (sent.containsKey(SHOW)) {
            return unkept(Response.ok(again.apply(shown(form, typed.looking(sent.getFirst(SHOW)), guarded)))
                    .build());
        }
        return arrivedBefore(form, typed, guarded)
                .map(Sending::received)
                .orElseGet(() -> takeIfSavable(form, typed, guarded, again));
    }

    private Response takeIfSavable(Form form, Typed typed, SentFields guarded, Function<Drawn, String> again) {
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
    private Response unsaved(Form form, Typed typed, SentFields guarded, Function<Drawn, String> again) {
        var contact = site.settings().contactEmail();
        var offer = offer(form, typed);
        var drawn = new Drawn(
                typed,
                new Mistakes(site.texts()),
                Optional.of(Alert.unsaved(contact, site.texts())),
                offer,
                terms(form, offer),
                guard.again(form.name(), guarded));
        return unkept(Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header("Retry-After", "60")
                .entity(again.apply(drawn))
                .build());
    }

    /** Before anything is counted or judged, for it was: and only to who has the form's token and all that was written. */
    private Optional<ConsultationRequest> arrivedBefore(Form form, Typed typed, SentFields guarded) {
        return guard.nonce(form.name(), guarded)
                .map(nonce -> key(form, nonce, typed))
                .flatMap(requests::findBySubmission);
    }

    private Response takeFirst(Form form, Typed typed, SentFields guarded, Function<Drawn, String> again) {
        var looked = look(form, typed);
        return guard.admit(form.name(), guarded, isBeyondLimits(form, looked, guarded))
                .fold(
                        admitted -> looked.hasToBeMended()
                                ? looked.again(admitted.fields(), again)
                                : submit(form, looked, admitted, again),
                        returned -> returned.reason() == Reason.SUSPECTED && looked.hasToBeMended()
                                // whoever still has to write something is not yet asked to confirm
                                ? looked.again(new FormFields(returned.fields().token(), Optional.empty()), again)
                                : arrivedMeanwhile(form, typed, guarded, returned)
                                        .map(Sending::received)
                                        .orElseGet(() -> unkept(returned.answer(again.apply(looked.drawn(
                                                Alert.of(returned.reason(), site.texts()), returned.fields()))))));
    }

    private boolean isBeyondLimits(Form form, Looked looked, SentFields guarded) {
        return !looked.hasToBeMended()
                && guard.nonce(form.name(), guarded)
                        .map(nonce -> key(form, nonce, looked.typed()))
                        .filter(key -> limits.areReached(looked.enquiry().orElseThrow(), key))
                        .isPresent();
    }

    /** A button is pressed twice, and the first press has reached the limit by now. */
    private Optional<ConsultationRequest> arrivedMeanwhile(
            Form form, Typed typed, SentFields guarded, Admission.Returned returned) {
        return returned.reason() == Reason.SUSPECTED ? arrivedBefore(form, typed, guarded) : Optional.empty();
    }

    private Drawn shown(Form form, Typed typed, SentFields guarded) {
        var offer = offer(form, typed);
        return new Drawn(
                typed,
                new Mistakes(site.texts()),
                Optional.empty(),
                offer,
                terms(form, offer),
                guard.again(form.name(), guarded));
    }

    private Response submit(Form form, Looked looked, Admission.Admitted admitted, Function<Drawn, String> again) {
        return outcome(form, looked, admitted)
                .fold(
                        (request, meeting) -> received(request),
                        Sending::received,
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
    private Looked look(Form form, Typed typed) {
        var mistakes = new Mistakes(site.texts());
        var offer = offer(form, typed);
        var terms = terms(form, offer);
        var start = form.chosen(typed, offer);
        var enquiry = form.enquiry(typed, offer, mistakes, site.sendsMail(), site.now());
        boolean mistyped = !mistakes.isEmpty();
        noteWhatLacks(form, typed, terms, mistakes);
        var looked = new Looked(
                typed, offer, terms, enquiry, start, mistakes, mistyped ? 400 : 422, Alert.of(mistakes, site.texts()));
        if (!Wordings.read(typed.all("read")).equals(terms.wordingRefs())) {
            return new Looked(typed, offer, terms, enquiry, start, new Mistakes(site.texts()), 409, Optional.empty())
                    .changed(site.texts());
        }
        return looked.hasToBeMended() ? looked : toldOnAnotherClock(looked);
    }

    /** Whoever chose a time on one clock and a city with another is told once what the time is there. */
    private Looked toldOnAnotherClock(Looked looked) {
        var dates = offers.dates(looked.typed());
        return looked.start()
                .filter(start -> Offers.zone(looked.typed().text("listed"))
                        .filter(listed -> differs(listed, dates.zone(), start))
                        .isPresent())
                .map(start -> looked.alerting(422, Alert.told(dates.at(start), site.texts())))
                .orElse(looked);
    }

    private static boolean differs(ZoneId one, ZoneId other, Instant at) {
        return !one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    private BookingResult outcome(Form form, Looked looked, Admission.Admitted admitted) {
        var key = key(form, admitted.nonce(), looked.typed());
        Function<Boolean, BookingResult> submit = suspected -> outcome(looked, looked.submission(key, suspected));
        return admitted.suspicion().isPresent()
                ? submit.apply(true)
                : limits.counted(looked.enquiry().orElseThrow(), key, submit);
    }

    private BookingResult outcome(Looked looked, Submission submission) {
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

    private SubmissionKey key(Form form, UUID nonce, Typed typed) {
        return new SubmissionKey(tokens.submission(form.name(), nonce, typed.content()));
    }

    /** In the order of the form, whose boxes stand at its end. */
    private void noteWhatLacks(Form form, Typed typed, ConsentTerms terms, Mistakes mistakes) {
        if (form.purpose() == Purpose.CONVERSATION && !typed.has("adult", "yes")) {
            mistakes.add("adult", "adult.missing");
        }
        var accepted = Wordings.read(typed.all("accept"));
        terms.requiredStatements().stream()
                .filter(statement -> !accepted.contains(WordingRef.of(statement)))
                .forEach(statement -> mistakes.add("accept-" + statement.disclaimer(), "acceptance.missing"));
    }

    /** On a phone that several people use, nobody finds by the back button what another has written. */
    static Response unkept(Response answer) {
        return Response.fromResponse(answer).header("Cache-Control", "no-store").build();
    }

    private Offer offer(Form form, Typed typed) {
        return form.purpose() == Purpose.CONVERSATION ? offers.seenBy(typed) : Offer.NONE;
    }

    private Optional<Slug> practitioner(Offer offer) {
        return offer.practitioner().or(() -> site.settings().practitioner());
    }

    private ConsentTerms terms(Form form, Offer offer) {
        return consultation.terms(form.purpose(), practitioner(offer), offer.services(), site.language(), site.now());
    }
}
