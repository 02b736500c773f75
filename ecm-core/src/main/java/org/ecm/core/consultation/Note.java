package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;

/**
 * A practitioner's note on a request, which is erased with it.
 *
 * @param at the moment of writing, to the microsecond
 * @param by the writer
 * @param text plain text whose lines end in LF
 */
public record Note(Instant at, Actor by, String text) {

    /** The maximum length of a note in UTF-16 units. */
    public static final int MAX_LENGTH = 4_000;

    /**
     * @throws InvalidValue rule {@code note.blank}, {@code note.too-long} (the limit) or {@code note.control-character}
     */
    public Note {
        at = at.truncatedTo(ChronoUnit.MICROS);
        text = TextInput.lines(text, "note", MAX_LENGTH);
    }

    /** {@return a text without the note's text} */
    @Override
    public String toString() {
        return "Note[" + at + ", redacted]";
    }
}
