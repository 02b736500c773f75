package org.ecm.web.calendarexport;

import org.ecm.core.inquiry.EmailAddress;

/**
 * A person who takes part in a meeting.
 *
 * @param name the display name, one line
 * @param address the address that gets the invitation
 */
public record Participant(String name, EmailAddress address) {

    /**
     * @throws org.ecm.core.shared.InvalidValue rule {@code meeting.participant.not-one-line}, or
     *     {@code meeting.participant.too-long} (the limit)
     */
    public Participant {
        name = MeetingEvent.line(name, "meeting.participant");
    }

    /** Reveals nothing, so that logs contain no personal data. */
    @Override
    public String toString() {
        return "Participant[redacted]";
    }
}
