package org.ecm.web.requestform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.InvalidValue;

/** A form that visitors fill in: which fields it has, and what they mean. */
interface VisitorForm {

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
     * @param mail whether letters are sent
     * @return empty if there was a mistake
     */
    Optional<Inquiry> enquiry(FormValues typed, BookingOptions offer, FieldErrors mistakes, boolean mail, Instant now);

    /**
     * {@return an address that a letter can reach, where letters are sent}
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
     * {@return the time that was chosen, if one was; whether it is open is not looked at}
     *
     * @param offer what could be chosen
     */
    default Optional<Instant> chosen(FormValues typed, BookingOptions offer) {
        return Optional.empty();
    }
}
