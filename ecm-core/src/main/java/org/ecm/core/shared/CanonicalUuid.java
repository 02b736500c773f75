package org.ecm.core.shared;

import java.util.UUID;

/**
 * Reads UUIDs in their canonical form alone, in either case (RFC 9562, section 4).
 *
 * <p>{@link UUID#fromString} takes shortened and overlong groups as well, which would give one thing many addresses.
 */
final class CanonicalUuid {

    private CanonicalUuid() {}

    static UUID of(String text, String rule) {
        try {
            var uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(rule);
        }
        throw new InvalidValue(rule);
    }
}
