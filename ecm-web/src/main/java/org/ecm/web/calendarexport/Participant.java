package org.ecm.web.calendarexport;

import org.ecm.core.inquiry.EmailAddress;

/**
 * Somebody who takes part in a meeting.
 *
 * @param name as it is shown, one line
 * @param address where the invitation goes
 */
public record Participant(String name, EmailAddress address) {

    /** Takes the name in one line. */
    public Participant {
        name = MeetingEvent.line(name, "meeting.participant");
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Participant[redacted]";
    }
}
