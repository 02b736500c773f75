package org.ecm.web.requestform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.InvalidValue;

/** A form that visitors fill in: its fields and how they're read. */
interface VisitorForm {

    /** {@return the name that its tokens are bound to} */
    String name();

    /** {@return the purpose of the requests that it makes} */
    Purpose purpose();

    /** {@return the fields whose values are kept when it's shown again, without those that protect it} */
    List<String> fields();

    /**
     * Reads the inquiry from the form's values, and adds every error.
     *
     * @param options the meeting types and times it offers
     * @param mail whether the site sends email
     * @return the inquiry; empty if there was an error
     */
    Optional<Inquiry> inquiry(FormValues values, BookingOptions options, FieldErrors errors, boolean mail, Instant now);

    /**
     * {@return an email address; if the site sends email, one that every mail server can deliver to}
     *
     * @throws InvalidValue a rule of {@link EmailAddress}, or {@code email.not-ascii}
     */
    static EmailAddress address(String text, boolean mail) {
        var address = new EmailAddress(text);
        if (mail && !address.hasPlainLocalPart()) {
            throw new InvalidValue("email.not-ascii");
        }
        return address;
    }

    /**
     * {@return the chosen time, if any, whether or not it's open}
     *
     * @param options the meeting types and times it offers
     */
    default Optional<Instant> chosenStart(FormValues values, BookingOptions options) {
        return Optional.empty();
    }
}
