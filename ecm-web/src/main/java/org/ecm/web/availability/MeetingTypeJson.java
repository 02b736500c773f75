package org.ecm.web.availability;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;

/** A kind of meeting as a JSON document; its length is in minutes. A key that is not known is passed over. */
final class MeetingTypeJson {

    private static final MeetingLocation.LocationVisitor<JsonObjectBuilder> PLACE =
            new MeetingLocation.LocationVisitor<>() {
                @Override
                public JsonObjectBuilder practitionerPhones() {
                    return kind("practitioner-phones");
                }

                @Override
                public JsonObjectBuilder requesterPhones(String number) {
                    return kind("enquirer-phones").add("number", number);
                }

                @Override
                public JsonObjectBuilder video(Optional<URI> link) {
                    var json = kind("video");
                    link.ifPresent(uri -> json.add("link", uri.toString()));
                    return json;
                }

                @Override
                public JsonObjectBuilder address(String text) {
                    return kind("address").add("text", text);
                }

                private JsonObjectBuilder kind(String kind) {
                    return Json.createObjectBuilder().add("kind", kind);
                }
            };

    private MeetingTypeJson() {}

    static String write(MeetingType type) {
        var json = Json.createObjectBuilder()
                .add("name", type.name())
                .add("length", type.length().toMinutes())
                .add("practitioner", type.practitioner().toString())
                .add("place", type.location().fold(PLACE))
                .add("confirm", type.confirmation().name())
                .add("retired", type.retired());
        type.service().ifPresent(service -> json.add("service", service.text()));
        type.fee().ifPresent(fee -> json.add("fee", fee));
        return json.build().toString();
    }

    static MeetingType read(String document, MeetingTypeId id, Revision revision) {
        try (var reader = Json.createReader(new StringReader(document))) {
            var json = reader.readObject();
            return new MeetingType(
                    id,
                    revision,
                    json.getString("name"),
                    Duration.ofMinutes(json.getInt("length")),
                    AuthorId.of(json.getString("practitioner")),
                    text(json, "service").map(ServiceId::new),
                    text(json, "fee"),
                    location(json.getJsonObject("place")),
                    ConfirmationPolicy.valueOf(json.getString("confirm")),
                    json.getBoolean("retired"));
        }
    }

    private static MeetingLocation location(JsonObject json) {
        return switch (json.getString("kind")) {
            case "practitioner-phones" -> new MeetingLocation.PractitionerPhones();
            case "enquirer-phones" -> new MeetingLocation.RequesterPhones(json.getString("number"));
            case "video" -> new MeetingLocation.Video(text(json, "link").map(URI::create));
            case "address" -> new MeetingLocation.Address(json.getString("text"));
            default -> throw new IllegalStateException("a later release of the site has written this place");
        };
    }

    private static Optional<String> text(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key, null));
    }
}
