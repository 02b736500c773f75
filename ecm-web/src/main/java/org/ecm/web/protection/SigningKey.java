package org.ecm.web.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for one purpose, derived from the site's secret as RFC 5869 expands one: HMAC-SHA256 with the purpose as its info. */
public final class SigningKey {

    /** What a signature takes in bytes. */
    public static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    private SigningKey(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /**
     * {@return the key for a purpose}
     *
     * @param secret of the site
     * @param purpose which no other key has
     */
    public static SigningKey of(String secret, String purpose) {
        var mac = new SigningKey(secret.getBytes(UTF_8)).mac();
        mac.update(purpose.getBytes(UTF_8));
        mac.update((byte) 1); // the first block, and the only one
        return new SigningKey(mac.doFinal());
    }

    /**
     * {@return the signature of some parts}
     *
     * <p>With its length before it, none can pass for the end of one and the beginning of the next.
     *
     * @param parts in their order
     */
    public byte[] sign(List<byte[]> parts) {
        var mac = mac();
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
            mac.update(part);
        }
        return mac.doFinal();
    }

    /**
     * {@return bytes with their signature, as letters of base64url (RFC 4648) without padding}
     *
     * @param said so many that with the signature they are a multiple of three: then no letter has a bit to spare
     */
    public String sealed(byte[] said) {
        return Base64.getUrlEncoder()
                .encodeToString(ByteBuffer.allocate(said.length + BYTES)
                        .put(said)
                        .put(sign(List.of(said)))
                        .array());
    }

    /**
     * {@return the bytes that a text holds; empty if this key did not sign them}
     *
     * @param text anything
     * @param length how many they are
     */
    public Optional<ByteBuffer> opened(String text, int length) {
        byte[] bytes = decoded(text, length + BYTES);
        byte[] said = Arrays.copyOf(bytes, length);
        return bytes.length == length + BYTES
                        // takes as long wherever they differ
                        && MessageDigest.isEqual(Arrays.copyOfRange(bytes, length, length + BYTES), sign(List.of(said)))
                ? Optional.of(ByteBuffer.wrap(said))
                : Optional.empty();
    }

    private static byte[] decoded(String text, int length) {
        try {
            return text.length() == length / 3 * 4 ? Base64.getUrlDecoder().decode(text) : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
