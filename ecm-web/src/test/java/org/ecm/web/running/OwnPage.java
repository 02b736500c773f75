package org.ecm.web.running;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Somebody who opens their page by its link, and does what the page lets them do. */
final class OwnPage {

    private final String site;
    private final String link;
    private HttpResponse<String> answer;

    private OwnPage(String site, String link) {
        this.site = site;
        this.link = link;
        this.answer = get("");
    }

    static OwnPage open(String site, String link) {
        return new OwnPage(site, link);
    }

    private HttpResponse<String> get(String rest) {
        return RunningSite.exchange(site, "GET", link + rest, BodyPublishers.noBody());
    }

    /** {@return the same person, at another address of theirs} */
    OwnPage at(String rest) {
        answer = get(rest);
        return this;
    }

    HttpResponse<String> answer() {
        return answer;
    }

    int status() {
        return answer.statusCode();
    }

    String body() {
        return answer.body();
    }

    Html page() {
        return Html.of(answer.body());
    }

    /** Presses a button with its box ticked, and follows where it leads. */
    OwnPage act(String action) {
        return post("", Map.of("pass", pass(), "action", action, "sure", "yes"));
    }

    /** Takes a time of the page that is open, by its number from 0. */
    OwnPage take(int n) {
        return take(starts().get(n));
    }

    OwnPage take(String start) {
        var fields = new LinkedHashMap<String, String>();
        page().all("input").stream()
                .filter(input -> input.getAttribute("type").equals("hidden"))
                .forEach(input -> fields.put(input.getAttribute("name"), input.getAttribute("value")));
        fields.put("start", start);
        return post("/times", fields);
    }

    /** Sends something, and follows where it leads. */
    OwnPage post(String rest, Map<String, String> fields) {
        answer = DeskVisit.post(site, link + rest, fields);
        if (answer.statusCode() == 303) {
            var location = answer.headers().firstValue("Location").orElseThrow();
            answer = RunningSite.exchange(site, "GET", location, BodyPublishers.noBody());
        }
        return this;
    }

    /** {@return the times that can be chosen, as the page sends them} */
    List<String> starts() {
        return page().all("input").stream()
                .filter(input -> input.getAttribute("name").equals("start"))
                .map(input -> input.getAttribute("value"))
                .toList();
    }

    String pass() {
        return hidden("pass").get(0);
    }

    private List<String> hidden(String name) {
        return page().all("input").stream()
                .filter(input -> input.getAttribute("name").equals(name))
                .map(input -> input.getAttribute("value"))
                .toList();
    }

    /** {@return the text of the page's own part, with single spaces} */
    String said() {
        return page().all("main").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
    }
}
