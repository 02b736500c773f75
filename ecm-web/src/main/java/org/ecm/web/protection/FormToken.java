package org.ecm.web.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The token that a form carries and sends back.
 *
 * @param nonce 128 random bits that identify the form
 * @param issued when the token was issued, to the millisecond
 */
record FormToken(UUID nonce, Instant issued) {

    private static final byte VERSION = 1;
    private static final int CONTENT_BYTES = 1 + 16 + 8;

    /** 57 bytes, a multiple of three, so that no base64url character has spare bits. */
    private static final int BYTES = CONTENT_BYTES + SigningKey.BYTES;

    /**
     * {@return the token as text: version, nonce, milliseconds since 1970, and a signature over these and the form's name}
     *
     * @param form the form's name
     * @param key the signing key
     */
    String signed(String form, SigningKey key) {
        byte[] said = ByteBuffer.allocate(CONTENT_BYTES)
                .put(VERSION)
                .putLong(nonce.getMostSignificantBits())
                .putLong(nonce.getLeastSignificantBits())
                .putLong(issued.toEpochMilli())
                .array();
        return Base64.getUrlEncoder()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .put(said)
                        .put(signature(said, form, key))
                        .array());
    }

    /**
     * {@return the token in a text; empty if this key didn't sign it for this form}
     *
     * @param text any text; null if there is none
     * @param form the form's name
     * @param key the signing key
     */
    static Optional<FormToken> opened(@Nullable String text, String form, SigningKey key) {
        byte[] bytes = decoded(text);
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(bytes, CONTENT_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, CONTENT_BYTES, BYTES);
        return MessageDigest.isEqual(signature, signature(said, form, key)) // in constant time
                ? Optional.of(of(ByteBuffer.wrap(said).position(1)))
                : Optional.empty();
    }

    private static byte[] decoded(@Nullable String text) {
        try {
            return Base64.getUrlDecoder().decode(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static FormToken of(ByteBuffer said) {
        return new FormToken(new UUID(said.getLong(), said.getLong()), Instant.ofEpochMilli(said.getLong()));
    }

    private static byte[] signature(byte[] said, String form, SigningKey key) {
        return key.sign(List.of(said, form.getBytes(UTF_8)));
    }
}
