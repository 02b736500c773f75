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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.ecm.core.testing.Examples;
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

    /** What requesters typed, and the identifiers that the desk shows of what they accepted. */
    private static final List<String> TYPED = List.of(
            Examples.UNUSUAL_TEXT,
            "Robin " + ManagedSite.CANARY,
            "Robin",
            "evenings,\nif you can",
            "Two lines,\n<b>of</b> " + ManagedSite.CANARY,
            "Two lines,",
            "<b>of</b> " + ManagedSite.CANARY,
            "Do you? " + ManagedSite.CANARY,
            "Mumbai",
            "Zoë.O’Neil+ecm@Büro.example",
            "ext. 7",
            "or\tlater",
            "consent,",
            "coaching-not-therapy,",
            " en,");

    /** A letter that left, or that had nothing left to tell, since what it told of was canceled before. */
    private static final Pattern SETTLED = Pattern.compile("notice \\S+ \\(\\w+\\) (?:sent|dropped)");

    private final MailServer mail = MailServer.taking(UnaryOperator.identity());
    private ManagedSite site;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        site = ManagedSite.start(
                "pseudo-locale",
                data,
                settings -> settings.content(GreekContent.folder())
                        .with("ECM_CALENDARS", "ben-second=https://127.0.0.1/calendar.ics")
                        .mail(mail));
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
    void forms_and_what_is_to_be_put_right_in_them_have_their_texts_from_bundles() {
        var found = new TreeMap<String, List<String>>();
        var address = site.address();
        for (var path : List.of("/consultation", "/contact")) {
            look(found, path + " empty", FilledForm.open(address, path).send());
            look(
                    found,
                    path + " minor",
                    FilledForm.open(address, path).with("adult", "no").send());
            var wrong = FilledForm.open(address, path)
                    .with("name", "x".repeat(500))
                    .with("email", "nobody")
                    .with("phone", "1")
                    .with("reply", "phone")
                    .with("zone", "nowhere")
                    .with("start", "never")
                    .with("message", "\u0007");
            look(found, path + " wrong", wrong.send());
        }
        var listed = FilledForm.complete(address, "Robin").with("listed", "America/New_York");
        look(found, "/consultation other times", listed.toShow("later").send());
        look(found, "received at once", follow(listed.send()));
        look(
                found,
                "received",
                follow(FilledForm.complete(address, "Robin").read().send()));
        var start = OpenTimesIT.startIn(address, 3);
        var booking = FilledForm.complete(address, "Robin")
                .with("listed", "America/New_York")
                .with("start", start);
        look(found, "booked", follow(booking.read().send()));
        look(found, "taken", booking.copy().read().send());
        noneIn(found);
    }

    @Test
    void the_page_of_somebody_who_wrote_has_its_texts_from_bundles() {
        var found = new TreeMap<String, List<String>>();
        for (int n : List.of(
                1,
                ManagedSite.SENT_A_MESSAGE,
                ManagedSite.SUSPECTED,
                ManagedSite.ASKED_FIRST,
                ManagedSite.OFFERED,
                ManagedSite.DECLINED,
                ManagedSite.LAPSED,
                ManagedSite.SPAM,
                ManagedSite.ANSWERED,
                ManagedSite.FORGOTTEN,
                ManagedSite.WITHOUT_NUMBER)) {
            look(found, "own " + n, site.open(n).answer());
            look(found, "own times " + n, site.open(n).at("/times").answer());
        }
        var booked = site.choosing(2).take(0);
        look(found, "own booked", booked.answer());
        look(found, "own move", booked.at("/times").answer());
        look(
                found,
                "own unsure",
                site.open(2)
                        .post("", Map.of("pass", site.open(2).pass(), "action", "cancel"))
                        .answer());
        look(
                found,
                "own outdated",
                site.open(2).post("", Map.of("pass", "x", "action", "cancel")).answer());
        look(found, "own taken", site.choosing(2).take("2020-01-01T00:00:00Z").answer());
        look(found, "own cancelled", site.open(2).act("cancel").answer());
        look(found, "own withdrawn", site.open(3).act("withdraw").answer());
        look(found, "own revoked", site.open(4).act("revoke").answer());
        look(found, "own revoked again", site.open(4).answer());
        look(found, "own erased", site.open(5).act("erase").answer());
        look(found, "own unknown", site.get("/consultation/manage/unknown"));
        noneIn(found);
    }

    @Test
    void the_desk_has_its_texts_from_bundles() {
        var found = new TreeMap<String, List<String>>();
        var address = site.address();
        look(found, "sign in", site.get("/desk/requests"));
        look(
                found,
                "wrong password",
                DeskVisit.post(address, "/desk/requests", Map.of("token", "wrong"), "X-Forwarded-For", "10.201.0.1"));
        var desk = DeskVisit.open(address);
        look(found, "desk", desk.answer());
        var references = new ArrayList<String>();
        for (var shelf : List.of("waiting", "suspected", "booked", "closed", "spam")) {
            look(
                    found,
                    "desk " + shelf,
                    desk.step("/desk/requests", Map.of("shelf", shelf)).answer());
            references.addAll(desk.listed().stream().limit(12).toList());
        }
        references.stream()
                .distinct()
                .forEach(reference ->
                        look(found, "desk " + reference, desk.look(reference).answer()));
        var reference = references.get(0);
        for (var action : List.of(
                "accept",
                "agree",
                "offer",
                "move",
                "cancel",
                "held",
                "missed",
                "note",
                "restore",
                "erase",
                "revoke",
                "answered",
                "decline",
                "spam")) {
            look(
                    found,
                    "desk " + action,
                    desk.look(reference)
                            .decide(reference, action, Map.of("day", "x", "time", "y", "note", " "))
                            .answer());
        }
        look(
                found,
                "desk time",
                desk.step("/desk/time", Map.of("practitioner", "ada-tester")).answer());
        look(
                found,
                "desk block",
                desk.step(
                                "/desk/time",
                                Map.of(
                                        "practitioner",
                                        "ada-tester",
                                        "action",
                                        "block",
                                        "day",
                                        "x",
                                        "from",
                                        "y",
                                        "until",
                                        "z"))
                        .answer());
        look(
                found,
                "desk blocked",
                desk.step(
                                "/desk/time",
                                Map.of(
                                        "practitioner",
                                        "ada-tester",
                                        "action",
                                        "block",
                                        "day",
                                        "2099-01-01",
                                        "from",
                                        "10:00",
                                        "until",
                                        "11:00"))
                        .answer());
        look(found, "desk trouble", desk.step("/desk/trouble", Map.of()).answer());
        look(
                found,
                "desk no notice",
                desk.step("/desk/trouble", Map.of("again", "none")).answer());
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

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        return answer.statusCode() == 303
                ? site.get(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""))
                : answer;
    }

    private static void look(Map<String, List<String>> found, String what, HttpResponse<String> answer) {
        found.put(what + " (" + answer.statusCode() + ")", LatinText.in(Html.of(answer.body()), TYPED));
    }

    private static void noneIn(Map<String, List<String>> found) {
        found.values().removeIf(List::isEmpty);
        assertThat(found).isEmpty();
    }
}
