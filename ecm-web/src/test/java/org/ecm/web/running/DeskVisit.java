package org.ecm.web.running;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A practitioner at the desk: every step brings the pass of the page before. */
public final class DeskVisit {

    /** What opens the desk of every site that tests start with one. */
    public static final String TOKEN = "a-token-for-the-desk-of-tests";

    private static final AtomicInteger VISITS = new AtomicInteger();

    private final String site;
    private HttpResponse<String> answer;

    private DeskVisit(String site, HttpResponse<String> answer) {
        this.site = site;
        this.answer = answer;
    }

    /** Each visit comes from an address of its own: only so many tries a minute are let through. */
    public static DeskVisit open(String site) {
        int number = VISITS.incrementAndGet();
        var address = "10.200." + number / 250 + "." + (1 + number % 250);
        return new DeskVisit(site, post(site, "/desk/requests", Map.of("token", TOKEN), "X-Forwarded-For", address));
    }

    static HttpResponse<String> post(String site, String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var all = Stream.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"), Arrays.stream(headers))
                .toArray(String[]::new);
        return RunningSite.exchange(site, "POST", path, BodyPublishers.ofString(body), all);
    }

    /** {@return the answer to the last step} */
    HttpResponse<String> answer() {
        return answer;
    }

    /** {@return the page of the last step} */
    Html page() {
        return Html.of(answer.body());
    }

    String pass() {
        return FilledForm.standing(page(), "pass");
    }

    /** Takes a step to a path, with these fields. */
    DeskVisit step(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("pass", pass());
        answer = post(site, path, all);
        return this;
    }

    /** Looks at a request. */
    DeskVisit look(String reference) {
        return step("/desk/requests/" + reference, Map.of());
    }

    /** Does something to the request that is looked at. */
    DeskVisit decide(String reference, String action, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("action", action);
        all.put("revision", FilledForm.standing(page(), "revision"));
        return step("/desk/requests/" + reference, all);
    }

    /** {@return the references of a shelf, of all its pages} */
    public List<String> references(String shelf) {
        var references = new ArrayList<String>();
        for (int number = 1; ; number++) {
            step("/desk/requests", Map.of("shelf", shelf, "page", Integer.toString(number)));
            var found = listed();
            if (found.isEmpty() || references.contains(found.get(0))) {
                return references;
            }
            references.addAll(found);
        }
    }

    /** {@return the references of the list that is looked at, in its order} */
    List<String> listed() {
        return page().all("ol").stream()
                .filter(list -> list.getParentNode().getNodeName().equals("main"))
                .flatMap(list -> Html.descendants(list, "button").stream())
                .map(button -> button.getTextContent().strip())
                .toList();
    }

    /** {@return the times that can be chosen on the page, such as {@code 2026-12-01T14:00:00Z}, in their order} */
    List<String> starts() {
        return page().all("input").stream()
                .filter(input -> input.getAttribute("name").equals("start"))
                .map(input -> input.getAttribute("value"))
                .toList();
    }

    /** {@return the path of the private calendar whose address the page shows} */
    String calendarPath() {
        return page().all("input").stream()
                .filter(input -> input.getAttribute("id").equals("address"))
                .map(input -> input.getAttribute("value").replaceFirst("^https?://[^/]+", ""))
                .findFirst()
                .orElseThrow();
    }

    /** {@return what the page says is still to be done, or was done} */
    String told() {
        return first(answer.statusCode() == 200 ? "done" : "alert");
    }

    /** {@return the first text of a class} */
    String first(String style) {
        return page().all("*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(style))
                .map(element -> element.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    /** {@return what stands beside a word in the request that is looked at; empty if the word does not stand there} */
    String said(String word) {
        var page = page();
        var terms = page.all("dt");
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).getTextContent().equals(word)) {
                return page.all("dd").get(i).getTextContent();
            }
        }
        return "";
    }
}
