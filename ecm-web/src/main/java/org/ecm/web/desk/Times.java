package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.MeetingChangeResult;
import org.ecm.web.text.DateTimeText;

/** The time that a step names: one of those on the page, or one that was typed. */
final class Times {

    private static final DeskMessage TAKEN = text("desk.pick.taken");
    private static final DeskMessage NOTHING_NEAR = text("desk.pick.taken-no-other");

    private Times() {}

    /**
     * Does something with the time that a step names.
     *
     * @param minutes how long the meeting is
     * @param dates how times are written, on the practitioner's clock
     * @param doing what is done with it
     * @return what came of that, or what is still to be put right
     */
    static Outcome with(Step step, long minutes, DateTimeText dates, Instant now, Function<Instant, Outcome> doing) {
        return step.day == null && step.time == null
                ? Optional.ofNullable(step.start)
                        .map(start -> later(start, now, "start", doing))
                        .orElseGet(() -> Outcome.mistake("start", text("desk.pick.no-time")))
                : typed(step, minutes, dates, now, doing);
    }

    private static Outcome typed(
            Step step, long minutes, DateTimeText dates, Instant now, Function<Instant, Outcome> doing) {
        var mistakes = new LinkedHashMap<String, DeskMessage>();
        var day = WallTime.day("day", Step.text(step.day), mistakes);
        var time = WallTime.time("time", Step.text(step.time), mistakes);
        if (day.isEmpty() || time.isEmpty()) {
            return Outcome.mistakes(mistakes);
        }
        var wall = LocalDateTime.of(day.get(), time.get());
        var shown = WallTime.shown(wall, dates.zone());
        if (shown.isEmpty()) {
            return Outcome.mistake("time", WallTime.skipped(wall, dates));
        }
        if (shown.size() > 1) {
            return Outcome.trouble(409, text("desk.pick.twice"))
                    .offering(shown.stream()
                            .map(start -> new Slot(new TimeRange(start, start.plus(minutes, ChronoUnit.MINUTES))))
                            .toList());
        }
        return later(shown.get(0), now, "day", doing);
    }

    private static Outcome later(Instant start, Instant now, String field, Function<Instant, Outcome> doing) {
        return start.isBefore(now) ? Outcome.mistake(field, text("desk.pick.past")) : doing.apply(start);
    }

    /** {@return what came of a change, in a sentence} */
    static Outcome told(MeetingChangeResult change, Function<Meeting, DeskMessage> done) {
        return change.fold(
                meeting -> Outcome.done(done.apply(meeting)),
                nearest -> nearest.isEmpty()
                        ? Outcome.trouble(409, NOTHING_NEAR)
                        : Outcome.trouble(409, TAKEN).offering(nearest),
                reason -> Outcome.notNow());
    }
}
