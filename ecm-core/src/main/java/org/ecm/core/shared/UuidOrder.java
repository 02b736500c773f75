package org.ecm.core.shared;

import java.util.UUID;

/** Orders UUIDs as unsigned 128-bit numbers, as databases do; {@link UUID#compareTo} compares signed halves. */
final class UuidOrder {

    private UuidOrder() {}

    static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
