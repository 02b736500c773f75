package org.ecm.web.structureddata;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.settings.SiteSettings;

/**
 * The structured data of a page: JSON-LD with the terms of schema.org.
 *
 * @param graph the things that it describes
 */
public record StructuredData(List<JsonObject> graph) {

    /** Shared, because each call of {@link Json} looks up the provider again. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** Takes a copy. */
    public StructuredData {
        graph = List.copyOf(graph);
    }

    /**
     * {@return structured data that describes these things}
     *
     * @param things the things, each with its {@code @type}
     */
    public static StructuredData of(JsonObjectBuilder... things) {
        return new StructuredData(
                List.of(things).stream().map(JsonObjectBuilder::build).toList());
    }

    /**
     * {@return a builder for a thing}
     *
     * @param type a type of schema.org
     */
    public static JsonObjectBuilder object(String type) {
        return JSON.createObjectBuilder().add("@type", type);
    }

    /**
     * Adds a property, if it has a value.
     *
     * @param thing the thing to add it to
     * @param name the name of the property
     * @param value the value, if any
     * @return {@code thing}
     */
    public static JsonObjectBuilder add(JsonObjectBuilder thing, String name, Optional<String> value) {
        value.ifPresent(text -> thing.add(name, text));
        return thing;
    }

    /**
     * {@return a {@code BreadcrumbList}}
     *
     * @param crumbs the links from the home page to the current page
     * @param site makes addresses absolute
     */
    public static JsonObjectBuilder breadcrumb(List<SiteSettings.Link> crumbs, SiteContext site) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        for (int i = 0; i < crumbs.size(); i++) {
            items.add(object("ListItem")
                    .add("position", i + 1)
                    .add("name", crumbs.get(i).label())
                    .add("item", site.absolute(crumbs.get(i).url())));
        }
        return object("BreadcrumbList").add("itemListElement", items);
    }

    /** {@return the JSON, safe inside a script element because it contains no {@code <} that could end it} */
    public String script() {
        var things = JSON.createArrayBuilder();
        graph.forEach(things::add);
        JsonValue document = JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@graph", things)
                .build();
        return document.toString().replace("<", "\\u003c");
    }
}
