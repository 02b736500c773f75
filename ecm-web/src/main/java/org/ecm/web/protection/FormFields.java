package org.ecm.web.protection;

import java.util.Optional;

/**
 * The fields that protect a form. {@code protection/fields.jte} goes at its end, after its button, so that Enter sends it
 * like any other form.
 *
 * <p>A page that has it is one visitor's own, and is never kept for another.
 *
 * @param token that it will bring back
 * @param reason why it came back
 */
public record FormFields(String token, Optional<ReturnReason> reason) {

    /** {@return whether a button is offered that sends it in spite of what looks suspicious} */
    public boolean offersAnyway() {
        return reason.filter(ReturnReason.SUSPECTED::equals).isPresent();
    }
}
