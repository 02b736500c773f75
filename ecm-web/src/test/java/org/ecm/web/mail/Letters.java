package org.ecm.web.mail;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.web.configuration.OutgoingMail;
import org.ecm.web.configuration.OutgoingMail.Login;
import org.ecm.web.configuration.OutgoingMail.Protection;
import org.ecm.web.configuration.OutgoingMail.Server;
import org.ecm.web.network.Timeouts;

/** A letter, and what hands it over within a test. Whatever is personal in it has {@code seen} in it. */
public final class Letters {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);

    public static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofSeconds(5));

    public static final Timeouts LONG = new Timeouts(
            Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));

    private Letters() {}

    static Email letter() {
        return to("reader.seen@b\u00fccher.example");
    }

    static Email to(String address) {
        return new Email(
                "0193-n1.2",
                "Zo\u00eb\u2019s practice",
                new EmailAddress(address),
                Optional.empty(),
                "A subject, seen: \u00e9\u00e8 \u2603",
                "A text that is seen.\n.\nFrom the beginning: \u20ac\n",
                "<p>A text that is seen: \u20ac</p>",
                Optional.empty());
    }

    public static SmtpTransport inTheClear(int port) {
        return inTheClear(port, LONG);
    }

    public static SmtpTransport inTheClear(int port, Timeouts timeouts) {
        return transport(Protection.LOOPBACK, "127.0.0.1", port, Optional.empty(), List.of(), timeouts);
    }

    public static SmtpTransport secured(Protection protection, String host, int port, X509Certificate believed) {
        return transport(protection, host, port, Optional.empty(), List.of(believed), LONG);
    }

    public static SmtpTransport knownAs(String user, String password, int port, X509Certificate believed) {
        return transport(
                Protection.STARTTLS,
                "localhost",
                port,
                Optional.of(new Login(user, password)),
                List.of(believed),
                LONG);
    }

    public static SmtpTransport transport(
            Protection protection,
            String host,
            int port,
            Optional<Login> login,
            List<X509Certificate> believed,
            Timeouts timeouts) {
        var mail = new OutgoingMail(
                new Server(protection, host, port, login),
                "practice@ecm.example",
                believed,
                20,
                200,
                Duration.ofDays(3));
        return new SmtpTransport(mail, "www.ecm.example", CLOCK, timeouts);
    }

    static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
