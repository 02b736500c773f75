package org.ecm.web.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Purpose;

/** A form that visitors fill in: which fields it has, and what they mean. */
interface Form {

    /** {@return what its tokens are bound to} */
    String name();

    /** {@return what visitors fill it in for} */
    Purpose purpose();

    /** {@return the fields that are kept when it is shown again; what guards the form is not among them} */
    List<String> fields();

    /**
     * Reads what was typed, noting every mistake.
     *
     * @param offer what could be chosen
     * @return empty if there was a mistake
     */
    Optional<Enquiry> enquiry(Typed typed, Offer offer, Mistakes mistakes, Instant now);

    /**
     * {@return the time that was chosen, if one was; whether it is open is not looked at}
     *
     * @param offer what could be chosen
     */
    default Optional<Instant> chosen(Typed typed, Offer offer) {
        return Optional.empty();
    }
}
