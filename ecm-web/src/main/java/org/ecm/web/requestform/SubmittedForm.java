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
 * @param values the values of its fields
 * @param options the meeting types and times it offers
 * @param terms the consent and disclaimers it must show
 * @param inquiry the inquiry; empty if one of its fields is invalid
 * @param start the chosen time, if any
 * @param errors the errors to fix
 * @param status the HTTP status of the response, if the form is shown again
 * @param alert the alert above the form; empty if the form needn't be shown again
 */
record SubmittedForm(
        FormValues values,
        BookingOptions options,
        ConsentTerms terms,
        Optional<Inquiry> inquiry,
        Optional<Instant> start,
        FieldErrors errors,
        int status,
        Optional<FormAlert> alert) {

    boolean needsCorrection() {
        return alert.isPresent();
    }

    /** {@return this form, with the alert that a wording has changed} */
    SubmittedForm withChangedWording(Texts texts) {
        return withAlert(409, FormAlert.changed(texts));
    }

    /** {@return this form, to be shown again with an alert} */
    SubmittedForm withAlert(int answer, FormAlert first) {
        return new SubmittedForm(values, options, terms, inquiry, start, errors, answer, Optional.of(first));
    }

    /**
     * {@return this form, with the alert that someone else just booked its time}
     *
     * @param nearest the closest open times, to be shown instead
     */
    SubmittedForm withSlotTaken(SlotPicker nearest, Texts texts) {
        var withNearest = nearest.isEmpty() ? options : options.showing(nearest);
        return new SubmittedForm(
                values,
                withNearest,
                terms,
                inquiry,
                start,
                errors,
                409,
                Optional.of(FormAlert.slotTaken(withNearest.hasTimes(), texts)));
    }

    /** {@return the submission of a form without errors} */
    Submission submission(SubmissionKey key, boolean suspected) {
        return new Submission(
                key,
                inquiry.orElseThrow(),
                WordingRefs.read(values.all("read")),
                WordingRefs.read(values.all("accept")),
                values.has("adult", "yes"),
                suspected);
    }

    FormView view(FormAlert first, FormFields fields) {
        return new FormView(values, errors.none(), Optional.of(first), options, terms, fields);
    }

    Response response(FormFields fields, Function<FormView, String> draw) {
        var view = new FormView(values, errors, alert, options, terms, fields);
        return FormHandler.noStore(
                Response.status(status).entity(draw.apply(view)).build());
    }
}
