package org.ecm.web.settings;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ecm.core.retention.RetentionRules;
import org.ecm.core.shared.Slug;

/** Reads and writes the consultation part of {@link SiteSettingsJson}; a missing or null key means the initial value. */
final class ConsultationSettingsJson {

    private ConsultationSettingsJson() {}

    static JsonObjectBuilder write(ConsultationSettings settings) {
        return Json.createObjectBuilder()
                .add("offer", Json.createArrayBuilder(settings.offer()))
                .add("answerWithin", settings.answerWithin())
                .add("askWhereabouts", settings.askLocation())
                .add("askVoicemail", settings.askVoicemail())
                .add("minors", settings.minors())
                .add("notWatched", settings.notWatched())
                .add("retention", write(settings.retention()))
                .add("reminders", texts(settings.reminders()))
                .add("unansweredAfter", settings.unansweredAfter().toString())
                .add("otherTimesAfter", settings.otherTimesAfter().toString())
                .add("notify", write(settings.notified()))
                .add("limits", write(settings.limits()));
    }

    static ConsultationSettings read(JsonObject json) {
        var initial = ConsultationSettings.INITIAL;
        return new ConsultationSettings(
                offer(json),
                json.getString("answerWithin", initial.answerWithin()),
                json.getBoolean("askWhereabouts", initial.askLocation()),
                json.getBoolean("askVoicemail", initial.askVoicemail()),
                json.getString("minors", initial.minors()),
                json.getString("notWatched", initial.notWatched()),
                SiteSettingsJson.object(json, "retention")
                        .map(ConsultationSettingsJson::retention)
                        .orElse(initial.retention()),
                reminders(json),
                duration(json, "unansweredAfter").orElse(initial.unansweredAfter()),
                duration(json, "otherTimesAfter").orElse(initial.otherTimesAfter()),
                SiteSettingsJson.object(json, "notify")
                        .map(ConsultationSettingsJson::notify)
                        .orElse(initial.notified()),
                SiteSettingsJson.object(json, "limits")
                        .map(ConsultationSettingsJson::limits)
                        .orElse(initial.limits()));
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

    private static JsonObjectBuilder write(ConversationLimitSettings limits) {
        return Json.createObjectBuilder()
                .add("openPerPerson", limits.openPerPerson())
                .add("perSenderPerDay", limits.perSenderPerDay());
    }

    private static ConversationLimitSettings limits(JsonObject json) {
        var initial = ConversationLimitSettings.INITIAL;
        return new ConversationLimitSettings(
                json.getInt("openPerPerson", initial.openPerPerson()),
                json.getInt("perSenderPerDay", initial.perSenderPerDay()));
    }

    private static JsonArrayBuilder texts(List<Duration> durations) {
        return Json.createArrayBuilder(
                durations.stream().map(Duration::toString).toList());
    }

    private static List<Duration> reminders(JsonObject json) {
        return SiteSettingsJson.has(json, "reminders")
                ? json.getJsonArray("reminders").getValuesAs((JsonString each) -> Duration.parse(each.getString()))
                : ConsultationSettings.INITIAL.reminders();
    }

    private static Optional<Duration> duration(JsonObject json, String key) {
        return SiteSettingsJson.text(json, key).map(Duration::parse);
    }

    private static JsonObjectBuilder write(NotificationAddresses notify) {
        var own = Json.createObjectBuilder();
        notify.own().forEach((practitioner, address) -> own.add(practitioner.text(), address));
        var json = Json.createObjectBuilder().add("own", own);
        SiteSettingsJson.put(json, "everyone", notify.everyone());
        return json;
    }

    private static NotificationAddresses notify(JsonObject json) {
        var own = new TreeMap<Slug, String>();
        SiteSettingsJson.object(json, "own")
                .ifPresent(each -> each.keySet().forEach(slug -> own.put(new Slug(slug), each.getString(slug))));
        return new NotificationAddresses(SiteSettingsJson.text(json, "everyone"), own);
    }
}
