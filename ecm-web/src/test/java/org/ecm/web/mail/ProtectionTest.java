package org.ecm.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import javax.net.ssl.SSLContext;
import org.ecm.web.configuration.OutgoingMail.Protection;
import org.ecm.web.mail.Delivery.Deferred;
import org.ecm.web.mail.Delivery.Delivered;
import org.ecm.web.network.EverythingLogged;
import org.ecm.web.network.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A letter leaves over TLS, to the server that was named, or it does not leave. */
@Timeout(60)
class ProtectionTest {

    private static X509Certificate authority;
    private static X509Certificate stranger;
    private static SSLContext ofLocalhost;
    private static SSLContext ofAnother;

    private EverythingLogged log;

    @BeforeAll
    static void certify(@TempDir Path one, @TempDir Path other) {
        var ours = new TestAuthority(one);
        authority = ours.certificate();
        ofLocalhost = ours.server("dns:localhost");
        ofAnother = ours.server("dns:mail.ecm.example");
        stranger = new TestAuthority(other).certificate();
    }

    @BeforeEach
    void listen() {
        log = new EverythingLogged("org.ecm.web.mail", "org.eclipse.angus.mail", "jakarta.mail");
    }

    @AfterEach
    void nothing_personal_was_logged() {
        log.close();
        assertThat(log.lines(Level.ALL)).isNotEmpty().noneMatch(line -> line.contains("seen"));
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void it_leaves_when_all_is_as_it_should_be(Protection protection) {
        try (var server = MailServer.taking(tls(protection, ofLocalhost))) {
            assertThat(delivered(protection, server, authority)).isEqualTo(new Delivered());
            assertThat(server.taken).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void it_stays_if_nobody_vouches_for_the_server(Protection protection) {
        try (var server = MailServer.taking(tls(protection, ofLocalhost))) {
            assertThat(delivered(protection, server, stranger)).isEqualTo(new Deferred("mail.tls-failed"));
            assertThat(server.spoken).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void it_stays_if_the_certificate_is_another_hosts(Protection protection) {
        try (var server = MailServer.taking(tls(protection, ofAnother))) {
            assertThat(delivered(protection, server, authority)).isEqualTo(new Deferred("mail.tls-failed"));
            assertThat(server.spoken).isEmpty();
        }
    }

    @Test
    void it_stays_if_starttls_is_not_offered() {
        try (var server = MailServer.taking(builder -> builder.enableTLS(false))) {
            assertThat(delivered(Protection.STARTTLS, server, authority)).isEqualTo(new Deferred("mail.no-starttls"));
            assertThat(server.taken).isEmpty();
            assertThat(server.spoken).isEmpty();
        }
    }

    @Test
    void it_stays_if_starttls_is_offered_and_refused() throws Exception {
        var offered = Map.of("EHLO", "250-test\r\n250 STARTTLS", "STARTTLS", "454 not now");
        try (var server = new ScriptedServer(offered)) {
            assertThat(Letters.secured(Protection.STARTTLS, "localhost", server.port(), authority)
                            .deliver(Letters.letter()))
                    .isEqualTo(new Deferred("mail.busy"));
        }
    }

    @Test
    void it_stays_if_the_server_does_not_speak_tls_at_all() throws Exception {
        try (var server = new ScriptedServer(Map.of())) {
            assertThat(Letters.secured(Protection.TLS, "localhost", server.port(), authority)
                            .deliver(Letters.letter()))
                    .isEqualTo(new Deferred("mail.tls-failed"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void a_handshake_that_nobody_answers_is_over_in_time(Protection protection) throws Exception {
        var silent = protection == Protection.TLS
                ? Map.of("HELLO", ScriptedServer.SILENCE)
                : Map.of("EHLO", "250-test\r\n250 STARTTLS", "STARTTLS", "220 go on" + ScriptedServer.SILENCE);
        try (var server = new ScriptedServer(silent)) {
            assertThat(Letters.transport(
                                    protection,
                                    "localhost",
                                    server.port(),
                                    Optional.empty(),
                                    List.of(authority),
                                    Letters.SHORT)
                            .deliver(Letters.letter()))
                    .isEqualTo(new Deferred("mail.timeout"));
        }
    }

    @Test
    void whoever_must_log_in_does_so_within_tls() {
        var logins = new ArrayList<String>();
        try (var server = MailServer.taking(asking(logins))) {
            assertThat(Letters.knownAs("ada-seen", "p\u00e4ss-seen", server.port(), authority)
                            .deliver(Letters.letter()))
                    .isEqualTo(new Delivered());
            assertThat(logins).containsExactly("ada-seen p\u00e4ss-seen");
        }
    }

    @Test
    void a_wrong_password_is_a_matter_for_the_operator_and_the_letter_stays() {
        try (var server = MailServer.taking(asking(new ArrayList<>()))) {
            assertThat(Letters.knownAs("ada-seen", "wrong-seen", server.port(), authority)
                            .deliver(Letters.letter()))
                    .isEqualTo(new Deferred("mail.login-refused"));
            assertThat(server.taken).isEmpty();
        }
        assertThat(log.lines(Level.INFO))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("mail.login-refused, SMTP 535"));
    }

    @Test
    void so_is_a_server_that_asks_for_one_when_none_is_given() {
        try (var server = MailServer.taking(asking(new ArrayList<>()))) {
            assertThat(delivered(Protection.STARTTLS, server, authority)).isEqualTo(new Deferred("mail.login-refused"));
        }
    }

    @Test
    void a_password_is_never_said_in_the_clear() {
        var logins = new ArrayList<String>();
        try (var server = MailServer.taking(
                builder -> asking(logins).apply(builder).requireTLS(false).enableTLS(false))) {
            assertThat(Letters.knownAs("ada-seen", "p\u00e4ss-seen", server.port(), authority)
                            .deliver(Letters.letter()))
                    .isEqualTo(new Deferred("mail.no-starttls"));
            assertThat(logins).isEmpty();
        }
    }

    private static Delivery delivered(Protection protection, MailServer server, X509Certificate believed) {
        return Letters.secured(protection, "localhost", server.port(), believed).deliver(Letters.letter());
    }

    private static UnaryOperator<SMTPServer.Builder> tls(Protection protection, SSLContext context) {
        return protection == Protection.TLS
                ? builder -> builder.serverSocketFactory(context)
                : builder -> builder.requireTLS().startTlsSocketFactory(context);
    }

    private static UnaryOperator<SMTPServer.Builder> asking(List<String> logins) {
        return builder -> tls(Protection.STARTTLS, ofLocalhost)
                .apply(builder)
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    logins.add(user + " " + password);
                    if (!password.equals("p\u00e4ss-seen")) {
                        throw new LoginFailedException("seen in no log");
                    }
                }));
    }
}
