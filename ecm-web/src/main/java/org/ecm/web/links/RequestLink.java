package org.ecm.web.links;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.shared.RequestId;
import org.ecm.web.protection.SigningKey;

/**
 * What a link says.
 *
 * @param request whose page it opens
 * @param given when, to the microsecond
 */
record RequestLink(RequestId request, Instant given) {

    private static final byte VERSION = 1;
    private static final int SAID = 1 + 16 + 8;

    private static final long SECOND = 1_000_000;

    RequestLink {
        given = given.truncatedTo(ChronoUnit.MICROS);
    }

    /** {@return it as 76 letters: version, request, microseconds since 1970, and a signature over these} */
    String signed(SigningKey key) {
        byte[] said = ByteBuffer.allocate(SAID)
                .put(VERSION)
                .putLong(request.value().getMostSignificantBits())
                .putLong(request.value().getLeastSignificantBits())
                .putLong(Math.addExact(Math.multiplyExact(given.getEpochSecond(), SECOND), given.getNano() / 1_000))
                .array();
        return key.sealed(said);
    }

    /**
     * {@return the link that a text holds; empty if this key did not sign it}
     *
     * @param text anything
     */
    static Optional<RequestLink> opened(String text, SigningKey key) {
        return key.opened(text, SAID).map(said -> of(said.position(1)));
    }

    private static RequestLink of(ByteBuffer said) {
        var request = new RequestId(new UUID(said.getLong(), said.getLong()));
        long micros = said.getLong();
        return new RequestLink(
                request, Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000));
    }

    /** Keeps to itself what would open the page together with the key. */
    @Override
    public String toString() {
        return "RequestLink[redacted]";
    }
}
