package org.ecm.web.externalcalendar;

import java.net.URI;
import java.net.URISyntaxException;
import org.ecm.core.shared.InvalidValue;

/**
 * The secret address of somebody's calendar: whoever knows it reads the calendar.
 *
 * @param text an address that begins with {@code https://}, whole; {@code webcal://}, as some programs call the same, is
 *     taken for it
 */
public record CalendarAddress(String text) {

    private static final int MAX_LENGTH = 2_000;

    /**
     * @throws InvalidValue rule {@code calendar-address.not-https}, {@code calendar-address.too-long} (the limit) or
     *     {@code calendar-address.malformed}
     */
    public CalendarAddress {
        text = text.strip().replaceFirst("^(?i)webcals?://", "https://");
        if (!text.regionMatches(true, 0, "https://", 0, 8)) {
            throw new InvalidValue("calendar-address.not-https");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidValue("calendar-address.too-long", MAX_LENGTH);
        }
        if (!isWhole(text)) {
            throw new InvalidValue("calendar-address.malformed");
        }
    }

    private static boolean isWhole(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null && uri.getUserInfo() == null && uri.getPort() <= 65_535;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    URI uri() {
        return URI.create(text);
    }

    /** Keeps the address to itself. */
    @Override
    public String toString() {
        return "CalendarAddress[redacted]";
    }
}
