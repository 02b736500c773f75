package org.ecm.web.site;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import org.ecm.core.retention.RetentionRules;

/** The part of {@link SiteSettingsJson} that is about consultations; what is not there, or null, is what holds initially. */
final class ConsultationSettingsJson {

    private ConsultationSettingsJson() {}

    static JsonObjectBuilder write(ConsultationSettings settings) {
        return Json.createObjectBuilder()
                .add("offer", Json.createArrayBuilder(settings.offer()))
                .add("answerWithin", settings.answerWithin())
                .add("askWhereabouts", settings.askWhereabouts())
                .add("askVoicemail", settings.askVoicemail())
                .add("minors", settings.minors())
                .add("notWatched", settings.notWatched())
                .add("retention", write(settings.retention()));
    }

    static ConsultationSettings read(JsonObject json) {
        var initial = ConsultationSettings.INITIAL;
        return new ConsultationSettings(
                offer(json),
                json.getString("answerWithin", initial.answerWithin()),
                json.getBoolean("askWhereabouts", initial.askWhereabouts()),
                json.getBoolean("askVoicemail", initial.askVoicemail()),
                json.getString("minors", initial.minors()),
                json.getString("notWatched", initial.notWatched()),
                SiteSettingsJson.object(json, "retention")
                        .map(ConsultationSettingsJson::retention)
                        .orElse(initial.retention()));
    }

    private static List<String> offer(JsonObject json) {
        return SiteSettingsJson.has(json, "offer")
                ? json.getJsonArray("offer").getValuesAs(JsonString::getString)
                : ConsultationSettings.INITIAL.offer();
    }

    private static JsonObjectBuilder write(RetentionRules rules) {
        return Json.createObjectBuilder()
                .add("openDays", rules.openDays())
                .add("closedMonths", rules.closedMonths())
                .add("spamDays", rules.spamDays());
    }

    private static RetentionRules retention(JsonObject json) {
        var initial = RetentionRules.INITIAL;
        return new RetentionRules(
                json.getInt("openDays", initial.openDays()),
                json.getInt("closedMonths", initial.closedMonths()),
                json.getInt("spamDays", initial.spamDays()));
    }
}
