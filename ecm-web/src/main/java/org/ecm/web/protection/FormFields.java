package org.ecm.web.protection;

import java.util.Optional;

/**
 * The fields that protect a form. {@code protection/fields.jte} goes at its end, after its button, so that Enter presses that
 * button as in any other form.
 *
 * <p>A page with these fields belongs to one visitor, and must never be cached for another.
 *
 * @param token the token that the form sends back
 * @param reason why the form was returned, if it was
 */
public record FormFields(String token, Optional<ReturnReason> reason) {

    /** {@return whether the form has a button to send it despite the suspicion} */
    public boolean offersAnyway() {
        return reason.filter(ReturnReason.SUSPECTED::equals).isPresent();
    }
}
