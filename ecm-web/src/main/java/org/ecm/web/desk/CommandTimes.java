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
final class CommandTimes {

    private static final DeskMessage TAKEN = text("desk.pick.taken");
    private static final DeskMessage NOTHING_NEAR = text("desk.pick.taken-no-other");

    private CommandTimes() {}

    /**
     * Does something with the time that a step names.
     *
     * @param minutes how long the meeting is
     * @param dates how times are written, on the practitioner's clock
     * @param doing what is done with it
     * @return what came of that, or what is still to be put right
     */
    static CommandResult with(
            DeskCommand step, long minutes, DateTimeText dates, Instant now, Function<Instant, CommandResult> doing) {
        return step.day == null && step.time == null
                ? Optional.ofNullable(step.start)
                        .map(start -> later(start, now, "start", doing))
                        .orElseGet(() -> CommandResult.mistake("start", text("desk.pick.no-time")))
                : typed(step, minutes, dates, now, doing);
    }

    private static CommandResult typed(
            DeskCommand step, long minutes, DateTimeText dates, Instant now, Function<Instant, CommandResult> doing) {
        var mistakes = new LinkedHashMap<String, DeskMessage>();
        var day = LocalTimeParser.day("day", DeskCommand.text(step.day), mistakes);
        var time = LocalTimeParser.time("time", DeskCommand.text(step.time), mistakes);
        if (day.isEmpty() || time.isEmpty()) {
            return CommandResult.mistakes(mistakes);
        }
        var wall = LocalDateTime.of(day.get(), time.get());
        var shown = LocalTimeParser.shown(wall, dates.zone());
        if (shown.isEmpty()) {
            return CommandResult.mistake("time", LocalTimeParser.skipped(wall, dates));
        }
        if (shown.size() > 1) {
            return CommandResult.trouble(409, text("desk.pick.twice"))
                    .offering(shown.stream()
                            .map(start -> new Slot(new TimeRange(start, start.plus(minutes, ChronoUnit.MINUTES))))
                            .toList());
        }
        return later(shown.get(0), now, "day", doing);
    }

    private static CommandResult later(
            Instant start, Instant now, String field, Function<Instant, CommandResult> doing) {
        return start.isBefore(now) ? CommandResult.mistake(field, text("desk.pick.past")) : doing.apply(start);
    }

    /** {@return what came of a change, in a sentence} */
    static CommandResult told(MeetingChangeResult change, Function<Meeting, DeskMessage> done) {
        return change.fold(
                meeting -> CommandResult.done(done.apply(meeting)),
                nearest -> nearest.isEmpty()
                        ? CommandResult.trouble(409, NOTHING_NEAR)
                        : CommandResult.trouble(409, TAKEN).offering(nearest),
                reason -> CommandResult.notNow());
    }
}
