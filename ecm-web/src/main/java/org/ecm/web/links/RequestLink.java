package org.ecm.web.links;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.shared.RequestId;
import org.ecm.web.protection.SigningKey;

/**
 * The content of a link to a request's page.
 *
 * @param request the request whose page it opens
 * @param given when the link was issued, to the microsecond
 */
record RequestLink(RequestId request, Instant given) {

    private static final byte VERSION = 1;
    private static final int CONTENT_BYTES = 1 + 16 + 8;

    private static final long SECOND = 1_000_000;

    RequestLink {
        given = given.truncatedTo(ChronoUnit.MICROS);
    }

    /** {@return the link as 76 characters: version, request, microseconds since 1970, and a signature over these} */
    String signed(SigningKey key) {
        byte[] said = ByteBuffer.allocate(CONTENT_BYTES)
                .put(VERSION)
                .putLong(request.value().getMostSignificantBits())
                .putLong(request.value().getLeastSignificantBits())
                .putLong(Math.addExact(Math.multiplyExact(given.getEpochSecond(), SECOND), given.getNano() / 1_000))
                .array();
        return key.sealed(said);
    }

    /**
     * {@return the link in a text; empty if this key didn't sign it}
     *
     * @param text any text
     */
    static Optional<RequestLink> opened(String text, SigningKey key) {
        return key.opened(text, CONTENT_BYTES).map(said -> of(said.position(1)));
    }

    private static RequestLink of(ByteBuffer said) {
        var request = new RequestId(new UUID(said.getLong(), said.getLong()));
        long micros = said.getLong();
        return new RequestLink(
                request, Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000));
    }

    /** Reveals nothing, because the content and the key together would open the page. */
    @Override
    public String toString() {
        return "RequestLink[redacted]";
    }
}
