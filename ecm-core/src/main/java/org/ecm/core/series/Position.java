package org.ecm.core.series;

import org.ecm.core.shared.InvalidValue;

/**
 * The position of a part in its series: "part {@code part} of {@code count}".
 *
 * @param part counts from 1
 * @param count the number of parts, at least {@code part}
 */
public record Position(int part, int count) {

    /** @throws InvalidValue rule {@code position.out-of-range} (part, count) */
    public Position {
        if (part < 1 || part > count) {
            throw new InvalidValue("position.out-of-range", part, count);
        }
    }
}
