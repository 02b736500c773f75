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
import org.ecm.web.protection.FormFields;
import org.ecm.web.protection.FormGuard;
import org.ecm.web.protection.FormTokens;
import org.ecm.web.protection.Reason;
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
    Response take(Form form, MultivaluedMap<String, String> sent, SentFields guarded, Function<Drawn, String> again) {
        var looked = look(form, Typed.of(sent, form.fields()));
        return guard.admit(form.name(), guarded)
                .fold(
                        admitted -> looked.hasToBeMended()
                                ? looked.again(admitted.fields(), again)
                                : submit(form, looked, admitted, again),
                        returned -> returned.reason() == Reason.SUSPECTED && looked.hasToBeMended()
                                // whoever still has to write something is not yet asked whether it was them who wrote
                                ? looked.again(new FormFields(returned.fields().token(), Optional.empty()), again)
                                : unkept(returned.answer(
                                        again.apply(looked.drawn(Alert.of(returned.reason()), returned.fields())))));
    }

    private Response submit(Form form, Looked looked, Admission.Admitted admitted, Function<Drawn, String> again) {
        return outcome(form, looked, admitted)
                .fold(
                        request -> Response.seeOther(URI.create("/consultation/received/" + request.reference()))
                                .header("Cache-Control", "no-store")
                                .build(),
                        // what could be refused was told above; between two looks a wording may have changed
                        refusal -> look(form, looked.typed).changed().again(admitted.fields(), again));
    }

    /** A form that was sent, as it looks: what it says, and what has to be mended first. */
    private record Looked(
            Typed typed, Terms terms, Optional<Enquiry> enquiry, Mistakes mistakes, int status, Optional<Alert> alert) {

        boolean hasToBeMended() {
            return alert.isPresent();
        }

        Looked changed() {
            return new Looked(typed, terms, enquiry, mistakes, 409, Optional.of(Alert.changed()));
        }

        Drawn drawn(Alert first, FormFields fields) {
            return new Drawn(typed, new Mistakes(), Optional.of(first), terms, fields);
        }

        Response again(FormFields fields, Function<Drawn, String> draw) {
            var drawn = new Drawn(typed, mistakes, alert, terms, fields);
            return unkept(Response.status(status).entity(draw.apply(drawn)).build());
        }
    }

    /** Notes every mistake, and that a wording changed since the form was opened. */
    private Looked look(Form form, Typed typed) {
        var mistakes = new Mistakes();
        var terms = terms(form);
        var enquiry = form.enquiry(typed, mistakes, site.now());
        boolean mistyped = !mistakes.isEmpty();
        if (!Wordings.read(typed.all("read")).equals(terms.read())) {
            return new Looked(typed, terms, enquiry, mistakes, 409, Optional.of(Alert.changed()));
        }
        noteWhatLacks(form, typed, terms, mistakes);
        return new Looked(typed, terms, enquiry, mistakes, mistyped ? 400 : 422, Alert.of(mistakes));
    }

    private Outcome outcome(Form form, Looked looked, Admission.Admitted admitted) {
        var typed = looked.typed;
        var key = tokens.submission(form.name(), admitted.nonce(), typed.content());
        return consultation.submit(
                new Submission(
                        new SubmissionKey(key),
                        looked.enquiry.orElseThrow(),
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
            mistakes.add("adult", "adult.missing");
        }
        var accepted = Wordings.read(typed.all("accept"));
        terms.accepted().stream()
                .filter(statement -> !accepted.contains(WordingRead.of(statement)))
                .forEach(statement -> mistakes.add("accept-" + statement.disclaimer(), "acceptance.missing"));
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
