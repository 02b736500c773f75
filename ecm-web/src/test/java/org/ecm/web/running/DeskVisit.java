package org.ecm.web.running;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A practitioner at the desk: every step brings the pass of the page before. */
public final class DeskVisit {

    /** What opens the desk of every site that tests start with one. */
    public static final String TOKEN = "a-token-for-the-desk-of-tests";

    private final String site;
    private HttpResponse<String> answer;

    private DeskVisit(String site, HttpResponse<String> answer) {
        this.site = site;
        this.answer = answer;
    }

    public static DeskVisit open(String site) {
        return new DeskVisit(site, post(site, "/desk/requests", Map.of("token", TOKEN)));
    }

    static HttpResponse<String> post(String site, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return RunningSite.exchange(
                site, "POST", path, BodyPublishers.ofString(body), "Content-Type", "application/x-www-form-urlencoded");
    }

    /** {@return the answer to the last step} */
    HttpResponse<String> answer() {
        return answer;
    }

    /** {@return the page of the last step} */
    Html page() {
        return Html.of(answer.body());
    }

    private String pass() {
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
            var found = page().all("th").stream()
                    .filter(cell -> cell.getAttribute("scope").equals("row"))
                    .map(cell -> cell.getTextContent().strip())
                    .toList();
            if (found.isEmpty() || references.contains(found.get(0))) {
                return references;
            }
            references.addAll(found);
        }
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
