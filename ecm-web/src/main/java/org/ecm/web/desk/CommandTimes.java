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
    static CommandResult atChosenTime(
            DeskCommand command,
            long minutes,
            DateTimeText dates,
            Instant now,
            Function<Instant, CommandResult> doing) {
        return command.day == null && command.time == null
                ? Optional.ofNullable(command.start)
                        .map(start -> atFutureStart(start, now, "start", doing))
                        .orElseGet(() -> CommandResult.error("start", text("desk.pick.no-time")))
                : atTypedTime(command, minutes, dates, now, doing);
    }

    private static CommandResult atTypedTime(
            DeskCommand command,
            long minutes,
            DateTimeText dates,
            Instant now,
            Function<Instant, CommandResult> doing) {
        var errors = new LinkedHashMap<String, DeskMessage>();
        var day = LocalTimeParser.day("day", DeskCommand.text(command.day), errors);
        var time = LocalTimeParser.time("time", DeskCommand.text(command.time), errors);
        if (day.isEmpty() || time.isEmpty()) {
            return CommandResult.errors(errors);
        }
        var wall = LocalDateTime.of(day.get(), time.get());
        var shown = LocalTimeParser.shown(wall, dates.zone());
        if (shown.isEmpty()) {
            return CommandResult.error("time", LocalTimeParser.skipped(wall, dates));
        }
        if (shown.size() > 1) {
            return CommandResult.problem(409, text("desk.pick.twice"))
                    .withAlternatives(shown.stream()
                            .map(start -> new Slot(new TimeRange(start, start.plus(minutes, ChronoUnit.MINUTES))))
                            .toList());
        }
        return atFutureStart(shown.get(0), now, "day", doing);
    }

    private static CommandResult atFutureStart(
            Instant start, Instant now, String field, Function<Instant, CommandResult> doing) {
        return start.isBefore(now) ? CommandResult.error(field, text("desk.pick.past")) : doing.apply(start);
    }

    /** {@return what came of a change, in a sentence} */
    static CommandResult resultOf(MeetingChangeResult change, Function<Meeting, DeskMessage> done) {
        return change.fold(
                meeting -> CommandResult.done(done.apply(meeting)),
                nearest -> nearest.isEmpty()
                        ? CommandResult.problem(409, NOTHING_NEAR)
                        : CommandResult.problem(409, TAKEN).withAlternatives(nearest),
                reason -> CommandResult.notNow());
    }
}
