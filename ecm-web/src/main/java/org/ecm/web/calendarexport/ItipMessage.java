package org.ecm.web.calendarexport;

/**
 * A message from one calendar to another (iTIP, RFC 5546).
 *
 * @param method what the receiving calendar is to do, such as {@code REQUEST}; the text says the same
 * @param text iCalendar
 */
public record ItipMessage(String method, String text) {

    /** Keeps the text to itself: it names people. */
    @Override
    public String toString() {
        return "ItipMessage[" + method + "]";
    }
}
