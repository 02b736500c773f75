package org.ecm.core.availability;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.TextInput;

/**
 * A type of meeting that a practitioner offers, such as a first conversation of half an hour.
 *
 * <p>Types are retired, not deleted: a retired type is no longer offered, but booked meetings keep its name.
 *
 * @param id the type's permanent id
 * @param revision the saved revision this one is based on
 * @param name the name for visitors, one line
 * @param length the length, whole minutes
 * @param practitioner the practitioner who holds the meetings
 * @param service the service it belongs to, whose disclaimers apply
 * @param fee the price, a line for visitors such as "free of charge"; empty shows no price
 * @param location where the meetings take place
 * @param confirmation whether the practitioner confirms first
 * @param retired whether it's no longer offered
 */
public record MeetingType(
        MeetingTypeId id,
        Revision revision,
        String name,
        Duration length,
        AuthorId practitioner,
        Optional<ServiceId> service,
        Optional<String> fee,
        MeetingLocation location,
        ConfirmationPolicy confirmation,
        boolean retired) {

    /** The maximum length of a name or a fee in UTF-16 units. */
    public static final int MAX_LINE = 120;

    /** The shortest length. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    /** The longest length. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /**
     * @throws InvalidValue rule {@code meeting-name.blank}, {@code meeting-name.too-long} (the limit),
     *     {@code meeting-name.control-character}, the same three of {@code meeting-fee}, or
     *     {@code meeting-length.out-of-range} (the least and the most, in minutes),
     *     {@code meeting-length.not-whole-minutes}
     */
    public MeetingType {
        name = TextInput.line(name, "meeting-name", MAX_LINE);
        fee = fee.map(typed -> TextInput.line(typed, "meeting-fee", MAX_LINE));
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new InvalidValue("meeting-length.out-of-range", SHORTEST.toMinutes(), LONGEST.toMinutes());
        }
        if (!length.equals(length.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidValue("meeting-length.not-whole-minutes");
        }
    }

    /**
     * {@return a new type with defaults: no service, no price, booked without confirmation}
     *
     * @param id the type's permanent id
     * @param name the name for visitors
     * @param length the length, whole minutes
     * @param practitioner the practitioner who holds the meetings
     * @param location where the meetings take place
     */
    public static MeetingType of(
            MeetingTypeId id, String name, Duration length, AuthorId practitioner, MeetingLocation location) {
        return new MeetingType(
                id,
                Revision.NONE,
                name,
                length,
                practitioner,
                Optional.empty(),
                Optional.empty(),
                location,
                ConfirmationPolicy.AT_ONCE,
                false);
    }

    /** {@return whether the practitioner calls, so that the requester must leave a number} */
    public boolean needsRequesterPhone() {
        return location instanceof MeetingLocation.PractitionerPhones;
    }

    /**
     * {@return this type with another revision}
     *
     * @param expectedRevision the revision that the next save is based on, or the one a store has assigned
     */
    public MeetingType withRevision(Revision expectedRevision) {
        return new MeetingType(
                id, expectedRevision, name, length, practitioner, service, fee, location, confirmation, retired);
    }

    /** {@return this type, no longer offered} */
    public MeetingType retire() {
        return new MeetingType(id, revision, name, length, practitioner, service, fee, location, confirmation, true);
    }
}
