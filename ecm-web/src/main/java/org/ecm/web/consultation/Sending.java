package org.ecm.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.consultation.Outcome;
import org.ecm.core.consultation.RequestConsultation;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.consultation.Terms;
import org.ecm.core.consultation.WordingRead;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.shared.Language;
import org.ecm.web.protection.Admission;
import org.ecm.web.protection.FormGuard;
import org.ecm.web.protection.FormTokens;
import org.ecm.web.protection.SentFields;
import org.ecm.web.site.Site;

/**
 * Opens a form, and takes it when it is sent: past what keeps it from abuse, to the core, and back to the visitor.
 *
 * <p>Whatever is the matter, the form is answered filled as it was sent. Nothing pretends to have been received.
 */
@RequestScoped
class Sending {

    @Inject
    RequestConsultation consultation;

    @Inject
    FormGuard guard;

    @Inject
    FormTokens tokens;

    @Inject
    Site site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    Sending() {}

    /** {@return a form that nobody has touched} */
    Drawn open(Form form) {
        return new Drawn(Typed.NOTHING, new Mistakes(), Optional.empty(), terms(form), guard.open(form.name()));
    }

    /**
     * Takes a form that was sent.
     *
     * @param form which
     * @param sent all its fields
     * @param guarded those that guard it
     * @param again draws the form once more, and gives the view
     * @return 303 to what was received; or the form again, with 400 for what was mistyped, 403, 409 if a wording changed
     *     meanwhile, 422 or 429
     */
    Response take(
            Form form, MultivaluedMap<String, String> sent, SentFields guarded, Function<Drawn, String> again) {
        var typed = Typed.of(sent, form.fields());
        return guard.admit(form.name(), guarded)
                .fold(
                        admitted -> admitted(form, typed, admitted, again),
                        returned -> {
                            var alert = Optional.of(Alert.of(returned.reason()));
                            var drawn = new Drawn(typed, new Mistakes(), alert, terms(form), returned.fields());
                            return unkept(returned.answer(again.apply(drawn)));
                        });
    }

    private Response admitted(
            Form form, Typed typed, Admission.Admitted admitted, Function<Drawn, String> again) {
        var mistakes = new Mistakes();
        var terms = terms(form);
        var enquiry = form.enquiry(typed, mistakes, site.now());
        if (!Wordings.read(typed.all("read")).equals(terms.read())) {
            return again(409, typed, mistakes, Optional.of(Alert.changed()), terms, admitted, again);
        }
        int mistyped = mistakes.all().size();
        noteWhatLacks(form, typed, terms, mistakes);
        if (enquiry.isEmpty() || !mistakes.isEmpty()) {
            return again(mistyped > 0 ? 400 : 422, typed, mistakes, Alert.of(mistakes), terms, admitted, again);
        }
        return outcome(form, typed, enquiry.get(), admitted)
                .fold(
                        request -> Response.seeOther(URI.create("/consultation/received/" + request.reference()))
                                .header("Cache-Control", "no-store")
                                .build(),
                        // what could be refused was told above; between two looks a wording may have changed
                        refusal -> again(
                                409, typed, mistakes, Optional.of(Alert.changed()), terms(form), admitted, again));
    }

    private Outcome outcome(Form form, Typed typed, Enquiry enquiry, Admission.Admitted admitted) {
        var key = tokens.submission(form.name(), admitted.nonce(), typed.content());
        return consultation.submit(
                new Submission(
                        new SubmissionKey(key),
                        enquiry,
                        Wordings.read(typed.all("read")),
                        Wordings.read(typed.all("accept")),
                        typed.has("adult", "yes"),
                        admitted.suspicion().isPresent()),
                site.settings().practitioner(),
                language(),
                site.now());
    }

    /** In the order of the form, whose boxes stand at its end. */
    private void noteWhatLacks(Form form, Typed typed, Terms terms, Mistakes mistakes) {
        if (form.purpose() == Purpose.CONVERSATION && !typed.has("adult", "yes")) {
            mistakes.say("adult", site.settings().consultation().minors());
        }
        var accepted = Wordings.read(typed.all("accept"));
        terms.accepted().stream()
                .filter(statement -> !accepted.contains(WordingRead.of(statement)))
                .forEach(statement -> mistakes.add("accept-" + statement.disclaimer(), "acceptance.missing"));
    }

    private Response again(
            int status,
            Typed typed,
            Mistakes mistakes,
            Optional<Alert> alert,
            Terms terms,
            Admission.Admitted admitted,
            Function<Drawn, String> again) {
        var drawn = new Drawn(typed, mistakes, alert, terms, admitted.fields());
        return unkept(Response.status(status).entity(again.apply(drawn)).build());
    }

    /** On a phone that several people use, nobody finds by the back button what another has written. */
    private static Response unkept(Response answer) {
        return Response.fromResponse(answer).header("Cache-Control", "no-store").build();
    }

    private Terms terms(Form form) {
        return consultation.terms(form.purpose(), site.settings().practitioner(), language(), site.now());
    }

    private Language language() {
        return new Language(site.settings().locale().toLanguageTag());
    }
}
