package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows every link of the site; also the Nu HTML checker on every kind of page: neither errors nor warnings. */
class EveryPageIT {

    private static final int ARTICLES = TestContent.MANY + 9;

    private final RunningSite site = RunningSite.get();

    @Test
    void every_page_that_links_lead_to_is_there_and_sound() {
        var crawl = Crawl.of(site.address(), site.address());
        System.out.println("pages reached by links: " + crawl.pages().size());

        crawl.isSound();
        assertThat(crawl.pages().keySet())
                .hasSizeGreaterThan(ARTICLES)
                .contains("/", "/articles?page=4", "/topics/many?page=3", "/disclaimers/coaching-not-therapy")
                .contains("/articles/second-part?series=another-way", "/articles/number-1", "/contact", "/privacy")
                .doesNotContain("/articles/a-draft", "/articles/scheduled-part", "/articles/taken-back", "/not-yet");
        assertThat(crawl.files())
                .contains("/feed.xml", "/media/square.png")
                .anyMatch(path -> path.startsWith("/assets/favicon.svg?v="));
        assertThat(crawl.fragments()).contains("/articles/second-part#s-four", "/articles/everything#fn-1");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /articles?page=x, 400",
        "GET, /unknown, 404",
        "GET, /articles/scheduled-part, 404",
        "POST, /articles, 405",
        "PUT, /health, 405",
        "GET, /articles/taken-back, 410",
        "GET, /no-more, 410"
    })
    void an_answer_that_refuses_is_a_page_like_any_other(String method, String path, int status) {
        var answer = site.send(method, path, BodyPublishers.noBody());
        var page = Html.of(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.findings()).isEmpty();
        assertThat(page.heading()).isNotBlank();
        assertThat(page.related("canonical")).isEmpty();
        assertThat(page.loaded()).allMatch(each -> each.matches("/(?!/).*"));
        assertThat(answer.body())
                .contains("<meta name=\"robots\" content=\"noindex\">", "class=\"site-nav\"", "href=\"/articles\"");
        tellsWhereToTurn(answer.body(), "<p>In crisis? Call or text 988");
    }

    @Test
    void so_is_what_was_too_long() {
        var answer = site.send("POST", "/articles", BodyPublishers.ofByteArray(new byte[70_000]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Html.of(answer.body()).findings()).isEmpty();
        assertThat(answer.body()).contains("That was too long", "class=\"site-nav\"");
        tellsWhereToTurn(answer.body(), "<p>Nobody watches this form around the clock. In crisis? Call or text 988");
    }

    /** Right after the headline, and again in the foot, under another name. */
    private static void tellsWhereToTurn(String body, String said) {
        assertThat(body)
                .containsPattern("</h1>\\s*<section class=\"crisis urgent\" aria-labelledby=\"urgent\">")
                .containsSubsequence(
                        "<h2 id=\"urgent\">",
                        said,
                        "<a href=\"tel:988\">Call 988</a>",
                        "<a href=\"sms:988\">Text 988</a>",
                        "<a href=\"tel:911\">Call 911</a>",
                        "</main>",
                        "aria-label=\"Help in a crisis\"",
                        "<a href=\"tel:988\">Call 988</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>x</h1><p align=left>obsolete", // an error
                "<h1>x</h1><section><p>no heading</section>", // a warning
                "<h1>x</h1><p id=a><p id=a>",
                "<h1>x</h1><img src=x>"
            })
    void the_checker_would_find_something(String body) {
        var html = "<!DOCTYPE html><html lang=en><title>A title</title>" + body;

        assertThat(Html.of(html).findings()).isNotEmpty();
        assertThat(Html.of("<!DOCTYPE html><html lang=en><title>A title</title><h1>x</h1>")
                        .findings())
                .isEmpty();
    }
}
