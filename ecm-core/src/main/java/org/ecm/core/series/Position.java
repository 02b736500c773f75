package org.ecm.core.series;

import org.ecm.core.shared.InvalidValue;

/**
 * Where a part stands in its series: "part {@code part} of {@code count}".
 *
 * @param part counts from 1
 * @param count how many parts there are, at least {@code part}
 */
public record Position(int part, int count) {

    /** @throws InvalidValue rule {@code position.out-of-range} (part, count) */
    public Position {
        if (part < 1 || part > count) {
            throw new InvalidValue("position.out-of-range", part, count);
        }
    }
}
