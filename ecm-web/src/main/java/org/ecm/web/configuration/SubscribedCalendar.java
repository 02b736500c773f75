package org.ecm.web.configuration;

/**
 * An external calendar of a practitioner. Its address is a secret: anyone who knows it can read the calendar.
 *
 * @param practitioner the slug of the practitioner's page
 * @param address the calendar's address, beginning with {@code https://}
 */
public record SubscribedCalendar(String practitioner, String address) {

    /** Omits the address. */
    @Override
    public String toString() {
        return "SubscribedCalendar[" + practitioner + ", redacted]";
    }
}
