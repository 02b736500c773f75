package org.ecm.core.shared;

import java.util.UUID;

/**
 * Parses UUIDs in canonical form only, in either case (RFC 9562, section 4).
 *
 * <p>{@link UUID#fromString} also accepts shortened and overlong groups, which would give one thing many addresses.
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
