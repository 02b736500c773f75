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
     * @return empty if there was a mistake
     */
    Optional<Enquiry> enquiry(Typed typed, Mistakes mistakes, Instant now);
}
