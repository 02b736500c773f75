package org.ecm.web.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.DailyHours;
import org.ecm.core.availability.ExtraHours;
import org.ecm.core.availability.OpeningHours;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeOff;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;

/**
 * A practitioner's schedule as read from its file, which is named after the practitioner.
 *
 * @param author the practitioner's slug, which is the file's name
 */
record ScheduleFile(
        SourceFile source,
        Slug author,
        OpeningHours hours,
        List<TimeOff> closures,
        List<ExtraHours> openings,
        BookingRules rules) {

    private static final List<String> KEYS = List.of("zone", "hours", "closures", "openings", "rules");

    private static final List<String> DAYS =
            Stream.of(DayOfWeek.values()).map(ScheduleFile::word).toList();

    /** {@return the schedule; empty if the file has a problem} */
    static Optional<ScheduleFile> read(SourceFile source, ReadContext context) {
        var problems = context.problems().in(source.path());
        if (Slug.isSlug(source.name())) {
            var author = new LocatedValue<>(new Slug(source.name()), 0);
            context.references().add(problems, "the file's name", FileKind.AUTHOR, author);
        } else {
            problems.add(0, "must be named after the slug of an author");
        }
        return YamlFields.of(source.text(), 0, KEYS, problems)
                .flatMap(fields -> read(source, fields, context.dateTimes().zone(), problems));
    }

    private static Optional<ScheduleFile> read(
            SourceFile source, YamlFields fields, ZoneId siteZone, ImportProblems.InFile problems) {
        fields.require("hours");
        var zone = fields.optional("zone", DateTimeParser::zone).orElse(siteZone);
        var hours = fields.within("hours", DAYS, keys -> week(keys, zone));
        var closures = fields.eachEither(
                "closures",
                value -> TimeOff.of(DateTimeParser.day(value), DateTimeParser.day(value)),
                List.of("from", "to", "reason"),
                ScheduleFile::closure);
        var openings = fields.eachWithin("openings", List.of("day", "hours"), ScheduleFile::openings);
        var rules = fields.within("rules", BookingRuleKeys.KNOWN, BookingRuleKeys::read);
        return problems.isEmpty()
                ? Optional.of(new ScheduleFile(
                        source,
                        new Slug(source.name()),
                        hours.orElseThrow(),
                        closures.stream().map(LocatedValue::value).toList(),
                        openings.stream()
                                .map(LocatedValue::value)
                                .flatMap(Collection::stream)
                                .toList(),
                        rules.orElse(BookingRules.INITIAL)))
                : Optional.empty();
    }

    private static Optional<OpeningHours> week(YamlFields keys, ZoneId zone) {
        var week = new TreeMap<DayOfWeek, List<DailyHours>>();
        for (var day : DayOfWeek.values()) {
            week.put(day, hours(keys, word(day)));
        }
        try {
            return Optional.of(new OpeningHours(zone, week));
        } catch (InvalidValue e) {
            keys.problem(String.valueOf(e.values().get(0)).toLowerCase(Locale.ROOT), ProblemText.of(e));
            return Optional.empty();
        }
    }

    private static List<DailyHours> hours(YamlFields keys, String key) {
        return keys.each(key, DateTimeParser::hours).stream()
                .map(LocatedValue::value)
                .toList();
    }

    private static Optional<TimeOff> closure(YamlFields keys) {
        keys.require("from", "to");
        var from = keys.optional("from", DateTimeParser::day);
        var to = keys.optional("to", DateTimeParser::day);
        var reason = keys.optional(
                "reason",
                value -> new TimeOff(LocalDate.EPOCH, LocalDate.EPOCH, Optional.of(value.text()))
                        .reason()
                        .orElseThrow());
        return from.flatMap(first -> to.map(last -> new TimeOff(first, last, reason)));
    }

    private static Optional<List<ExtraHours>> openings(YamlFields keys) {
        keys.require("day", "hours");
        keys.optional("hours", YamlValue::items)
                .filter(List::isEmpty)
                .ifPresent(none -> keys.problem("hours", "must have at least one item, such as [\"09:00-12:30\"]"));
        var hours = hours(keys, "hours");
        return keys.optional("day", DateTimeParser::day)
                .map(day ->
                        hours.stream().map(each -> new ExtraHours(day, each)).toList());
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** Reports two files about the same author, which can happen if the author has a former slug. */
    static void checkAuthors(List<ScheduleFile> files, IdentityResolver identities, ImportProblems problems) {
        var first = new HashMap<AuthorId, SourceFile>();
        for (var file : files) {
            var other = first.putIfAbsent(file.authorId(identities), file.source());
            if (other != null) {
                problems.add(file.source().path(), 0, "is about the same author as " + other.path());
            }
        }
    }

    /** {@return the identifier of the practitioner} */
    AuthorId authorId(IdentityResolver identities) {
        return new AuthorId(identities.find(FileKind.AUTHOR, author));
    }

    /** {@return the schedule to save over the stored one} */
    Schedule toSchedule(Optional<Schedule> kept, IdentityResolver identities) {
        return new Schedule(
                authorId(identities),
                kept.map(Schedule::revision).orElse(Revision.NONE),
                hours,
                closures,
                openings,
                rules);
    }
}
