package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What programs read instead of pages: the feed (RFC 4287), the sitemap and robots.txt (RFC 9309). */
class FeedsIT {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final RunningSite site = RunningSite.get();

    @Test
    void the_feed_says_whose_it_is_and_where_its_links_begin() {
        var feed = xml("/feed.xml");

        assertThat(site.get("/feed.xml").headers().firstValue("Content-Type"))
                .hasValue("application/atom+xml;charset=UTF-8");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getAttributeNS(XML, "base")).isEqualTo(site.address() + "/");
        assertThat(text(feed, "title")).isEqualTo("Test Practice");
        assertThat(text(feed, "id")).isEqualTo(site.address() + "/");
        assertThat(text(feed, "updated")).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(all(feed, "link"))
                .anyMatch(link -> link.getAttribute("rel").equals("self")
                        && link.getAttribute("href").equals(site.address() + "/feed.xml"));
    }

    @Test
    void the_newest_entry_comes_first_and_none_is_of_the_future() {
        var published = all(xml("/feed.xml"), "entry").stream()
                .map(entry -> Instant.parse(text(entry, "published")))
                .toList();

        assertThat(published).hasSize(20).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(published.get(0)).isEqualTo("2026-01-10T09:00:00Z").isBefore(Instant.now());
        assertThat(site.get("/feed.xml").body())
                .contains("The Second Part")
                .doesNotContain("A Part of the Future", "Taken Back", "A Draft");
    }

    @Test
    void each_entry_stands_alone_with_its_disclaimer_before_the_text() {
        var entries = all(xml("/feed.xml"), "entry");

        assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
        for (var entry : entries) {
            var spanish = entry.getAttributeNS(XML, "lang").equals("es");
            assertThat(text(entry, "id")).matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*");
            assertThat(text(entry, "name")).isEqualTo("Ada Tester");
            assertThat(text(entry, "content"))
                    .startsWith(
                            "<p>By Ada Tester, <span class=\"post-nominals\">MSW</span>, <span class=\"post-nominals\">LCSW-R</span>")
                    .contains(
                            spanish ? "<p>Lo que se ofrece aquí es acompañamiento" : "<p>What is offered here is coach")
                    .doesNotContain("OLD-CERT", "An earlier wording", "<script", "onerror");
        }
        assertThat(entries)
                .filteredOn(entry -> all(entry, "author").size() == 2)
                .hasSize(1);
    }

    @Test
    void an_entry_keeps_its_id_and_leads_to_the_one_address_of_its_article() {
        var entries = all(xml("/feed.xml"), "entry");
        var again = all(xml("/feed.xml"), "entry");

        assertThat(entries)
                .extracting(entry -> text(entry, "id"))
                .isEqualTo(again.stream().map(entry -> text(entry, "id")).toList());
        for (var entry : entries) {
            var address = all(entry, "link").get(0).getAttribute("href");
            assertThat(address).startsWith(site.address()).doesNotContain("?");
            assertThat(Html.of(site.get(address.substring(site.address().length()))
                                    .body())
                            .related("canonical"))
                    .containsExactly(address);
        }
    }

    /** Many readers ignore {@code xml:base}. */
    @Test
    void links_images_and_footnotes_of_an_entry_lead_where_they_lead_on_its_page() {
        var seen = new ArrayList<String>();
        for (var entry : all(xml("/feed.xml"), "entry")) {
            var page = all(entry, "link").get(0).getAttribute("href");
            assertThat(entry.getAttributeNS(XML, "base")).isEqualTo(page);
            for (var address : addresses(text(entry, "content"))) {
                assertThat(address).as(page).matches("(?:https?://|mailto:|tel:|sms:).*");
                if (address.startsWith(site.address())) {
                    expectTarget(URI.create(address));
                    seen.add(address.substring(site.address().length()));
                }
            }
        }
        assertThat(seen)
                .contains("/about", "/media/square.png")
                .contains("/articles/everything#fn-1", "/articles/everything#fnref-1");
    }

    private static List<String> addresses(String content) {
        var html = Html.of("<!DOCTYPE html><html lang=\"en\"><body>" + content + "</body></html>");
        return Stream.concat(
                        html.all("a").stream().map(link -> link.getAttribute("href")),
                        html.all("img").stream().map(image -> image.getAttribute("src")))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private void expectTarget(URI address) {
        var answer = site.get(address.getRawPath());
        assertThat(answer.statusCode()).as("%s", address).isEqualTo(200);
        if (address.getFragment() != null) {
            assertThat(Html.of(answer.body()).all("*"))
                    .as("%s", address)
                    .anyMatch(element -> element.getAttribute("id").equals(address.getFragment()));
        }
    }

    @Test
    void the_sitemap_names_everything_that_can_be_read_and_nothing_else() {
        var locations = all(xml("/sitemap.xml"), "loc").stream()
                .map(Element::getTextContent)
                .toList();

        assertThat(locations).doesNotHaveDuplicates().allMatch(each -> each.startsWith(site.address() + "/"));
        assertThat(locations)
                .extracting(each -> each.substring(site.address().length()))
                .contains("/", "/articles", "/series", "/series/first-steps", "/series/another-way", "/about")
                .contains("/authors/ada-tester", "/authors/ben-second", "/topics/many", "/articles/number-25")
                .contains("/articles/first-part", "/articles/second-part", "/articles/outside", "/coaching")
                .doesNotContain("/articles/scheduled-part", "/articles/a-draft", "/articles/taken-back")
                .doesNotContain("/articles/the-old-second-part", "/our-coaching", "/not-yet", "/no-more")
                .allSatisfy(path -> {
                    var page = site.get(path);
                    assertThat(page.statusCode()).isEqualTo(200);
                    assertThat(page.body()).doesNotContain("noindex");
                });
    }

    @Test
    void the_sitemap_tells_when_an_article_was_changed_last() {
        assertThat(site.get("/sitemap.xml").body())
                .contains("/articles/second-part</loc><lastmod>2026-02-01</lastmod>")
                .contains("/articles/first-part</loc><lastmod>2026-01-10</lastmod>");
    }

    @Test
    void robots_are_told_where_the_sitemap_is() {
        var answer = site.get("/robots.txt");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(answer.body())
                .contains("User-agent: *\nAllow: /\n", "Sitemap: " + site.address() + "/sitemap.xml\n");
    }

    private Element xml(String path) {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(site.get(path).body())))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(path + " is not well-formed", e);
        }
    }

    private static List<Element> all(Element within, String name) {
        var nodes = within.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element within, String name) {
        return all(within, name).get(0).getTextContent();
    }
}
