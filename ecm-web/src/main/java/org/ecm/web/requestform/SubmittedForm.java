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
 * A submitted form after validation: its inquiry, and the errors that the visitor has to fix first.
 *
 * @param typed the values of its fields
 * @param offer the meeting types and times it offers
 * @param terms the consent and disclaimers it must show
 * @param enquiry the inquiry; empty if one of its fields is invalid
 * @param start the chosen time, if any
 * @param mistakes the errors to fix
 * @param status the HTTP status of the response, if the form is shown again
 * @param alert the alert above the form; empty if the form needn't be shown again
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

    /** {@return this form, with the alert that a wording has changed} */
    SubmittedForm changed(Texts texts) {
        return alerting(409, FormAlert.changed(texts));
    }

    /** {@return this form, to be shown again with an alert} */
    SubmittedForm alerting(int answer, FormAlert first) {
        return new SubmittedForm(typed, offer, terms, enquiry, start, mistakes, answer, Optional.of(first));
    }

    /**
     * {@return this form, with the alert that someone else just booked its time}
     *
     * @param nearest the closest open times, to be shown instead
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

    /** {@return the submission of a form without errors} */
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
