package org.ecm.core.disclaimer;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;
import org.ecm.core.shared.ServiceId;

/**
 * A kind of work that the practice offers, and whether what is said about it needs a disclaimer.
 *
 * @param id which
 * @param name as visitors read it
 * @param needsDisclaimer whether nothing about it may be published before a disclaimer covers it
 */
public record Service(ServiceId id, String name, boolean needsDisclaimer) {

    /** @throws InvalidValue rule {@code service-name.blank} or {@code service-name.control-character} */
    public Service {
        if (name.isBlank()) {
            throw new InvalidValue("service-name.blank");
        }
        PlainCharacters.required(name, "service-name.control-character");
    }
}
