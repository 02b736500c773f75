package org.ecm.core.disclaimer;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;
import org.ecm.core.shared.ServiceId;

/**
 * A service that the practice offers, and whether content about it needs a disclaimer.
 *
 * @param id the service's id
 * @param name the name for visitors
 * @param needsDisclaimer whether content about it can't be published until a disclaimer covers it
 */
public record Service(ServiceId id, String name, boolean needsDisclaimer) {

    /** @throws InvalidValue rule {@code service-name.blank} or {@code service-name.control-character} */
    public Service {
        if (name.isBlank()) {
            throw new InvalidValue("service-name.blank");
        }
        PlainCharacters.requirePlain(name, "service-name.control-character");
    }
}
