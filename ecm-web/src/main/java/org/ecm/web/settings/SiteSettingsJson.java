package org.ecm.web.settings;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/**
 * Reads and writes the site's settings as a JSON document, so that a new setting needs no new column.
 *
 * <p>Unknown keys are ignored, and a missing or null key means the value in {@link SiteSettings#INITIAL}, so that older and
 * newer nodes can read each other's documents.
 */
final class SiteSettingsJson {

    private SiteSettingsJson() {}

    static String write(SiteSettings settings) {
        var json = Json.createObjectBuilder()
                .add("name", settings.name())
                .add("zone", settings.zone().getId())
                .add("locale", settings.locale().toLanguageTag())
                .add("crisis", write(settings.crisis()))
                .add("services", array(settings.services(), SiteSettingsJson::write))
                .add("navigation", array(settings.navigation(), SiteSettingsJson::write))
                .add("consultation", ConsultationSettingsJson.write(settings.consultation()));
        put(json, "tagline", settings.tagline());
        settings.callToAction().ifPresent(link -> json.add("callToAction", write(link)));
        put(json, "practitioner", settings.practitioner().map(Slug::text));
        put(json, "contactEmail", settings.contactEmail());
        put(json, "postalAddress", settings.postalAddress());
        return json.build().toString();
    }

    static SiteSettings read(String document) {
        try (var reader = Json.createReader(new StringReader(document))) {
            var json = reader.readObject();
            var initial = SiteSettings.INITIAL;
            return new SiteSettings(
                    json.getString("name", initial.name()),
                    text(json, "tagline"),
                    text(json, "zone").map(ZoneId::of).orElse(initial.zone()),
                    text(json, "locale").map(Locale::forLanguageTag).orElse(initial.locale()),
                    object(json, "crisis").map(SiteSettingsJson::crisis).orElse(initial.crisis()),
                    object(json, "callToAction").map(SiteSettingsJson::link),
                    text(json, "practitioner").map(Slug::new),
                    list(json, "services", SiteSettingsJson::service).orElse(initial.services()),
                    list(json, "navigation", SiteSettingsJson::link).orElse(initial.navigation()),
                    text(json, "contactEmail"),
                    text(json, "postalAddress"),
                    object(json, "consultation")
                            .map(ConsultationSettingsJson::read)
                            .orElse(initial.consultation()));
        }
    }

    private static JsonObjectBuilder write(SiteSettings.Crisis crisis) {
        var json = Json.createObjectBuilder().add("label", crisis.label());
        put(json, "phone", crisis.phone());
        put(json, "sms", crisis.sms());
        put(json, "emergency", crisis.emergency());
        put(json, "url", crisis.url());
        return json;
    }

    /** {@return the contacts; initial ones recorded before the emergency number existed become the current initial ones} */
    private static SiteSettings.Crisis crisis(JsonObject json) {
        var initial = SiteSettings.INITIAL.crisis();
        var crisis = new SiteSettings.Crisis(
                json.getString("label"),
                text(json, "phone"),
                text(json, "sms"),
                text(json, "emergency"),
                text(json, "url"));
        var earlier = new SiteSettings.Crisis(
                initial.label(), initial.phone(), initial.sms(), Optional.empty(), initial.url());
        return crisis.equals(earlier) ? initial : crisis;
    }

    private static JsonObjectBuilder write(SiteSettings.Link link) {
        return Json.createObjectBuilder().add("label", link.label()).add("url", link.url());
    }

    private static SiteSettings.Link link(JsonObject json) {
        return new SiteSettings.Link(json.getString("label"), json.getString("url"));
    }

    private static JsonObjectBuilder write(Service service) {
        return Json.createObjectBuilder()
                .add("id", service.id().text())
                .add("name", service.name())
                .add("needsDisclaimer", service.needsDisclaimer());
    }

    private static Service service(JsonObject json) {
        return new Service(
                new ServiceId(json.getString("id")), json.getString("name"), json.getBoolean("needsDisclaimer", false));
    }

    private static <T> JsonArrayBuilder array(List<T> values, Function<T, JsonObjectBuilder> write) {
        var array = Json.createArrayBuilder();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    static void put(JsonObjectBuilder json, String key, Optional<String> text) {
        text.ifPresent(value -> json.add(key, value));
    }

    static boolean has(JsonObject json, String key) {
        return json.containsKey(key) && !json.isNull(key);
    }

    static Optional<String> text(JsonObject json, String key) {
        return has(json, key) ? Optional.of(json.getString(key)) : Optional.empty();
    }

    static Optional<JsonObject> object(JsonObject json, String key) {
        return has(json, key) ? Optional.of(json.getJsonObject(key)) : Optional.empty();
    }

    private static <T> Optional<List<T>> list(JsonObject json, String key, Function<JsonObject, T> read) {
        return has(json, key)
                ? Optional.of(json.getJsonArray(key).getValuesAs((JsonObject each) -> read.apply(each)))
                : Optional.empty();
    }
}
