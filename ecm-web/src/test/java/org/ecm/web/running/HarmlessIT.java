package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A text with everything that Markdown and HTML can hold does no harm, and loses nothing that is none. */
class HarmlessIT {

    private final String body = RunningSite.get().get("/articles/everything").body();
    private final Html page = Html.of(body);

    @Test
    void what_acts_is_gone() {
        assertThat(page.all("script"))
                .as("JSON-LD alone")
                .hasSize(1)
                .allMatch(script -> script.getAttribute("type").equals("application/ld+json"));
        for (var name : new String[] {
            "iframe", "object", "embed", "form", "input", "style", "base", "svg", "math", "video", "noscript"
        }) {
            assertThat(page.all(name)).as(name).isEmpty();
        }
        assertThat(page.all("meta")).noneMatch(meta -> meta.hasAttribute("http-equiv"));
    }

    @Test
    void no_element_carries_what_acts() {
        for (var element : page.all("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                var name = element.getAttributes().item(i).getNodeName().toLowerCase(Locale.ROOT);
                assertThat(name).doesNotStartWith("on").isNotIn("style", "srcdoc", "formaction", "target");
            }
        }
    }

    @Test
    void no_link_leads_to_what_acts_and_no_image_is_from_elsewhere() {
        assertThat(page.values("href"))
                .allMatch(href -> href.matches("(?:https?://|mailto:|tel:|sms:|#|/(?!/)).*"))
                .contains("https://example.org/page", "/about", "https://example.org/ok");
        assertThat(page.values("src")).isEmpty();
        assertThat(page.all("a"))
                .as("an image from elsewhere is a link to it")
                .anyMatch(link -> link.getAttribute("href").equals("https://evil.example/pixel.png")
                        && link.getTextContent().equals("An image from elsewhere"));
    }

    @Test
    void no_text_takes_the_place_of_the_page_around_it() {
        assertThat(page.all("main")).hasSize(1);
        assertThat(page.values("id")).doesNotHaveDuplicates();
        assertThat(page.all("p")).noneMatch(paragraph -> paragraph.hasAttribute("id"));
    }

    @Test
    void everything_else_is_kept() {
        assertThat(body)
                .contains("<em>emphasis</em>", "<strong>strength</strong>", "<code>code</code>")
                .contains("<h2 id=\"s-a-first-level-heading\">", "<h3 id=\"s-a-second-level-heading\">")
                .contains("id=\"s-a-third-level-heading\"", "id=\"s-a-third-level-heading-2\"")
                .contains("a block of code &lt; that &amp; holds &gt; signs", "<hr>", "bold", "taken over")
                .contains("<th class=\"align-right\" scope=\"col\">Right</th>", "<li>and again</li>")
                .contains("aria-label=\"Table 1\" tabindex=\"0\"", "aria-label=\"Table 2\"", "aria-label=\"Code 1\"")
                .contains("href=\"#fn-1\"", "id=\"fn-1\"", "Back to reference", "The footnote&#39;s text.");
    }
}
