package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MachinesIT {

    private static final Pattern SCRIPT = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    private final RunningSite site = RunningSite.get();

    @Test
    void an_article_is_described_in_the_terms_of_schema_org() {
        var graph = data("/articles/second-part");
        var article = thing(graph, "Article");
        var author = article.getJsonArray("author").getJsonObject(0);

        assertThat(article.getString("headline")).isEqualTo("The Second Part \u2014 With a Dash & an Ampersand");
        assertThat(article.getString("description")).contains("What is offered here is coaching & not therapy");
        assertThat(article.getString("dateModified")).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(article.getInt("position")).isEqualTo(2);
        assertThat(article.getJsonObject("isPartOf").getString("@type")).isEqualTo("CreativeWorkSeries");
        assertThat(author.getString("name")).isEqualTo("Ada Tester");
        assertThat(author.getString("honorificSuffix")).isEqualTo("MSW, LCSW-R");
        assertThat(author.getJsonArray("hasCredential")).hasSize(2);
        assertThat(author.getJsonArray("hasCredential").getJsonObject(1).getString("validIn"))
                .isEqualTo("US-NY");
        assertThat(thing(graph, "BreadcrumbList").getJsonArray("itemListElement"))
                .hasSize(4);
    }

    @Test
    void a_series_lists_its_parts_by_position() {
        var parts = thing(data("/series/first-steps"), "CreativeWorkSeries").getJsonArray("hasPart");

        assertThat(parts).hasSize(3);
        assertThat(parts.getJsonObject(2).getInt("position")).isEqualTo(3);
        assertThat(parts.getJsonObject(2).getString("headline")).isEqualTo("The Third Part");
    }

    @Test
    void the_description_of_an_article_carries_the_disclaimer() {
        assertThat(site.get("/articles/first-part").body())
                .containsPattern("<meta name=\"description\" content=\"[^\"]*coaching &amp; not therapy")
                .containsPattern("<meta property=\"og:description\" content=\"[^\"]*coaching &amp; not therapy")
                .contains("<meta property=\"og:type\" content=\"article\">");
    }

    @Test
    void each_entry_of_the_feed_carries_the_disclaimer_and_the_newest_comes_first() throws Exception {
        var answer = site.get("/feed.xml");
        var feed = xml(answer.body());
        var entries = feed.getElementsByTagName("entry");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        assertThat(entries.getLength()).isEqualTo(20);
        for (int i = 0; i < entries.getLength(); i++) {
            var entry = (Element) entries.item(i);
            assertThat(text(entry, "content"))
                    .contains("coaching &amp; not therapy")
                    .contains("Ada Tester, MSW, LCSW-R");
            assertThat(text(entry, "id")).startsWith("urn:uuid:");
            assertThat(text(entry, "name")).isEqualTo("Ada Tester");
        }
        assertThat(text((Element) entries.item(1), "published")).isEqualTo("2026-01-10T09:00:00Z");
        assertThat(answer.body()).doesNotContain("A Part of the Future", "Taken Back", "OLD-CERT");
    }

    @Test
    void every_address_of_the_sitemap_can_be_read() throws Exception {
        var locations = xml(site.get("/sitemap.xml").body()).getElementsByTagName("loc");

        assertThat(locations.getLength()).isGreaterThan(40);
        for (int i = 0; i < locations.getLength(); i++) {
            var address = locations.item(i).getTextContent();
            assertThat(address).startsWith(site.address());
            assertThat(site.get(address.substring(site.address().length())).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void robots_are_told_where_the_sitemap_is() {
        assertThat(site.get("/robots.txt").body()).contains("Sitemap: " + site.address() + "/sitemap.xml");
    }

    private JsonObject data(String path) {
        var script = SCRIPT.matcher(site.get(path).body());
        assertThat(script.find()).isTrue();
        try (var reader = Json.createReader(new StringReader(script.group(1)))) {
            return reader.readObject();
        }
    }

    private static JsonObject thing(JsonObject document, String type) {
        return document.getJsonArray("@graph").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("@type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
