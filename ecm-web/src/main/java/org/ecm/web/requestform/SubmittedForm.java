package org.ecm.web.requestform;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.web.protection.FormFields;
import org.ecm.web.text.Texts;
import org.ecm.web.timepicker.SlotPicker;

/**
 * A form that was sent, as it looks: what it says, and what has to be mended first.
 *
 * @param typed all of it
 * @param offer what could be chosen
 * @param terms what must stand on it
 * @param enquiry what it says; empty if there is a mistake in it
 * @param start the time that was chosen
 * @param mistakes what has to be mended
 * @param status of the answer, if something has
 * @param alert what is read first then
 */
record SubmittedForm(
        FormValues typed,
        BookingOptions offer,
        ConsentTerms terms,
        Optional<Inquiry> enquiry,
        Optional<Instant> start,
        FieldErrors mistakes,
        int status,
        Optional<FormAlert> alert) {

    boolean hasToBeMended() {
        return alert.isPresent();
    }

    /** {@return the same, for which a wording changed meanwhile} */
    SubmittedForm changed(Texts texts) {
        return alerting(409, FormAlert.changed(texts));
    }

    /** {@return the same, to be looked at once more} */
    SubmittedForm alerting(int answer, FormAlert first) {
        return new SubmittedForm(typed, offer, terms, enquiry, start, mistakes, answer, Optional.of(first));
    }

    /**
     * {@return the same, of which the time was taken meanwhile}
     *
     * @param nearest what is open instead
     */
    SubmittedForm taken(SlotPicker nearest, Texts texts) {
        var others = nearest.isEmpty() ? offer : offer.showing(nearest);
        return new SubmittedForm(
                typed,
                others,
                terms,
                enquiry,
                start,
                mistakes,
                409,
                Optional.of(FormAlert.taken(others.hasTimes(), texts)));
    }

    /** {@return the submission, for a form without mistakes} */
    Submission submission(SubmissionKey key, boolean suspected) {
        return new Submission(
                key,
                enquiry.orElseThrow(),
                WordingRefs.read(typed.all("read")),
                WordingRefs.read(typed.all("accept")),
                typed.has("adult", "yes"),
                suspected);
    }

    FormView drawn(FormAlert first, FormFields fields) {
        return new FormView(typed, mistakes.none(), Optional.of(first), offer, terms, fields);
    }

    Response again(FormFields fields, Function<FormView, String> draw) {
        var drawn = new FormView(typed, mistakes, alert, offer, terms, fields);
        return FormHandler.unkept(
                Response.status(status).entity(draw.apply(drawn)).build());
    }
}
