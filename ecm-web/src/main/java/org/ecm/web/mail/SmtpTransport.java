package org.ecm.web.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.ecm.web.configuration.OutgoingMail;
import org.ecm.web.configuration.OutgoingMail.Login;
import org.ecm.web.configuration.OutgoingMail.Protection;
import org.ecm.web.configuration.OutgoingMail.Server;
import org.ecm.web.mail.Delivery.Deferred;
import org.ecm.web.mail.Delivery.Delivered;
import org.ecm.web.mail.Delivery.Rejected;
import org.ecm.web.network.CertificateTrust;
import org.ecm.web.network.TimedSocket;
import org.ecm.web.network.Timeouts;

/**
 * Hands letters over by SMTP (RFC 5321), one connection each.
 *
 * <p>It never falls back to less than the settings ask for: no TLS, or a certificate that is not the host's, and the
 * letter stays here. Nothing is logged but the kind of a failure and the server's three digits.
 */
public final class SmtpTransport implements MailTransport {

    /** How long a server is waited for. */
    static final Timeouts TIMEOUT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(2));

    private static final Logger LOG = Logger.getLogger(SmtpTransport.class.getName());

    private final Server server;
    private final String from;
    private final String site;
    private final Clock clock;
    private final Timeouts timeouts;
    private final SSLSocketFactory tls;

    /**
     * Makes one; it connects to nobody yet.
     *
     * @param mail how email leaves
     * @param site the host of the site's public address: who speaks to the server, and whose the Message-IDs are
     * @param clock tells when a letter is sent
     */
    public SmtpTransport(OutgoingMail mail, String site, Clock clock) {
        this(mail, site, clock, TIMEOUT);
    }

    SmtpTransport(OutgoingMail mail, String site, Clock clock, Timeouts timeouts) {
        this.server = mail.server();
        this.from = mail.from();
        this.site = site;
        this.clock = clock;
        this.timeouts = timeouts;
        this.tls = CertificateTrust.with(mail.certificates());
    }

    @Override
    public Delivery deliver(Email email) {
        if (!email.to().hasPlainLocalPart()) {
            return logged(new Rejected("mail.recipient-not-ascii"), 0);
        }
        try (Socket socket = connected()) {
            return send(email, socket);
        } catch (SocketTimeoutException e) {
            return logged(new Deferred("mail.timeout"), 0);
        } catch (SSLException e) {
            return logged(new Deferred("mail.tls-failed"), 0);
        } catch (IOException e) {
            return logged(new Deferred("mail.unreachable"), 0);
        }
    }

    private Socket connected() throws IOException {
        var socket = new TimedSocket(timeouts);
        try {
            socket.connect(new InetSocketAddress(resolve(), server.port()), 0);
            return server.protection() == Protection.TLS ? inTls(socket) : socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private InetAddress resolve() throws UnknownHostException {
        return InetAddress.getByName(server.host());
    }

    private SSLSocket inTls(Socket socket) throws IOException {
        var secured = (SSLSocket) tls.createSocket(socket, server.host(), server.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate is the host's
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private Delivery send(Email email, Socket socket) {
        var session = session();
        var conversation = new SmtpConversation(session, server.protection());
        try {
            conversation.connect(socket);
            var message = new MimeEmail(session, email, from, site, clock.instant());
            conversation.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            return logged(conversation.outcome(e), conversation.getLastReturnCode());
        }
        closeQuietly(conversation);
        return new Delivered();
    }

    /** The letter is taken by now, whatever becomes of the connection. */
    private static void closeQuietly(SmtpConversation conversation) {
        try {
            conversation.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "a mail server did not wait for the end");
        }
    }

    private Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.localhost", site); // a machine's own name tells more than it should
        properties.setProperty("mail.smtp.starttls.required", "" + (server.protection() == Protection.STARTTLS));
        properties.put("mail.smtp.ssl.socketFactory", tls);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", "" + server.login().isPresent());
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.quitwait", "false");
        return Session.getInstance(
                properties, server.login().map(SmtpTransport::authenticator).orElse(null));
    }

    private static Authenticator authenticator(Login login) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(login.user(), login.password());
            }
        };
    }

    private static Delivery logged(Delivery failure, int code) {
        var reason = failure.fold(() -> "", later -> later, never -> never);
        LOG.log(Level.WARNING, "a mail was not taken: {0}{1}", new Object[] {reason, code > 0 ? ", SMTP " + code : ""});
        return failure;
    }
}
