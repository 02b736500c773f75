package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/**
 * What a practitioner noted of a request; erased with it.
 *
 * @param at when, to the microsecond
 * @param by who
 * @param text plain text in lines that end in LF
 */
public record Note(Instant at, Actor by, String text) {

    /** The most characters a note may have. */
    public static final int MAX_LENGTH = 4_000;

    /**
     * @throws InvalidValue rule {@code note.blank}, {@code note.too-long} (the limit) or {@code note.control-character}
     */
    public Note {
        at = at.truncatedTo(ChronoUnit.MICROS);
        text = Written.lines(text, "note", MAX_LENGTH);
    }

    /** Keeps the text to itself. */
    @Override
    public String toString() {
        return "Note[" + at + ", redacted]";
    }
}
