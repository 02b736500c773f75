package org.ecm.web.configuration;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How email leaves the site.
 *
 * @param server who takes it
 * @param from whose address it bears; its domain in ASCII
 * @param certificates that are believed besides those the JDK believes
 * @param mostPerDay how many letters the address of one requester is sent within 24 hours; the others wait
 * @param mostToPracticePerDay how many letters the practice is sent within 24 hours; the others wait
 * @param giveUpAfter how long a letter is tried that nobody takes
 */
public record OutgoingMail(
        Server server,
        String from,
        List<X509Certificate> certificates,
        int mostPerDay,
        int mostToPracticePerDay,
        Duration giveUpAfter) {

    /** Takes a copy. */
    public OutgoingMail {
        certificates = List.copyOf(certificates);
    }

    /** Tells only how it is protected. */
    @Override
    public String toString() {
        return "OutgoingMail[" + server + "]";
    }

    /**
     * Who takes the mail.
     *
     * @param protection of what is said to it
     * @param host name or literal address, as its certificate has it
     * @param port where it listens
     * @param login how the site makes itself known; empty means that it does not
     */
    public record Server(Protection protection, String host, int port, Optional<Login> login) {

        /** Keeps the host, the user and the password to itself. */
        @Override
        public String toString() {
            return "Server[" + protection + "]";
        }
    }

    /**
     * How the site makes itself known.
     *
     * @param user the name
     * @param password its password
     */
    public record Login(String user, String password) {

        /** Keeps both to itself. */
        @Override
        public String toString() {
            return "Login[redacted]";
        }
    }

    /** What keeps others from reading along. */
    public enum Protection {
        /** It begins in the clear, turns to TLS, and says nothing that matters before. */
        STARTTLS,
        /** It is TLS from the first byte. */
        TLS,
        /** Nothing does, and nothing needs to: it stays on this machine. */
        LOOPBACK
    }
}
