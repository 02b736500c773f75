package org.ecm.web.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.ecm.web.configuration.OutgoingMail.Protection;
import org.ecm.web.mail.Delivery.Deferred;
import org.ecm.web.mail.Delivery.Rejected;

/** What is said to one server about one letter. It knows how far that went, so it knows what a failure means. */
final class SmtpConversation extends SMTPTransport {

    /**
     * The library traces all that is said, addresses and text, to these loggers, which it names after this package. A
     * filter stays, whatever level an operator sets, and does not reach the loggers below.
     */
    private static final List<Logger> TRACES = Stream.of("org.ecm.web.mail", "org.ecm.web.mail.protocol")
            .map(Logger::getLogger)
            .toList();

    static {
        TRACES.forEach(trace -> trace.setFilter(line -> false));
    }

    private static final int NOT_LOGGED_IN = 530;
    private static final int TOO_LARGE = 552;

    private final Protection protection;

    private SmtpStep step = SmtpStep.CONNECTION;

    SmtpConversation(Session session, Protection protection) {
        super(session, null);
        this.protection = protection;
    }

    /** What the server speaks of. */
    private enum SmtpStep {
        CONNECTION,
        EXTENSIONS,
        TLS,
        SENDER,
        RECIPIENT,
        CONTENT
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        boolean known = super.ehlo(domain);
        if (step == SmtpStep.CONNECTION) {
            step = SmtpStep.EXTENSIONS;
        }
        return known;
    }

    @Override
    protected void startTLS() throws MessagingException {
        step = SmtpStep.TLS;
        super.startTLS();
    }

    @Override
    protected void mailFrom() throws MessagingException {
        step = SmtpStep.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        step = SmtpStep.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        step = SmtpStep.CONTENT;
        return super.data();
    }

    /** {@return what a failure means for the letter} */
    Delivery outcome(MessagingException failure) {
        if (has(failure, SocketTimeoutException.class)) {
            return new Deferred("mail.timeout");
        }
        if (has(failure, SSLException.class) || has(failure, CertificateException.class)) {
            return new Deferred("mail.tls-failed");
        }
        int code = getLastReturnCode();
        if (code <= 0 || has(failure, IOException.class)) {
            return new Deferred("mail.connection-lost");
        }
        if (code / 100 == 4) {
            return new Deferred("mail.busy");
        }
        if (failure instanceof AuthenticationFailedException || code == NOT_LOGGED_IN) {
            return new Deferred("mail.login-refused");
        }
        if (step == SmtpStep.EXTENSIONS && protection == Protection.STARTTLS && !supportsExtension("STARTTLS")) {
            return new Deferred("mail.no-starttls");
        }
        if (code / 100 == 5) {
            return refusal(code);
        }
        return new Deferred("mail.misunderstood");
    }

    /** An operator can mend what is wrong with the site's address; nobody here can mend the recipient's. */
    private Delivery refusal(int code) {
        return switch (step) {
            case CONNECTION, EXTENSIONS, TLS -> new Deferred("mail.misunderstood");
            case SENDER ->
                code == TOO_LARGE ? new Rejected("mail.content-refused") : new Deferred("mail.sender-refused");
            case RECIPIENT -> new Rejected("mail.recipient-refused");
            case CONTENT -> new Rejected("mail.content-refused");
        };
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> cause) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(10)
                .anyMatch(cause::isInstance);
    }
}
