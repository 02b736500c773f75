package org.ecm.web.configuration;

/**
 * A calendar that a practitioner keeps elsewhere. Its address is a secret: whoever knows it reads the calendar.
 *
 * @param practitioner whose, by the slug of their page
 * @param address where it is read, from {@code https://} on
 */
public record SubscribedCalendar(String practitioner, String address) {

    /** Keeps the address to itself. */
    @Override
    public String toString() {
        return "SubscribedCalendar[" + practitioner + ", redacted]";
    }
}
