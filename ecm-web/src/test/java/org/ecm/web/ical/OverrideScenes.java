package org.ecm.web.ical;

import static org.ecm.web.ical.CorpusScene.at;
import static org.ecm.web.ical.CorpusScene.except;
import static org.ecm.web.ical.CorpusScene.times;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.parameter.Range;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** Calendars of the corpus in which events change single times of a series, or all from one time on. */
final class OverrideScenes {

    private static final String OUTLOOK = "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN";
    private static final String GOOGLE = "-//Google Inc//Google Calendar 70.9054//EN";
    private static final String APPLE = "-//Apple Inc.//macOS 15.1//EN";
    private static final String NEXTCLOUD = "-//IDN nextcloud.com//Calendar app 5.0.7//EN";

    private static final String EASTERN = "Eastern Standard Time";
    private static final String IN_NEW_YORK = "America/New_York";
    private static final ZoneId NEW_YORK = ZoneId.of(IN_NEW_YORK);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Duration HALF = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);

    private OverrideScenes() {}

    static Stream<CorpusScene> all() {
        return Stream.of(singleOverrides(), orphans(), following(), followingTwice(), followingCanceled(), preceding());
    }

    /** One moved, one shortened, one canceled, one freed; the series itself names none of them. */
    private static CorpusScene singleOverrides() {
        var scene = new CorpusScene("outlook/single-overrides", OUTLOOK);
        var rule = "FREQ=WEEKLY;COUNT=10";
        var first = at(10, 6, 10);
        scene.event("series", EASTERN, first, HOUR).add(new RRule<>(rule));
        scene.override("series", EASTERN, at(10, 13, 10), at(10, 14, 15), HOUR);
        scene.override("series", EASTERN, at(10, 20, 10), at(10, 20, 10), HALF);
        scene.override("series", EASTERN, at(11, 3, 10), at(11, 3, 10), HOUR).add(ImmutableStatus.VEVENT_CANCELLED);
        scene.override("series", EASTERN, at(11, 10, 10), at(11, 10, 10), HOUR).add(ImmutableTransp.TRANSPARENT);
        var abroad = scene.event("series", "W. Europe Standard Time", at(11, 17, 12), HOUR);
        abroad.add(new RecurrenceId<>(Instant.parse("2026-11-17T15:00:00Z")));
        var replaced = List.of(at(10, 13, 10), at(10, 20, 10), at(11, 3, 10), at(11, 10, 10), at(11, 17, 10));
        scene.takes(NEW_YORK, except(times(rule, first), replaced), HOUR);
        scene.takes(NEW_YORK, at(10, 14, 15), HOUR);
        scene.takes(NEW_YORK, at(10, 20, 10), HALF);
        scene.takes(BERLIN, at(11, 17, 12), HOUR);
        return scene;
    }

    /** A guest who is invited to single times of another person's series has only these. */
    private static CorpusScene orphans() {
        var scene = new CorpusScene("google/orphans", GOOGLE);
        scene.override("their-series", IN_NEW_YORK, at(10, 13, 10), at(10, 13, 11), HOUR);
        scene.override("their-series", IN_NEW_YORK, at(10, 20, 10), at(10, 20, 10), HALF);
        scene.override("their-series", IN_NEW_YORK, at(10, 27, 10), at(10, 27, 10), HALF)
                .add(ImmutableStatus.VEVENT_CANCELLED);
        scene.takes(NEW_YORK, at(10, 13, 11), HOUR);
        scene.takes(NEW_YORK, at(10, 20, 10), HALF);
        return scene;
    }

    /** From one on, all are a day and two hours later, and longer. */
    private static CorpusScene following() {
        var scene = new CorpusScene("apple/following", APPLE);
        var rule = "FREQ=WEEKLY;COUNT=9";
        var first = at(10, 5, 9);
        var changed = at(10, 26, 9);
        scene.event("series", IN_NEW_YORK, first, HALF).add(new RRule<>(rule));
        scene.override("series", IN_NEW_YORK, changed, at(10, 27, 11), HOUR, Range.THISANDFUTURE);
        for (var time : times(rule, first)) {
            if (time.isBefore(changed)) {
                scene.takes(NEW_YORK, time, HALF);
            } else {
                scene.takes(NEW_YORK, time.plusDays(1).plusHours(2), HOUR);
            }
        }
        return scene;
    }

    /** Changed for good twice; then one of those that follow moves by itself. */
    private static CorpusScene followingTwice() {
        var scene = new CorpusScene("apple/following-twice", APPLE);
        var rule = "FREQ=DAILY;COUNT=20";
        var first = at(11, 2, 9);
        scene.event("series", IN_NEW_YORK, first, HALF).add(new RRule<>(rule));
        scene.override("series", IN_NEW_YORK, at(11, 7, 9), at(11, 7, 12), HOUR, Range.THISANDFUTURE);
        scene.override("series", IN_NEW_YORK, at(11, 14, 9), at(11, 14, 8), HALF, Range.THISANDFUTURE);
        scene.override("series", IN_NEW_YORK, at(11, 17, 9), at(11, 17, 20), HOUR);
        for (var time : times(rule, first)) {
            if (time.isBefore(at(11, 7, 9))) {
                scene.takes(NEW_YORK, time, HALF);
            } else if (time.isBefore(at(11, 14, 9))) {
                scene.takes(NEW_YORK, time.plusHours(3), HOUR);
            } else if (time.equals(at(11, 17, 9))) {
                scene.takes(NEW_YORK, at(11, 17, 20), HOUR);
            } else {
                scene.takes(NEW_YORK, time.minusHours(1), HALF);
            }
        }
        return scene;
    }

    private static CorpusScene followingCanceled() {
        var scene = new CorpusScene("nextcloud/following-canceled", NEXTCLOUD);
        var rule = "FREQ=MONTHLY;BYDAY=1MO,3TH";
        var first = LocalDateTime.of(2026, 1, 5, 13, 0);
        var ended = at(11, 19, 13);
        scene.event("series", IN_NEW_YORK, first, HOUR).add(new RRule<>(rule));
        scene.override("series", IN_NEW_YORK, ended, ended, HOUR, Range.THISANDFUTURE)
                .add(ImmutableStatus.VEVENT_CANCELLED);
        var before = times(rule, first).stream().filter(time -> time.isBefore(ended));
        scene.takes(NEW_YORK, before.toList(), HOUR);
        return scene;
    }

    /** The older standard's range, which the present one forbids. */
    private static CorpusScene preceding() {
        var scene = new CorpusScene("outlook/preceding", OUTLOOK);
        scene.event("series", EASTERN, at(10, 5, 9), HOUR).add(new RRule<>("FREQ=WEEKLY;COUNT=9"));
        scene.override("series", EASTERN, at(10, 26, 9), at(10, 26, 11), HOUR, Range.THISANDPRIOR);
        scene.isRefused("calendar.unsupported");
        return scene;
    }
}
