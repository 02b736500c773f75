package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say to machines: JSON-LD in the terms of schema.org, and Open Graph. */
class MachinesIT {

    private static final String DISCLAIMER = "What is offered here is coaching & not therapy";

    private final RunningSite site = RunningSite.get();

    @Test
    void an_article_is_described_in_the_terms_of_schema_org() {
        var article = thing(data("/articles/second-part"), "Article");

        assertThat(article.getString("headline")).isEqualTo("The Second Part \u2014 With a Dash & an Ampersand");
        assertThat(article.getString("url")).isEqualTo(site.address() + "/articles/second-part");
        assertThat(article.getString("description")).contains("in one sentence. " + DISCLAIMER);
        assertThat(article.getString("datePublished")).isEqualTo("2026-01-10T09:00:00Z");
        assertThat(article.getString("dateModified")).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(article.getString("inLanguage")).isEqualTo("en");
        assertThat(article.getInt("position")).isEqualTo(2);
        assertThat(article.getJsonObject("isPartOf").getString("@type")).isEqualTo("CreativeWorkSeries");
        assertThat(article.getJsonObject("isPartOf").getString("name")).isEqualTo("First Steps");
        assertThat(thing(data("/articles/outside"), "Article")).doesNotContainKeys("isPartOf", "position");
    }

    @Test
    void an_authors_name_is_the_name_alone_with_what_they_hold_beside_it() {
        var authors = thing(data("/articles/together"), "Article").getJsonArray("author");
        var ada = authors.getJsonObject(0);
        var held = ada.getJsonArray("hasCredential").getValuesAs(JsonObject.class);

        assertThat(ada.getString("@type")).isEqualTo("Person");
        assertThat(ada.getString("name")).isEqualTo("Ada Tester");
        assertThat(ada.getString("honorificSuffix")).isEqualTo("MSW, LCSW-R");
        assertThat(held)
                .extracting(each -> each.getString("credentialCategory"))
                .containsExactly("degree", "license");
        assertThat(held.get(1).getString("validIn")).isEqualTo("US-NY");
        assertThat(held.get(1).getString("expires")).isEqualTo("2099-12-31");
        assertThat(held.get(1).getJsonObject("recognizedBy").getString("name"))
                .isEqualTo("New York State Education Department");
        assertThat(authors.getJsonObject(1).getString("name")).isEqualTo("Ben Second");
        assertThat(authors.getJsonObject(1)).doesNotContainKeys("honorificSuffix", "hasCredential");
    }

    @Test
    void a_breadcrumb_leads_from_the_start_by_positions_from_1() {
        var crumbs = thing(data("/articles/second-part"), "BreadcrumbList").getJsonArray("itemListElement");

        assertThat(crumbs.getValuesAs(JsonObject.class))
                .extracting(each ->
                        each.getInt("position") + " " + each.getString("item").replace(site.address(), ""))
                .containsExactly("1 /", "2 /series", "3 /series/first-steps", "4 /articles/second-part");
    }

    @Test
    void a_series_lists_its_visible_parts_by_position() {
        var parts = thing(data("/series/first-steps"), "CreativeWorkSeries").getJsonArray("hasPart");

        assertThat(parts.getValuesAs(JsonObject.class))
                .extracting(each -> each.getInt("position") + " " + each.getString("headline"))
                .containsExactly(
                        "1 The First Part", "2 The Second Part \u2014 With a Dash & an Ampersand", "3 The Third Part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/articles/first-part", "/series/first-steps", "/series/another-way", "/authors/ada-tester"
            })
    void whatever_is_said_of_a_page_carries_the_disclaimer(String path) {
        assertThat(meta(path, "name", "description")).contains(DISCLAIMER);
        assertThat(meta(path, "property", "og:description")).contains(DISCLAIMER);
        assertThat(meta(path, "property", "og:url")).isEqualTo(site.address() + path);
    }

    @Test
    void a_card_tells_what_kind_of_page_it_leads_to() {
        assertThat(meta("/articles/first-part", "property", "og:type")).isEqualTo("article");
        assertThat(meta("/authors/ada-tester", "property", "og:type")).isEqualTo("profile");
        assertThat(meta("/", "property", "og:type")).isEqualTo("website");
        assertThat(meta("/articles/first-part", "property", "og:title")).isEqualTo("The First Part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles", "/articles/first-part", "/authors/ada-tester", "/feed.xml"})
    void what_ran_out_is_nowhere(String path) {
        assertThat(site.get(path).body()).contains("LCSW-R").doesNotContain("OLD-CERT", "that ran out", "Test Board");
    }

    private String meta(String path, String key, String name) {
        return Html.of(site.get(path).body()).all("meta").stream()
                .filter(each -> each.getAttribute(key).equals(name))
                .map(each -> each.getAttribute("content"))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject data(String path) {
        var scripts = Html.of(site.get(path).body()).all("script");
        assertThat(scripts).hasSize(1);
        assertThat(scripts.get(0).getAttribute("type")).isEqualTo("application/ld+json");
        try (var reader = Json.createReader(new StringReader(scripts.get(0).getTextContent()))) {
            var document = reader.readObject();
            assertThat(document.getString("@context")).isEqualTo("https://schema.org");
            return document;
        }
    }

    private static JsonObject thing(JsonObject document, String type) {
        return document.getJsonArray("@graph").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("@type").equals(type))
                .findFirst()
                .orElseThrow();
    }
}
