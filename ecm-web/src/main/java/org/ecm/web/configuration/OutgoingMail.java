package org.ecm.web.configuration;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the site sends email.
 *
 * @param server the mail server
 * @param from the sender's address, with its domain in ASCII
 * @param certificates the certificates to trust in addition to the JDK's
 * @param mostPerDay the most emails to one requester's address within 24 hours; further emails wait
 * @param mostToPracticePerDay the most emails to the practice within 24 hours; further emails wait
 * @param giveUpAfter how long the site retries an email before it gives up
 */
public record OutgoingMail(
        Server server,
        String from,
        List<X509Certificate> certificates,
        int mostPerDay,
        int mostToPracticePerDay,
        Duration giveUpAfter) {

    /** Copies the certificates. */
    public OutgoingMail {
        certificates = List.copyOf(certificates);
    }

    /** Shows only the protection of the connection. */
    @Override
    public String toString() {
        return "OutgoingMail[" + server + "]";
    }

    /**
     * The mail server.
     *
     * @param protection how the connection is protected
     * @param host the server's name or literal address, as in its certificate
     * @param port the port it listens on
     * @param login the site's login; empty if the site doesn't log in
     */
    public record Server(Protection protection, String host, int port, Optional<Login> login) {

        /** Omits the host, the user and the password. */
        @Override
        public String toString() {
            return "Server[" + protection + "]";
        }
    }

    /**
     * The site's login at the mail server.
     *
     * @param user the user name
     * @param password the user's password
     */
    public record Login(String user, String password) {

        /** Omits both. */
        @Override
        public String toString() {
            return "Login[redacted]";
        }
    }

    /** How the connection to the mail server is protected from eavesdropping. */
    public enum Protection {
        /** The connection starts unencrypted and switches to TLS before the site sends anything sensitive. */
        STARTTLS,
        /** The connection uses TLS from the first byte. */
        TLS,
        /** The connection is unencrypted, because it stays on this machine. */
        LOOPBACK
    }
}
