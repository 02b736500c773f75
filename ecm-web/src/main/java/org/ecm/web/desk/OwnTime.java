package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Diaries;
import org.ecm.core.booking.Diary;
import org.ecm.core.booking.Meeting;
import org.ecm.core.cases.Cases;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.concurrency.OptimisticRetry;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.site.Site;
import org.ecm.web.times.TimeWords;

/** What takes a practitioner's time from today on: blocks some of it, and frees it again. */
@RequestScoped
class OwnTime {

    private static final Duration WEEKS = Duration.ofDays(42);

    @Inject
    Diaries diaries;

    @Inject
    Cases cases;

    @Inject
    Kinds kinds;

    @Inject
    Appointments appointments;

    @Inject
    Site site;

    @Inject
    OptimisticRetry retry;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    OwnTime() {}

    TimeWords words(Author practitioner) {
        return appointments.words(kinds.zone(practitioner.id()));
    }

    private Instant today(AuthorId practitioner) {
        ZoneId zone = kinds.zone(practitioner);
        return LocalDate.ofInstant(site.now(), zone).atStartOfDay(zone).toInstant();
    }

    /** {@return what came of blocking a time that was typed} */
    Outcome block(Author practitioner, Blocking typed) {
        var mistakes = new LinkedHashMap<String, String>();
        return typed.time(words(practitioner), site.now(), mistakes)
                .map(time -> block(practitioner, time))
                .orElseGet(() -> Outcome.mistakes(mistakes));
    }

    private Outcome block(Author practitioner, TimeRange time) {
        var kept = saved(
                practitioner.id(),
                diary -> diary.blocking(
                        Stream.concat(diary.blocked().stream(), Stream.of(time)).toList()));
        boolean meets =
                kept.meetings().stream().anyMatch(meeting -> meeting.time().overlaps(time));
        return Outcome.done(said(time, words(practitioner))
                + (meets
                        ? " is blocked. Meetings already booked during this time stay booked; see them below."
                        : " is blocked. Nobody can ask for it."));
    }

    /** {@return what came of freeing a time; to free what is free already is done} */
    Outcome free(Author practitioner, TimeRange time) {
        saved(
                practitioner.id(),
                diary -> diary.blocking(diary.blocked().stream()
                        .filter(blocked -> !blocked.equals(time))
                        .toList()));
        return Outcome.done("The time is free again.");
    }

    /** What else is written into the diary meanwhile does not matter here: it is looked at again. */
    private Diary saved(AuthorId practitioner, UnaryOperator<Diary> change) {
        var from = today(practitioner);
        return retry.call(() -> diaries.save(change.apply(diaries.open(practitioner, from)), from));
    }

    /** {@return the meetings of the next weeks, by day} */
    List<Group> meetings(Author practitioner) {
        var words = words(practitioner);
        var days = new LinkedHashMap<String, List<Line>>();
        var coming = diaries.during(
                practitioner.id(),
                new TimeRange(today(practitioner.id()), site.now().plus(WEEKS)));
        cases.find(coming.stream().map(Meeting::request).toList(), site.now())
                .forEach(about -> about.meeting()
                        .ifPresent(meeting -> days.computeIfAbsent(day(meeting, words), day -> new ArrayList<>())
                                .add(line(about, meeting, words))));
        return days.entrySet().stream()
                .map(day -> new Group(Optional.of(day.getKey()), day.getValue()))
                .toList();
    }

    private static String day(Meeting meeting, TimeWords words) {
        return words.day(LocalDate.ofInstant(meeting.time().start(), words.zone()));
    }

    private static Line line(RequestCase about, Meeting meeting, TimeWords words) {
        return new Line(
                about.request().reference().text(),
                Optional.of(words.time(meeting.time().start()) + " to "
                        + words.time(meeting.time().end())),
                about.type().map(MeetingType::name).orElse(""),
                "");
    }

    /** {@return the time that is blocked, by beginning} */
    List<TimePage.Blocked> blocked(Author practitioner) {
        var words = words(practitioner);
        return diaries.open(practitioner.id(), today(practitioner.id())).blocked().stream()
                .map(time -> new TimePage.Blocked(Blocking.name(time), said(time, words)))
                .toList();
    }

    private static String said(TimeRange time, TimeWords words) {
        var first = LocalDate.ofInstant(time.start(), words.zone());
        var last = LocalDate.ofInstant(time.end(), words.zone());
        boolean whole = first.atStartOfDay(words.zone()).toInstant().equals(time.start())
                && last.atStartOfDay(words.zone()).toInstant().equals(time.end());
        if (whole) {
            return words.day(first)
                    + (last.minusDays(1).equals(first)
                            ? ", all day"
                            : " to " + words.day(last.minusDays(1)) + ", all day");
        }
        var end = words.time(time.end());
        return words.day(first) + ", " + words.time(time.start()) + " to "
                + (last.equals(first) ? end : words.day(last) + ", " + end);
    }
}
