package org.ecm.web.calendarexport;

/**
 * A message from one calendar to another (iTIP, RFC 5546).
 *
 * @param method the action for the receiving calendar, such as {@code REQUEST}; the text contains the same method
 * @param text the message in iCalendar format
 */
public record ItipMessage(String method, String text) {

    /** Leaves out the text, because it names people. */
    @Override
    public String toString() {
        return "ItipMessage[" + method + "]";
    }
}
