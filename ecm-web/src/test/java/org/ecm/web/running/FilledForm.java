package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * A form as a visitor fills it in: opened from the site, with its hidden fields, and sent when they please.
 *
 * <p>Each has a network address and an email address of its own, as visitors have: what one does isn't counted against
 * another.
 */
final class FilledForm {

    /** Longer than a form must be open before anybody can have read it. */
    private static final Duration READING = Duration.ofMillis(3_200);

    private static final AtomicInteger VISITORS = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final String site;
    private final String path;
    private final Html page;
    private final long openedAt;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private String client;
    private final List<String> headers = new ArrayList<>();

    private FilledForm(String site, String path) {
        this.site = site;
        this.path = path;
        var answer = RunningSite.exchange(site, "GET", path, BodyPublishers.noBody());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode());
        }
        openedAt = System.nanoTime();
        client = newcomer();
        page = Html.of(answer.body());
        page.all("input").stream()
                .filter(input -> input.getAttribute("type").equals("hidden"))
                .forEach(input -> and(input.getAttribute("name"), input.getAttribute("value")));
    }

    private FilledForm(FilledForm original, String site) {
        this.site = site;
        path = original.path;
        page = original.page;
        openedAt = original.openedAt;
        client = newcomer();
        original.fields.forEach((field, values) -> fields.put(field, new ArrayList<>(values)));
    }

    private static String newcomer() {
        int number = VISITORS.incrementAndGet();
        return "10." + number / 62_500 + "." + number / 250 % 250 + "." + (1 + number % 250);
    }

    private static String emailOfNewcomer() {
        return "someone" + PEOPLE.incrementAndGet() + "@example.org";
    }

    /** {@return the same form, as another visitor fills it in} */
    FilledForm copy() {
        return at(site).with("email", emailOfNewcomer());
    }

    /** {@return the same form, sent to where the site is now} */
    FilledForm at(String address) {
        return new FilledForm(this, address);
    }

    static FilledForm open(String site, String path) {
        return new FilledForm(site, path);
    }

    /** {@return a request that lacks nothing} */
    static FilledForm complete(String site, String name) {
        return open(site, "/consultation")
                .with("name", name)
                .with("email", emailOfNewcomer())
                .with("reply", "email")
                .with("zone", "America/New_York")
                .with("start", "none")
                .with("adult", "yes")
                .acceptingAll();
    }

    /** {@return the same, without what stood in a field} */
    FilledForm without(String field) {
        fields.remove(field);
        return this;
    }

    /** {@return the same, with one value in a field} */
    FilledForm with(String field, String value) {
        fields.put(field, new ArrayList<>(List.of(value)));
        return this;
    }

    private FilledForm and(String field, String value) {
        fields.computeIfAbsent(field, name -> new ArrayList<>()).add(value);
        return this;
    }

    /** {@return the same, with every box ticked that accepts a wording} */
    FilledForm acceptingAll() {
        page.all("input").stream()
                .filter(input -> input.getAttribute("name").equals("accept"))
                .map(input -> input.getAttribute("value"))
                .forEach(value -> and("accept", value));
        return this;
    }

    /** {@return the same, agreeing to what stands on another form} */
    FilledForm rereading(FilledForm other) {
        fields.put("read", new ArrayList<>(other.values("read")));
        fields.put("accept", new ArrayList<>(other.values("read")));
        return this;
    }

    /** {@return the same, from another network} */
    FilledForm from(String address) {
        client = address;
        return this;
    }

    /** {@return the same, sent by a page of another site} */
    FilledForm fromPageOf(String other) {
        headers.addAll(List.of("Origin", other));
        return this;
    }

    /** {@return the same, fetched by a script that wants to show other times} */
    FilledForm toShow(String times) {
        headers.addAll(List.of("Ecm-Show", times));
        return this;
    }

    /** {@return the form as it was opened} */
    Html page() {
        return page;
    }

    /** {@return what stands in a field} */
    List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Waits, from when the form was opened, until a person can have filled it in. */
    FilledForm read() {
        long rest = READING.toNanos() - (System.nanoTime() - openedAt);
        if (rest > 0) {
            try {
                Thread.sleep(rest / 1_000_000 + 1); // the site measures the very time that passes here
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    /** {@return the answer to the form, sent at once} */
    HttpResponse<String> send() {
        var all = new ArrayList<>(
                List.of("Content-Type", "application/x-www-form-urlencoded", "X-Forwarded-For", client));
        all.addAll(headers);
        return RunningSite.exchange(site, "POST", path, BodyPublishers.ofString(encoded()), all.toArray(String[]::new));
    }

    /** {@return what a browser would send} */
    String encoded() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** {@return what the site calls a request that it has just received} */
    static String reference(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    /** Checks that an answer to this form says that nothing was saved, and holds what was sent to send it again. */
    void requireKeptOn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("We couldn't save this yet", "It's not your fault")
                .containsIgnoringCase("send it again");
        var kept = Html.of(answer.body());
        assertThat(kept.findings()).as(path).isEmpty();
        for (var field : List.of("name", "message", "ecm-token")) {
            assertThat(standing(kept, field).strip())
                    .isEqualToNormalizingNewlines(values(field).get(0));
        }
    }

    /** {@return what stands in a field of an answer} */
    static String standing(Html page, String field) {
        return page.all("*").stream()
                .filter(element -> element.getAttribute("name").equals(field))
                .map(FilledForm::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + field));
    }

    private static String value(Element element) {
        return switch (element.getTagName()) {
            case "textarea" -> element.getTextContent();
            case "select" ->
                Html.descendants(element, "option").stream()
                        .filter(option -> option.hasAttribute("selected"))
                        .map(option -> option.getAttribute("value"))
                        .findFirst()
                        .orElse("");
            default -> element.getAttribute("value");
        };
    }
}
