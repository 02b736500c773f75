package org.ecm.core.availability;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Written;

/**
 * A kind of meeting that a practitioner offers, such as a first conversation of half an hour.
 *
 * <p>It is retired rather than deleted: it is not offered any more, but what was booked keeps its name.
 *
 * @param id which, for good
 * @param revision the saved state this one was drawn from
 * @param name as visitors read it, one line
 * @param length from beginning to end, whole minutes
 * @param practitioner who holds it
 * @param service the kind of work it is, whose disclaimers then apply
 * @param fee what it costs, in a line for visitors, such as "free of charge"; empty means nothing is said
 * @param place where it is held
 * @param confirm what asking for a time does
 * @param retired whether it is not offered any more
 */
public record MeetingType(
        MeetingTypeId id,
        Revision revision,
        String name,
        Duration length,
        AuthorId practitioner,
        Optional<ServiceId> service,
        Optional<String> fee,
        MeetingPlace place,
        Confirm confirm,
        boolean retired) {

    /** The most characters a name, and a fee, may have. */
    public static final int MAX_LINE = 120;

    /** The shortest a meeting may be. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    /** The longest a meeting may be. */
    public static final Duration LONGEST = Duration.ofHours(8);

    /**
     * @throws InvalidValue rule {@code meeting-name.blank}, {@code meeting-name.too-long} (the limit),
     *     {@code meeting-name.control-character}, the same three of {@code meeting-fee}, or
     *     {@code meeting-length.out-of-range} (the least and the most, in minutes),
     *     {@code meeting-length.not-whole-minutes}
     */
    public MeetingType {
        name = Written.line(name, "meeting-name", MAX_LINE);
        fee = fee.map(typed -> Written.line(typed, "meeting-fee", MAX_LINE));
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new InvalidValue("meeting-length.out-of-range", SHORTEST.toMinutes(), LONGEST.toMinutes());
        }
        if (!length.equals(length.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidValue("meeting-length.not-whole-minutes");
        }
    }

    /**
     * {@return a kind of meeting never saved before, of which only what it needs is said: the first asker is booked}
     *
     * @param id which
     * @param name as visitors read it
     * @param length from beginning to end
     * @param practitioner who holds it
     * @param place where it is held
     */
    public static MeetingType of(
            MeetingTypeId id, String name, Duration length, AuthorId practitioner, MeetingPlace place) {
        return new MeetingType(
                id,
                Revision.NONE,
                name,
                length,
                practitioner,
                Optional.empty(),
                Optional.empty(),
                place,
                Confirm.AT_ONCE,
                false);
    }

    /** {@return whether the enquirer is called, and must have left a number for that} */
    public boolean needsPhone() {
        return place instanceof MeetingPlace.PractitionerPhones;
    }

    /**
     * {@return this kind of meeting as a save based on {@code drawnFrom} sees it}
     *
     * @param drawnFrom the revision a form was drawn from, or the one a store has given
     */
    public MeetingType at(Revision drawnFrom) {
        return new MeetingType(id, drawnFrom, name, length, practitioner, service, fee, place, confirm, retired);
    }

    /** {@return this kind of meeting, not offered any more} */
    public MeetingType retire() {
        return new MeetingType(id, revision, name, length, practitioner, service, fee, place, confirm, true);
    }
}
