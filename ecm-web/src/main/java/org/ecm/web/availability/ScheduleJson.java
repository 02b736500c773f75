package org.ecm.web.availability;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.DailyHours;
import org.ecm.core.availability.ExtraHours;
import org.ecm.core.availability.OpeningHours;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeOff;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Revision;

/**
 * A schedule as a JSON document, so that a new rule needs no new column; durations are minutes.
 *
 * <p>A key that is not known is passed over, and a rule that is not there is what holds initially.
 */
final class ScheduleJson {

    private ScheduleJson() {}

    static String write(Schedule schedule) {
        var week = Json.createObjectBuilder();
        schedule.hours().week().forEach((day, hours) -> week.add(day.name(), array(hours, ScheduleJson::hours)));
        return Json.createObjectBuilder()
                .add("zone", schedule.hours().zone().getId())
                .add("week", week)
                .add("closures", array(schedule.timeOff(), ScheduleJson::closure))
                .add(
                        "extraOpenings",
                        array(
                                schedule.extraHours(),
                                extra -> hours(extra.hours())
                                        .add("day", extra.day().toString())))
                .add("rules", rules(schedule.rules()))
                .build()
                .toString();
    }

    static Schedule read(String document, AuthorId practitioner, Revision revision) {
        try (var reader = Json.createReader(new StringReader(document))) {
            var json = reader.readObject();
            var week = new TreeMap<DayOfWeek, List<DailyHours>>();
            var days = json.getJsonObject("week");
            days.keySet().forEach(day -> week.put(DayOfWeek.valueOf(day), list(days, day, ScheduleJson::hours)));
            return new Schedule(
                    practitioner,
                    revision,
                    new OpeningHours(ZoneId.of(json.getString("zone")), week),
                    list(json, "closures", ScheduleJson::closure),
                    list(
                            json,
                            "extraOpenings",
                            extra -> new ExtraHours(LocalDate.parse(extra.getString("day")), hours(extra))),
                    rules(json.getJsonObject("rules")));
        }
    }

    private static JsonObjectBuilder hours(DailyHours hours) {
        return Json.createObjectBuilder()
                .add("from", hours.from().toString())
                .add("until", hours.until().toString());
    }

    private static DailyHours hours(JsonObject json) {
        return new DailyHours(LocalTime.parse(json.getString("from")), LocalTime.parse(json.getString("until")));
    }

    private static JsonObjectBuilder closure(TimeOff closure) {
        var json = Json.createObjectBuilder()
                .add("first", closure.first().toString())
                .add("last", closure.last().toString());
        closure.reason().ifPresent(reason -> json.add("reason", reason));
        return json;
    }

    private static TimeOff closure(JsonObject json) {
        return new TimeOff(
                LocalDate.parse(json.getString("first")),
                LocalDate.parse(json.getString("last")),
                Optional.ofNullable(json.getString("reason", null)));
    }

    private static JsonObjectBuilder rules(BookingRules rules) {
        return Json.createObjectBuilder()
                .add("bufferBefore", rules.bufferBefore().toMinutes())
                .add("bufferAfter", rules.bufferAfter().toMinutes())
                .add("minimumNotice", rules.minimumNotice().toMinutes())
                .add("horizonDays", rules.horizonDays())
                .add("mostPerDay", rules.mostPerDay())
                .add("step", rules.step().toMinutes())
                .add("latestChange", rules.latestChange().toMinutes())
                .add("mostReschedules", rules.mostReschedules());
    }

    private static BookingRules rules(JsonObject json) {
        var initial = BookingRules.INITIAL;
        return new BookingRules(
                minutes(json, "bufferBefore", initial.bufferBefore()),
                minutes(json, "bufferAfter", initial.bufferAfter()),
                minutes(json, "minimumNotice", initial.minimumNotice()),
                json.getInt("horizonDays", initial.horizonDays()),
                json.getInt("mostPerDay", initial.mostPerDay()),
                minutes(json, "step", initial.step()),
                minutes(json, "latestChange", initial.latestChange()),
                json.getInt("mostReschedules", initial.mostReschedules()));
    }

    private static Duration minutes(JsonObject json, String key, Duration initial) {
        return Duration.ofMinutes(json.getInt(key, (int) initial.toMinutes()));
    }

    private static <T> JsonArrayBuilder array(Collection<T> values, Function<T, JsonObjectBuilder> write) {
        var array = Json.createArrayBuilder();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> read) {
        return json.getJsonArray(key).getValuesAs((JsonObject each) -> read.apply(each));
    }
}
