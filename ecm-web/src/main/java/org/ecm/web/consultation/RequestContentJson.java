package org.ecm.web.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.RequestContent;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.PartOfDay;
import org.ecm.core.inquiry.PhoneNumber;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.inquiry.ReplyChannel;
import org.ecm.core.inquiry.RequesterLocation;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.inquiry.TimePreference;
import org.ecm.core.shared.TextInput;

/**
 * Writes the content of a request as a JSON document in UTF-8, which is then encrypted, and reads it back.
 *
 * <p>Unknown keys are ignored on reading and kept when a note is added, so older and newer nodes can read each other's
 * documents. A format that older releases can't read needs a new version number in {@code v}.
 */
final class RequestContentJson {

    private static final int VERSION = 1;

    private RequestContentJson() {}

    static byte[] write(Inquiry inquiry) {
        var json = Json.createObjectBuilder()
                .add("v", VERSION)
                .add("enquiry", json(inquiry))
                .add("notes", JsonValue.EMPTY_JSON_ARRAY);
        return json.build().toString().getBytes(UTF_8);
    }

    /** {@return the document with a note appended, otherwise unchanged} */
    static byte[] with(byte[] document, Note note) {
        var json = object(document);
        var notes = Json.createArrayBuilder(json.getJsonArray("notes")).add(json(note));
        return Json.createObjectBuilder(json)
                .add("notes", notes)
                .build()
                .toString()
                .getBytes(UTF_8);
    }

    static RequestContent read(byte[] document) {
        var json = object(document);
        return new RequestContent(
                inquiry(json.getJsonObject("enquiry")),
                json.getJsonArray("notes").getValuesAs(RequestContentJson::note));
    }

    private static JsonObject object(byte[] document) {
        try (var reader = Json.createReader(new ByteArrayInputStream(document))) {
            var json = reader.readObject();
            if (json.getInt("v") != VERSION) {
                throw new IllegalStateException("a later release of the site wrote this content");
            }
            return json;
        }
    }

    private static JsonObjectBuilder json(Inquiry inquiry) {
        var json = Json.createObjectBuilder()
                .add("purpose", inquiry.purpose().name())
                .add("name", inquiry.name().text())
                .add("email", inquiry.email().text())
                .add("replyBy", inquiry.replyChannel().name())
                .add("wishes", json(inquiry.times().preferences()))
                .add("voicemail", inquiry.voicemail());
        inquiry.phone().ifPresent(phone -> json.add("phone", phone.text()));
        inquiry.zone().ifPresent(zone -> json.add("zone", zone.getId()));
        inquiry.times().text().ifPresent(words -> json.add("times", words));
        inquiry.message().ifPresent(message -> json.add("message", message.text()));
        inquiry.location().ifPresent(location -> json.add("whereabouts", location.text()));
        return json;
    }

    private static Inquiry inquiry(JsonObject json) {
        return new Inquiry(
                Purpose.valueOf(json.getString("purpose")),
                new RequesterName(seen(json.getString("name"))),
                new EmailAddress(json.getString("email")),
                text(json, "phone").map(PhoneNumber::new),
                ReplyChannel.valueOf(json.getString("replyBy")),
                text(json, "zone").map(ZoneId::of),
                new PreferredTimes(
                        text(json, "times").map(RequestContentJson::seen),
                        json.getJsonArray("wishes").getValuesAs(RequestContentJson::preference)),
                text(json, "message").map(RequestContentJson::seen).map(Message::new),
                text(json, "whereabouts").map(RequestContentJson::seen).map(RequesterLocation::new),
                json.getBoolean("voicemail"));
    }

    private static JsonArrayBuilder json(List<TimePreference> preferences) {
        var array = Json.createArrayBuilder();
        preferences.forEach(preference -> array.add(Json.createObjectBuilder()
                .add("day", preference.day().toString())
                .add("part", preference.part().name())));
        return array;
    }

    private static TimePreference preference(JsonObject json) {
        return new TimePreference(LocalDate.parse(json.getString("day")), PartOfDay.valueOf(json.getString("part")));
    }

    private static JsonObjectBuilder json(Note note) {
        return Json.createObjectBuilder()
                .add("at", note.at().toString())
                .add("by", note.by().name())
                .add("text", note.text());
    }

    private static Note note(JsonObject json) {
        return new Note(
                Instant.parse(json.getString("at")), new Actor(json.getString("by")), seen(json.getString("text")));
    }

    /** Replaces invisible text, which earlier releases accepted, so that the desk can still show the request. */
    private static String seen(String kept) {
        return TextInput.isBlank(kept) ? "?" : kept;
    }

    private static Optional<String> text(JsonObject json, String key) {
        return json.containsKey(key) ? Optional.of(json.getString(key)) : Optional.empty();
    }
}
