package org.ecm.web.requestform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.inquiry.RequesterName;

/** The form of the contact page: a short message, and the name and email address to reply to. */
public final class ContactForm implements VisitorForm {

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MESSAGE;
    }

    @Override
    public List<String> fields() {
        return List.of("name", "email", "message", "accept", "read");
    }

    @Override
    public Optional<Inquiry> inquiry(
            FormValues values, BookingOptions options, FieldErrors errors, boolean mail, Instant now) {
        var name = errors.read("name", values.text("name"), RequesterName::new);
        var email = errors.read("email", values.text("email"), text -> VisitorForm.address(text, mail));
        var message = errors.read("message", values.text("message"), Message::new);
        return name.flatMap(
                known -> email.flatMap(address -> message.map(text -> Inquiry.message(known, address, text))));
    }
}
