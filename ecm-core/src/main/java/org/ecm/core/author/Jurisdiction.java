package org.ecm.core.author;

import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;

/**
 * Where a credential is valid: a country, or a part of one.
 *
 * @param code an ISO 3166-1 alpha-2 or ISO 3166-2 code, such as {@code US} or {@code US-NY}
 */
public record Jurisdiction(String code) {

    private static final Pattern PATTERN = Pattern.compile("[A-Z]{2}(?:-[A-Z0-9]{1,3})?");

    /** @throws InvalidValue rule {@code jurisdiction.malformed} */
    public Jurisdiction {
        if (!PATTERN.matcher(code).matches()) {
            throw new InvalidValue("jurisdiction.malformed", code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
