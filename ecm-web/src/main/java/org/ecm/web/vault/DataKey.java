package org.ecm.web.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.subtle.AesGcmAead;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** A key that encrypts and decrypts with Tink's AES-256-GCM, and binds each ciphertext to a request and a purpose. */
final class DataKey {

    static final int BYTES = 32;

    private static final AesGcmParameters PARAMETERS = parameters();

    private final SecretBytes secret;
    private final Aead aead;

    @AccessesPartialKey
    private DataKey(SecretBytes secret) {
        this.secret = secret;
        try {
            this.aead = AesGcmAead.create(AesGcmKey.builder()
                    .setParameters(PARAMETERS)
                    .setKeyBytes(secret)
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM isn't available", e);
        }
    }

    /** {@return a new random key} */
    static DataKey random() {
        return new DataKey(SecretBytes.randomBytes(BYTES));
    }

    /** {@return the key with these {@value #BYTES} bytes} */
    static DataKey of(byte[] bytes) {
        return new DataKey(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()));
    }

    /** {@return the raw key, to be wrapped} */
    byte[] bytes() {
        return secret.toByteArray(InsecureSecretKeyAccess.get());
    }

    /** {@return {@code plain}, encrypted so that only this key decrypts it, and only for that request and purpose} */
    byte[] seal(UUID request, String purpose, byte[] plain) {
        try {
            return aead.encrypt(plain, circumstances(request, purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the data can't be encrypted", e);
        }
    }

    /**
     * {@return the decrypted data}
     *
     * @throws TamperedData if it was encrypted with another key, for another request or purpose, or was changed
     */
    byte[] open(UUID request, String purpose, byte[] sealed) {
        try {
            return aead.decrypt(sealed, circumstances(request, purpose));
        } catch (GeneralSecurityException e) {
            throw new TamperedData();
        }
    }

    /** The first part has a fixed length, so that no two pairs of request and purpose give the same bytes. */
    private static byte[] circumstances(UUID request, String purpose) {
        byte[] text = purpose.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + text.length)
                .putLong(request.getMostSignificantBits())
                .putLong(request.getLeastSignificantBits())
                .put(text)
                .array();
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM isn't available", e);
        }
    }
}
