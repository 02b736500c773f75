package org.ecm.web.requestform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.WordingRef;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.Slug;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.FormFields;

/** Reads a submitted form: finds its errors, and what the form offers and asks the visitor to accept at this moment. */
@RequestScoped
class FormReader {

    @Inject
    ConsultationService consultation;

    @Inject
    BookingOptionsLoader optionsLoader;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    FormReader() {}

    /**
     * {@return a form without errors}
     *
     * @param form the form
     * @param values the values in its fields
     * @param alert the message above it, if any
     * @param fields the fields that protect it
     */
    FormView view(VisitorForm form, FormValues values, Optional<FormAlert> alert, FormFields fields) {
        var options = options(form, values);
        return new FormView(values, new FieldErrors(site.texts()), alert, options, terms(form, options), fields);
    }

    /** Finds every error; if a wording has changed since the form was opened, reports only that. */
    SubmittedForm validate(VisitorForm form, FormValues values) {
        var errors = new FieldErrors(site.texts());
        var options = options(form, values);
        var terms = terms(form, options);
        var start = form.chosenStart(values, options);
        var inquiry = form.inquiry(values, options, errors, site.sendsMail(), site.now());
        boolean mistyped = !errors.isEmpty();
        addMissingStatements(form, values, terms, errors);
        var submitted = new SubmittedForm(
                values,
                options,
                terms,
                inquiry,
                start,
                errors,
                mistyped ? 400 : 422,
                FormAlert.of(errors, site.texts()));
        if (!WordingRefs.read(values.all("read")).equals(terms.wordingRefs())) {
            return new SubmittedForm(
                            values,
                            options,
                            terms,
                            inquiry,
                            start,
                            new FieldErrors(site.texts()),
                            409,
                            Optional.empty())
                    .withChangedWording(site.texts());
        }
        return submitted.needsCorrection() ? submitted : askToConfirmZone(submitted);
    }

    /** Asks a visitor who chose a time in one time zone and then selected another to confirm the time there, once. */
    private SubmittedForm askToConfirmZone(SubmittedForm submitted) {
        var dates = optionsLoader.dates(submitted.values());
        return submitted
                .start()
                .filter(start -> BookingOptionsLoader.zone(submitted.values().text("listed"))
                        .filter(listed -> differs(listed, dates.zone(), start))
                        .isPresent())
                .map(start -> submitted.withAlert(422, FormAlert.otherZone(dates.at(start), site.texts())))
                .orElse(submitted);
    }

    private static boolean differs(ZoneId one, ZoneId other, Instant at) {
        return !one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }

    /** Called last, because errors are in the order of the form, which ends with the checkboxes. */
    private void addMissingStatements(VisitorForm form, FormValues values, ConsentTerms terms, FieldErrors errors) {
        if (form.purpose() == Purpose.CONVERSATION && !values.has("adult", "yes")) {
            errors.add("adult", "adult.missing");
        }
        var accepted = WordingRefs.read(values.all("accept"));
        terms.requiredStatements().stream()
                .filter(statement -> !accepted.contains(WordingRef.of(statement)))
                .forEach(statement -> errors.add("accept-" + statement.disclaimer(), "acceptance.missing"));
    }

    private BookingOptions options(VisitorForm form, FormValues values) {
        return form.purpose() == Purpose.CONVERSATION ? optionsLoader.load(values) : BookingOptions.NONE;
    }

    /** {@return the practitioner of the chosen meeting type; otherwise the one in the site settings, if any} */
    Optional<Slug> practitioner(BookingOptions options) {
        return options.practitioner().or(() -> site.settings().practitioner());
    }

    private ConsentTerms terms(VisitorForm form, BookingOptions options) {
        return consultation.terms(
                form.purpose(), practitioner(options), options.services(), site.language(), site.now());
    }
}
