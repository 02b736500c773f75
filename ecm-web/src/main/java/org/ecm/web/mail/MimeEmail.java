package org.ecm.web.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.web.mail.Email.Invitation;

/**
 * A letter as MIME: the text first, then the same as HTML, then what a calendar understands (RFC 6047).
 *
 * <p>An invitation is in it twice: as an alternative, which mail programs with a calendar act on, and as a file, for
 * the others. Everything is UTF-8 in ASCII, so any server passes it on unchanged.
 */
final class MimeEmail extends MimeMessage {

    private final String messageId;

    MimeEmail(Session session, Email email, String from, String host, Instant sentAt) throws MessagingException {
        super(session);
        this.messageId = "<" + email.id() + "@" + host + ">";
        setFrom(named(from, email.fromName()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(inAscii(email.to())));
        if (email.replyTo().isPresent()) {
            setReplyTo(new Address[] {named(inAscii(email.replyTo().get()), email.fromName())});
        }
        setSubject(email.subject(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(sentAt));
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no vacation notice answers it
        setContent(content(email));
        saveChanges();
    }

    private static String inAscii(EmailAddress address) {
        int at = address.text().lastIndexOf('@') + 1;
        return address.text().substring(0, at) + IDN.toASCII(address.text().substring(at));
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
    }

    private static Multipart content(Email email) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(email.text(), "text/plain; charset=UTF-8"));
        alternatives.addBodyPart(part(email.html(), "text/html; charset=UTF-8"));
        if (email.invitation().isEmpty()) {
            return alternatives;
        }
        var invitation = email.invitation().get();
        alternatives.addBodyPart(part(invitation.calendar(), type(invitation)));
        var whole = new MimeBodyPart();
        whole.setContent(alternatives);
        var file = part(invitation.calendar(), type(invitation));
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("invite.ics");
        return new MimeMultipart("mixed", whole, file);
    }

    private static String type(Invitation invitation) {
        return "text/calendar; method=" + invitation.method() + "; charset=UTF-8";
    }

    /** As bytes, whose type and encoding are not guessed. */
    private static BodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", type.startsWith("text/calendar") ? "base64" : "quoted-printable");
        return part;
    }

    /** The same whenever it is sent. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
