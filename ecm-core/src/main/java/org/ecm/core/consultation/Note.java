package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.InvalidValue;

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
        text = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            throw new InvalidValue("note.blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidValue("note.too-long", MAX_LENGTH);
        }
        if (text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t')) {
            throw new InvalidValue("note.control-character");
        }
    }

    /** Keeps the text to itself. */
    @Override
    public String toString() {
        return "Note[" + at + ", redacted]";
    }
}
