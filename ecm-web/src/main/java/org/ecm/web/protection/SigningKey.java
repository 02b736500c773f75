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

/** A key for one purpose, derived from the site's secret by HKDF-Expand (RFC 5869) with HMAC-SHA256; the info is the purpose. */
public final class SigningKey {

    /** The length of a signature in bytes. */
    public static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    private SigningKey(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /**
     * {@return the key for a purpose}
     *
     * @param secret the site's secret
     * @param purpose the purpose, which no other key has
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
     * <p>The length before each part keeps bytes from moving from one part to the next unnoticed.
     *
     * @param parts the parts in their order
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
     * {@return bytes with their signature, in base64url (RFC 4648) without padding}
     *
     * @param said the bytes; with the signature, their number is a multiple of three, so that no character has spare bits
     */
    public String sealed(byte[] said) {
        return Base64.getUrlEncoder()
                .encodeToString(ByteBuffer.allocate(said.length + BYTES)
                        .put(said)
                        .put(sign(List.of(said)))
                        .array());
    }

    /**
     * {@return the signed bytes in a text; empty if this key didn't sign them}
     *
     * @param text any text
     * @param length how many bytes there are without the signature
     */
    public Optional<ByteBuffer> opened(String text, int length) {
        byte[] bytes = decoded(text, length + BYTES);
        byte[] said = Arrays.copyOf(bytes, length);
        return bytes.length == length + BYTES
                        // in constant time
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
