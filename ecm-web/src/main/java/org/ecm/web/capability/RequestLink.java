package org.ecm.web.capability;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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

    /** 57 bytes, so that no letter of base64url has a bit to spare, and none of them needs padding. */
    private static final int BYTES = SAID + SigningKey.BYTES;

    private static final int LETTERS = BYTES / 3 * 4;
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
        return Base64.getUrlEncoder()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .put(said)
                        .put(key.sign(List.of(said)))
                        .array());
    }

    /**
     * {@return the link that a text holds; empty if this key did not sign it}
     *
     * @param text anything
     */
    static Optional<RequestLink> opened(String text, SigningKey key) {
        byte[] bytes = decoded(text);
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(bytes, SAID);
        byte[] signature = Arrays.copyOfRange(bytes, SAID, BYTES);
        return MessageDigest.isEqual(signature, key.sign(List.of(said))) // takes as long wherever they differ
                ? Optional.of(of(ByteBuffer.wrap(said).position(1)))
                : Optional.empty();
    }

    private static byte[] decoded(String text) {
        try {
            return text.length() == LETTERS ? Base64.getUrlDecoder().decode(text) : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
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
