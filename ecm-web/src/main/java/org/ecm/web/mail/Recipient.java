package org.ecm.web.mail;

import java.time.ZoneId;
import java.util.Optional;
import org.ecm.core.inquiry.EmailAddress;

/**
 * Who a letter about a request goes to.
 *
 * @param address where they can be written to
 * @param zone the zone they live by; empty if nobody asked
 */
public record Recipient(EmailAddress address, Optional<ZoneId> zone) {

    /** Keeps both to itself. */
    @Override
    public String toString() {
        return "Recipient[redacted]";
    }
}
