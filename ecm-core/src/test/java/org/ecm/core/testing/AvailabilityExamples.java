package org.ecm.core.testing;

import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.ZONE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.DailyHours;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.OpeningHours;
import org.ecm.core.availability.Schedule;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;

/** The schedules and meeting types of the practice in {@link Examples}. */
public final class AvailabilityExamples {

    /** Half an hour with Mara by phone. */
    public static final MeetingTypeId FIRST_CONVERSATION = new MeetingTypeId("first-conversation");

    /** An hour with Theo, by video. */
    public static final MeetingTypeId COACHING_HOUR = new MeetingTypeId("coaching-hour");

    /** The most permissive rules: no buffers, no notice, a start every half hour. */
    public static final BookingRules LENIENT = new BookingRules(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            BookingRules.FURTHEST_HORIZON,
            BookingRules.MOST,
            Duration.ofMinutes(30),
            Duration.ZERO,
            BookingRules.MOST);

    private AvailabilityExamples() {}

    /** {@return Mara's schedule: Monday to Friday, mornings and afternoons, in New York} */
    public static Schedule maraIsOpen() {
        return Schedule.of(
                MARA,
                OpeningHours.on(
                        ZONE,
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        hours("09:00", "12:30"),
                        hours("14:00", "17:30")));
    }

    /** {@return half an hour with Mara, who calls; booked without confirmation} */
    public static MeetingType firstConversation() {
        return MeetingType.of(
                FIRST_CONVERSATION,
                "First conversation",
                Duration.ofMinutes(30),
                MARA,
                new MeetingLocation.PractitionerPhones());
    }

    /** {@return an hour of coaching with Theo, with every field filled} */
    public static MeetingType coachingHour() {
        return new MeetingType(
                COACHING_HOUR,
                Revision.NONE,
                "An hour of coaching",
                Duration.ofHours(1),
                THEO,
                Optional.of(COACHING),
                Optional.of("$90, paid afterwards"),
                new MeetingLocation.Video(Optional.empty()),
                ConfirmationPolicy.ASK_FIRST,
                false);
    }

    /**
     * {@return hours of one day}
     *
     * @param from such as {@code 09:00}
     * @param until the same; if not after {@code from}, it's on the next day
     */
    public static DailyHours hours(String from, String until) {
        return new DailyHours(LocalTime.parse(from), LocalTime.parse(until));
    }
}
