package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.web.configuration.Given.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.ecm.web.configuration.OutgoingMail.Login;
import org.ecm.web.configuration.OutgoingMail.Protection;
import org.ecm.web.configuration.OutgoingMail.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes the mail, how that is protected, and that no password is ever shown. */
class OutgoingMailSettingsTest {

    private static final String SECRET = "hunter2";

    @TempDir
    Path folder;

    @Test
    void without_a_server_no_mail_leaves() {
        assertThat(given().mail()).isEmpty();
        assertThat(given("ECM_SMTP_URL", " ").mail()).isEmpty();
        assertThat(given("ECM_MAIL_FROM", "practice@ecm.example").mail()).isEmpty();
    }

    @Test
    void letters_are_counted_and_given_up_as_it_is_set() {
        var initial = given("ECM_SMTP_URL", "smtp://mail.example", "ECM_MAIL_FROM", "practice@ecm.example")
                .mail()
                .orElseThrow();
        assertThat(initial.mostPerDay()).isEqualTo(20);
        assertThat(initial.mostToPracticePerDay()).isEqualTo(200);
        assertThat(initial.giveUpAfter()).isEqualTo(Duration.ofDays(3));

        assertThat(withMail("ECM_MAIL_MOST_PER_DAY", "1000").mostPerDay()).isEqualTo(1000);
        assertThat(withMail("ECM_MAIL_MOST_TO_PRACTICE_PER_DAY", "10000").mostToPracticePerDay())
                .isEqualTo(10_000);
        assertThat(withMail("ECM_MAIL_GIVE_UP_HOURS", "720").giveUpAfter()).isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @CsvSource({
        "ECM_MAIL_MOST_PER_DAY, 0, 1000",
        "ECM_MAIL_MOST_PER_DAY, 1001, 1000",
        "ECM_MAIL_MOST_PER_DAY, -1, 1000",
        "ECM_MAIL_MOST_PER_DAY, many, 1000",
        "ECM_MAIL_MOST_TO_PRACTICE_PER_DAY, 0, 10000",
        "ECM_MAIL_MOST_TO_PRACTICE_PER_DAY, 10001, 10000",
        "ECM_MAIL_GIVE_UP_HOURS, 721, 720",
        "ECM_MAIL_GIVE_UP_HOURS, 1.5, 720",
        "ECM_MAIL_GIVE_UP_HOURS, 99999999999, 720",
    })
    void another_number_is_refused_with_or_without_a_server(String setting, String value, int limit) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> given(setting, value))
                .withMessage(setting + " is \"" + value + "\"; it must be a whole number from 1 to " + limit);
    }

    private static OutgoingMail withMail(String setting, String value) {
        return given("ECM_SMTP_URL", "smtp://mail.example", "ECM_MAIL_FROM", "practice@ecm.example", setting, value)
                .mail()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example,             STARTTLS, mail.example, 587",
        "smtp://mail.example:2525,        STARTTLS, mail.example, 2525",
        "smtps://mail.example,            TLS,      mail.example, 465",
        "smtps://192.0.2.1:1465,          TLS,      192.0.2.1,    1465",
        "'smtps://[2001:db8::1]',         TLS,      2001:db8::1,  465",
        "smtp+plain://localhost,          LOOPBACK, localhost,    25",
        "smtp+plain://127.0.0.1:1025,     LOOPBACK, 127.0.0.1,    1025",
        "'smtp+plain://[::1]:1025',       LOOPBACK, ::1,          1025",
    })
    void the_address_says_how_it_is_protected(String url, Protection protection, String host, int port) {
        var server = mail(url).server();

        assertThat(server.protection()).isEqualTo(protection);
        assertThat(server.host()).isEqualTo(host);
        assertThat(server.port()).isEqualTo(port);
        assertThat(server.login()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://ada:pass@mail.example,                       ada,              pass",
        "smtp://ada%40ecm.example:p%40s%3As%2Fw%25@mail.example, ada@ecm.example, p@s:s/w%",
        "smtp://ada:a+b:c@mail.example,                      ada,              a+b:c",
        "smtp://ada:%C3%A9@mail.example,                     ada,              \u00e9",
    })
    void user_and_password_are_url_encoded(String url, String user, String password) {
        assertThat(mail(url).server().login()).contains(new Login(user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example",
                "hunter2",
                "hunter2:25",
                "mail.example:587",
                "http://ada:hunter2@mail.example",
                "SMTP://ada:hunter2@mail.example",
                "smtp:ada:hunter2@mail.example",
                "smtp://ada:hunter2",
                "smtp://ada@mail.example",
                "smtp://ada:@mail.example",
                "smtp://:hunter2@mail.example",
                "smtp://ada:hunter2%@mail.example",
                "smtp://ada:hunter2%0D%0AQUIT@mail.example",
                "smtp://ada:hunter2@mail example",
                "smtp://ada:hunter2@mail.example:0",
                "smtp://ada:hunter2@mail.example:65536",
                "smtp://ada:hunter2@mail.example/",
                "smtp://ada:hunter2@mail.example?tls=no",
                "smtp://ada:hunter2@mail.example#x",
                "smtp+plain://ada:hunter2@mail.example",
                "smtp+plain://ada:hunter2@192.168.0.1",
                "smtp+plain://ada:hunter2@localhost.mail.example",
            })
    void anything_else_is_refused_and_nothing_of_it_is_shown(String url) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> mail(url))
                .withMessageStartingWith("ECM_SMTP_URL is \"")
                .withMessageContaining("(not shown)\"; it must be smtp://")
                .withNoCause()
                .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(SECRET, "mail.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "practice@ecm.example,        practice@ecm.example",
        "a.b+c@ecm.example,           a.b+c@ecm.example",
        "practice@b\u00fccher.example, practice@xn--bcher-kva.example"
    })
    void the_sender_is_an_address(String from, String kept) {
        assertThat(given("ECM_SMTP_URL", "smtp://mail.example", "ECM_MAIL_FROM", from)
                        .mail()
                        .orElseThrow()
                        .from())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practice",
                "@ecm.example",
                "practice@localhost",
                "practice@",
                "pr\u00e4xis@ecm.example",
                "Practice <practice@ecm.example>",
                "a@b.example, c@d.example",
                "practice@ecm.example\r\nBcc: x@ecm.example",
                "a@b@ecm.example"
            })
    void anything_else_is_no_sender(String from) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> given("ECM_MAIL_FROM", from))
                .withMessageStartingWith("ECM_MAIL_FROM is \"")
                .withMessageEndingWith("it must be an address such as practice@example.org");
    }

    @Test
    void whoever_names_a_server_names_a_sender() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> given("ECM_SMTP_URL", "smtp://ada:hunter2@mail.example"))
                .withMessage("ECM_MAIL_FROM is \"\"; it must be an address such as practice@example.org,"
                        + " with ECM_SMTP_URL");
    }

    @Test
    void a_file_may_hold_more_certificates_to_believe() throws IOException {
        var file = Files.writeString(folder.resolve("ca.pem"), onePem() + "\n" + onePem());

        assertThat(given(
                                "ECM_SMTP_URL",
                                "smtp://mail.example",
                                "ECM_MAIL_FROM",
                                "practice@ecm.example",
                                "ECM_SMTP_CA",
                                file.toString())
                        .mail()
                        .orElseThrow()
                        .certificates())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAQEB\n-----END CERTIFICATE-----"})
    void a_file_that_holds_none_is_refused(String content) throws IOException {
        var file = Files.writeString(folder.resolve("ca.pem"), content).toString();

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> given("ECM_SMTP_CA", file))
                .withMessage("ECM_SMTP_CA is \"%s\"; it must be a readable file of PEM certificates", file);
    }

    @Test
    void so_is_one_that_is_not_there() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> given("ECM_SMTP_CA", "/no/such/file"))
                .withMessageStartingWith("ECM_SMTP_CA is \"/no/such/file\"");
    }

    @Test
    void none_of_it_tells_a_secret() {
        var mail = mail("smtp://ada-seen:seen@mail-seen.example");

        assertThat(mail.toString() + mail.server() + mail.server().login()).doesNotContain("seen");
        assertThat(mail.server())
                .isEqualTo(new Server(
                        Protection.STARTTLS,
                        "mail-seen.example",
                        587,
                        mail.server().login()));
    }

    /** The JDK ships certificates of its own: any will do. */
    private static String onePem() {
        try (var in = Files.newInputStream(Path.of(System.getProperty("java.home"), "lib/security/cacerts"))) {
            var store = java.security.KeyStore.getInstance("JKS");
            store.load(in, null);
            var certificate = store.getCertificate(store.aliases().nextElement());
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OutgoingMail mail(String url) {
        return given("ECM_SMTP_URL", url, "ECM_MAIL_FROM", "practice@ecm.example")
                .mail()
                .orElseThrow();
    }
}
