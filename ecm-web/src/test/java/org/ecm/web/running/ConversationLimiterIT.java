package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecm.web.mail.MailServer;
import org.ecm.web.mail.MailServer.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One stranger takes neither the whole calendar nor anything that tells whether an address is known. */
@Execution(ExecutionMode.CONCURRENT) // with a process of its own
class ConversationLimiterIT {

    private static final String ANN = "ann-the-first@example.org";
    private static final String STRANGER = "bob-the-other@example.org";
    private static final String REFERENCE = "[0-9A-Z]{4}-[0-9A-Z]{4}";

    @TempDir
    Path data;

    private String site = "";
    private List<String> times = List.of();

    @Test
    void one_stranger_books_two_times_and_learns_nothing_from_the_third() {
        try (var mail = MailServer.taking(UnaryOperator.identity());
                var server = ServerSettings.complete(data).mail(mail).start("limits")) {
            site = server.awaitReady();
            var form = FilledForm.complete(site, "Somebody")
                    .with("listed", "America/New_York")
                    .read();
            times = apart(OpenTimesIT.starts(form.page()));
            assertThat(times).hasSizeGreaterThan(12);

            twoAreBooked(form);
            var capped = theThirdLooksSuspected(form);
            theDeskBooksItAllTheSame(capped);
            oneSenderIsLimitedToo(form);
            onlyTheMailDiffers(server, mail);
        }
    }

    /** {@return some of those, so far apart that none is in the way of another} */
    private static List<String> apart(List<String> starts) {
        return IntStream.range(0, starts.size())
                .filter(n -> n % 4 == 0)
                .mapToObj(starts::get)
                .toList();
    }

    /** Each from another network, as somebody does who knows how. */
    private void twoAreBooked(FilledForm form) {
        var statuses = new ArrayList<Integer>();
        var references = new ArrayList<String>();
        for (var start : times.subList(0, 10)) {
            var answer = form.copy().with("email", ANN).with("start", start).send();
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 303) {
                assertThat(received(answer).body()).contains("Your meeting is booked");
                references.add(FilledForm.reference(answer));
            }
        }
        assertThat(statuses).containsExactly(303, 303, 422, 422, 422, 422, 422, 422, 422, 422);
        var again = form.copy().with("email", ANN).with("start", times.get(1)).send();
        assertThat(FilledForm.reference(again))
                .as("what is sent again is answered as it was")
                .isEqualTo(references.get(1));
    }

    /** {@return the reference of what was sent anyway} */
    private String theThirdLooksSuspected(FilledForm form) {
        var start = times.get(4);
        var known = form.copy().with("email", ANN).with("start", start);
        var unknown = form.copy().with("email", STRANGER).with("start", start).with("ecm-more", "https://spam.example");

        assertSame(known.send(), unknown.send());
        assertSame(known.with("email", ANN.toUpperCase(Locale.ROOT)).send(), unknown.send());
        known.with("email", ANN);

        var knownAnyway = known.with("ecm-anyway", "yes").send();
        var unknownAnyway = unknown.with("ecm-anyway", "yes").send();
        assertThat(knownAnyway.statusCode()).isEqualTo(303);
        assertSame(knownAnyway, unknownAnyway);
        assertThat(received(knownAnyway).body())
                .contains("One of us will review your request first", "check your email");
        assertSame(received(knownAnyway), received(unknownAnyway));
        for (var more : times.subList(5, 7)) {
            assertThat(form.copy()
                            .with("email", ANN)
                            .with("start", more)
                            .with("ecm-anyway", "yes")
                            .send()
                            .statusCode())
                    .isEqualTo(303);
        }
        return FilledForm.reference(knownAnyway);
    }

    private void theDeskBooksItAllTheSame(String reference) {
        var desk = DeskVisit.open(site).look(reference);
        assertThat(desk.answer().body()).contains("Needs review");
        desk.decide(reference, "accept", Map.of());
        assertThat(desk.answer().statusCode()).as(desk.told()).isEqualTo(200);
        assertThat(received(reference).body()).contains("Your meeting is booked");
    }

    /** With as many email addresses as they like. */
    private void oneSenderIsLimitedToo(FilledForm form) {
        var statuses = times.subList(7, 13).stream()
                .map(start -> form.copy()
                        .from("2001:db8:7:7::" + Integer.toHexString(times.indexOf(start)))
                        .with("start", start)
                        .send()
                        .statusCode())
                .toList();
        assertThat(statuses).containsExactly(303, 303, 303, 303, 422, 422);
        assertThat(form.copy()
                        .from("2001:db8:7:8::1")
                        .with("start", times.get(12))
                        .send()
                        .statusCode())
                .as("another household")
                .isEqualTo(303);
    }

    private void onlyTheMailDiffers(ServerProcess server, MailServer mail) {
        server.awaitThat(
                "all letters are settled",
                () -> DeskVisit.open(site)
                                .step("/desk/trouble", Map.of())
                                .first("lede")
                                .startsWith("No problems")
                        && letters(mail, ANN, "Your open requests").size() == 1
                        && letters(mail, ANN, "meeting with").size() >= 3);

        assertThat(letters(mail, STRANGER, "")).isEmpty();
        var reminder = letters(mail, ANN, "Your open requests").get(0).content().replace("=\r\n", "");
        var links = new HashSet<String>();
        var found = Pattern.compile("/consultation/manage/[-_.A-Za-z0-9]+").matcher(reminder);
        while (found.find()) {
            links.add(found.group());
        }
        assertThat(links).hasSizeGreaterThanOrEqualTo(2);
        assertThat(links)
                .allSatisfy(link -> assertThat(get(link).body()).contains("<h1 class=\"headline\">Your meeting with"));
    }

    private static List<Envelope> letters(MailServer mail, String to, String subject) {
        return mail.taken.stream()
                .filter(letter -> letter.to().equalsIgnoreCase(to))
                .filter(letter -> letter.content()
                        .lines()
                        .anyMatch(line -> line.startsWith("Subject: ") && line.contains(subject)))
                .toList();
    }

    /** Everything that is sent, but for what the visitor typed themselves, and the name that the request was given. */
    private static void assertSame(HttpResponse<String> known, HttpResponse<String> unknown) {
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(headers(known)).isEqualTo(headers(unknown));
        assertThat(plain(known.body())).isEqualTo(plain(unknown.body()));
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<String, List<String>>();
        answer.headers()
                .map()
                .forEach((name, values) -> headers.put(
                        name, values.stream().map(ConversationLimiterIT::plain).toList()));
        headers.remove("date");
        return headers;
    }

    private static String plain(String text) {
        return text.replaceAll("(?i)" + ANN + "|" + STRANGER, "EMAIL").replaceAll(REFERENCE, "REFERENCE");
    }

    private HttpResponse<String> received(HttpResponse<String> answer) {
        return received(FilledForm.reference(answer));
    }

    private HttpResponse<String> received(String reference) {
        return get("/consultation/received/" + reference);
    }

    private HttpResponse<String> get(String path) {
        return RunningSite.exchange(site, "GET", path, BodyPublishers.noBody());
    }
}
