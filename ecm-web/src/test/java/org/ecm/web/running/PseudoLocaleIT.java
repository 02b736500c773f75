package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.ecm.web.mail.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A site whose own texts are all accented, with content in Greek: whatever is in plain Latin letters is in no bundle.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class PseudoLocaleIT {

    /** What people typed. */
    private static final List<String> TYPED = List.of(
            "Robin " + ManagedSite.CANARY,
            "Robin",
            "evenings,\nif you can",
            "Two lines,\n<b>of</b> " + ManagedSite.CANARY,
            "Two lines,",
            "<b>of</b> " + ManagedSite.CANARY,
            "Do you? " + ManagedSite.CANARY,
            "Mumbai");

    /** A letter that left, or that had nothing left to tell, since what it told of was called off before. */
    private static final Pattern SETTLED = Pattern.compile("notice \\S+ \\(\\w+\\) (?:sent|dropped)");

    private final MailServer mail = MailServer.taking(UnaryOperator.identity());
    private ManagedSite site;

    @BeforeAll
    void start(@TempDir Path data) throws SQLException {
        site = ManagedSite.start(
                "pseudo-locale",
                data,
                Map.of(
                        "ECM_CONTENT",
                        GreekContent.folder().toString(),
                        "ECM_TRUSTED_PROXIES",
                        "127.0.0.1,::1",
                        "ECM_CALENDARS",
                        "ben-second=https://127.0.0.1/calendar.ics",
                        "ECM_SMTP_URL",
                        "smtp+plain://127.0.0.1:" + mail.port(),
                        "ECM_MAIL_FROM",
                        "practice@ecm.example"));
    }

    @AfterAll
    void end() {
        site.close();
        mail.close();
    }

    @Test
    void every_page_that_links_lead_to_has_its_texts_from_bundles() {
        var found = new TreeMap<String, List<String>>();
        Crawl.of(site.address(), site.address())
                .pages()
                .forEach((path, page) -> found.put(path, LatinText.in(page, TYPED)));
        assertThat(found).hasSizeGreaterThan(15);
        found.keySet().removeAll(List.of("/consultation", "/contact")); // until theirs are in bundles
        noneIn(found);
        assertThat(site.get("/articles").body()).contains("<html lang=\"en-US\">", "[Ĥöɱé]", "[Ĵáñûáŕý 13, 2026]");
    }

    @Test
    void every_answer_that_refuses_has_its_texts_from_bundles() {
        var found = new TreeMap<String, List<String>>();
        List.of("/articles?page=x", "/unknown", "/articles/gone").forEach(path -> look(found, path, site.get(path)));
        look(found, "405", send("POST", "/articles", new byte[0]));
        look(found, "413", send("POST", "/articles", new byte[70_000]));
        look(found, "403", DeskVisit.post(site.address(), "/contact", Map.of(), "Origin", "https://elsewhere.example"));
        look(found, "415", send("PUT", "/consultation", "x".getBytes(StandardCharsets.UTF_8)));
        noneIn(found);
    }

    @Test
    void emails_have_their_texts_from_bundles() throws MessagingException, IOException {
        var address = site.address();
        assertThat(FilledForm.complete(address, "Robin").read().send().statusCode())
                .isEqualTo(303);
        assertThat(FilledForm.complete(address, "Robin")
                        .with("listed", "America/New_York")
                        .with("start", OpenTimesIT.startIn(address, 5))
                        .read()
                        .send()
                        .statusCode())
                .isEqualTo(303);
        site.choosing(6).take(0).act("cancel");
        site.process()
                .awaitThat(
                        "all letters are settled",
                        () -> SETTLED.matcher(site.log()).results().count() >= 8);
        var found = new TreeMap<String, List<String>>();
        for (var letter : mail.taken) {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(letter.content().getBytes(StandardCharsets.ISO_8859_1)));
            var subject = message.getSubject();
            found.put("subject " + subject, LatinText.in(subject, TYPED));
            parts(message, subject, found);
        }
        noneIn(found);
    }

    private static void parts(Part part, String subject, Map<String, List<String>> found)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart each = several.getBodyPart(i);
                parts(each, subject, found);
            }
            return;
        }
        var text = text(part);
        if (part.isMimeType("text/html")) {
            found.put(subject + " html", LatinText.in(Html.of(text), TYPED));
        } else if (part.isMimeType("text/calendar")) {
            var shown = text.replaceAll("\r?\n[ \t]", "")
                    .lines()
                    .filter(line -> line.matches("(?:SUMMARY|DESCRIPTION|LOCATION)[:;].*"))
                    .map(line -> line.replaceFirst("^[^:]*:", "").replace("\\n", " "))
                    .toList();
            found.put(subject + " ics", LatinText.in(String.join("\n", shown), TYPED));
        } else if (part.isMimeType("text/plain")) {
            found.put(subject + " text", LatinText.in(text, TYPED));
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof InputStream stream
                ? new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                : String.valueOf(part.getContent());
    }

    private HttpResponse<String> send(String method, String path, byte[] body) {
        return RunningSite.exchange(site.address(), method, path, BodyPublishers.ofByteArray(body));
    }

    private static void look(Map<String, List<String>> found, String what, HttpResponse<String> answer) {
        found.put(what + " (" + answer.statusCode() + ")", LatinText.in(Html.of(answer.body()), TYPED));
    }

    private static void noneIn(Map<String, List<String>> found) {
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }
}
