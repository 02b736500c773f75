package org.ecm.web.calendar;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.protection.SigningKey;

/**
 * What the address of a private calendar says.
 *
 * @param practitioner whose meetings it has
 * @param renewals how often it was given another address before, from 0
 */
record FeedSecret(AuthorId practitioner, int renewals) {

    private static final short VERSION = 1;
    private static final int SAID = 2 + 16 + 4;

    /** 54 bytes, so that no letter of base64url has a bit to spare, and none of them needs padding. */
    private static final int BYTES = SAID + SigningKey.BYTES;

    private static final int LETTERS = BYTES / 3 * 4;

    /** {@return it as 72 letters: version, practitioner, renewals, and a signature over these} */
    String signed(SigningKey key) {
        byte[] said = ByteBuffer.allocate(SAID)
                .putShort(VERSION)
                .putLong(practitioner.value().getMostSignificantBits())
                .putLong(practitioner.value().getLeastSignificantBits())
                .putInt(renewals)
                .array();
        return Base64.getUrlEncoder()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .put(said)
                        .put(key.sign(List.of(said)))
                        .array());
    }

    /**
     * {@return what a text says; empty if this key did not sign it}
     *
     * @param text anything
     */
    static Optional<FeedSecret> opened(String text, SigningKey key) {
        byte[] bytes = decoded(text);
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(bytes, SAID);
        byte[] signature = Arrays.copyOfRange(bytes, SAID, BYTES);
        return MessageDigest.isEqual(signature, key.sign(List.of(said))) // takes as long wherever they differ
                ? Optional.of(of(ByteBuffer.wrap(said).position(2)))
                : Optional.empty();
    }

    private static byte[] decoded(String text) {
        try {
            return text.length() == LETTERS ? Base64.getUrlDecoder().decode(text) : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static FeedSecret of(ByteBuffer said) {
        return new FeedSecret(new AuthorId(new UUID(said.getLong(), said.getLong())), said.getInt());
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "FeedSecret[redacted]";
    }
}
