package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.AvailabilityExamples.hours;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.UNUSUAL_TEXT;
import static org.ecm.core.testing.Examples.highUuid;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.ExtraHours;
import org.ecm.core.availability.OpeningHours;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeOff;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Revision;
import org.junit.jupiter.api.Test;

/** The contract of {@link Schedules} for every store. */
public interface SchedulesContract extends HistoryContract<Schedule> {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    Schedules schedules(Clock clock);

    @Override
    default PortAdapter<Schedule> kept(Clock clock) {
        return new SchedulesAdapter(schedules(clock));
    }

    @Test
    default void restores_a_schedule_with_all_fields() {
        var leapDay = LocalDate.of(2028, 2, 29);
        keepsExactly(new Schedule(
                MARA,
                Revision.NONE,
                new OpeningHours(
                        ZoneId.of("Asia/Kathmandu"),
                        new TreeMap<>(Map.of(
                                DayOfWeek.MONDAY, List.of(hours("00:00", "09:01"), hours("22:59", "02:00")),
                                DayOfWeek.SUNDAY, List.of(hours("00:00", "00:00"))))),
                List.of(
                        new TimeOff(leapDay, leapDay, Optional.of(UNUSUAL_TEXT)),
                        TimeOff.of(leapDay, leapDay),
                        TimeOff.of(LocalDate.of(2027, 12, 24), LocalDate.of(2028, 1, 2))),
                List.of(
                        new ExtraHours(leapDay, hours("18:00", "00:00")),
                        new ExtraHours(leapDay, hours("08:15", "09:45"))),
                new BookingRules(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(20),
                        Duration.ofHours(36),
                        93,
                        7,
                        Duration.ofMinutes(10),
                        Duration.ofHours(12),
                        3)));
    }

    @Test
    default void restores_a_schedule_that_is_never_open() {
        keepsExactly(Schedule.of(MARA, OpeningHours.on(ZoneId.of("Pacific/Apia"), EnumSet.noneOf(DayOfWeek.class))));
    }

    @Test
    default void clears_optional_fields() {
        var schedules = schedules(TickingClock.at(NOW));
        var day = LocalDate.of(2026, 12, 24);
        var full = schedules.save(maraIsOpen()
                .withTimeOff(TimeOff.of(day, day))
                .withExtraHours(new ExtraHours(day, hours("10:00", "11:00"))));

        var emptied = schedules.save(full.withTimeOff().withExtraHours());

        assertThat(emptied).isEqualTo(maraIsOpen().withRevision(new Revision(2)));
        assertThat(schedules.find(MARA)).contains(emptied);
    }

    @Test
    default void lists_all_by_unsigned_id() {
        var schedules = schedules(TickingClock.at(NOW));
        var ids = List.of(new AuthorId(uuid(1)), new AuthorId(uuid(2)), new AuthorId(highUuid(1)));
        Stream.of(2, 0, 1)
                .forEach(index ->
                        schedules.save(Schedule.of(ids.get(index), maraIsOpen().hours())));

        assertThat(schedules.asOf(NOW).all()).extracting(Schedule::practitioner).isEqualTo(ids);
    }

    @Test
    default void lists_the_past_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var schedules = schedules(clock);
        var then = schedules.save(maraIsOpen());
        clock.tick(Duration.ofHours(1));
        var now = schedules.save(then.withRules(BookingRules.INITIAL.withMostPerDay(1)));
        var theo = schedules.save(Schedule.of(THEO, maraIsOpen().hours()));

        assertThat(schedules.asOf(NOW).all()).containsExactly(then);
        assertThat(schedules.asOf(NOW).find(MARA)).contains(then);
        assertThat(schedules.asOf(NOW).find(THEO)).isEmpty();
        assertThat(schedules.asOf(Instant.MAX).all()).containsExactly(now, theo);
        assertThat(schedules.asOf(NOW.minus(1, ChronoUnit.MICROS)).all()).isEmpty();
    }

    private void keepsExactly(Schedule schedule) {
        var schedules = schedules(TickingClock.at(NOW));

        var saved = schedules.save(schedule);

        assertThat(saved).isEqualTo(schedule.withRevision(new Revision(1)));
        assertThat(schedules.find(schedule.practitioner())).contains(saved);
        assertThat(schedules.asOf(NOW).find(schedule.practitioner())).contains(saved);
        assertThat(schedules.asOf(NOW).all()).containsExactly(saved);
    }
}
