package org.ecm.web.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.prf.HkdfPrfKey;
import com.google.crypto.tink.prf.HkdfPrfParameters;
import com.google.crypto.tink.prf.HmacPrfKey;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.subtle.HkdfPrf;
import com.google.crypto.tink.prf.subtle.HmacPrf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A secret that the operator sets or the site generates once; it wraps the keys of requests and makes fingerprints.
 *
 * <p>It isn't used directly: a key for each purpose, and the name, are derived from it (HKDF with SHA-256, RFC 5869).
 */
final class MasterKey {

    /** The purpose under which keys are wrapped; besides it, a wrapped key is bound only to its request. */
    private static final String WRAPPING = "data key";

    private final String name;
    private final DataKey wrapping;
    private final Prf fingerprints;

    @AccessesPartialKey
    private MasterKey(byte[] secret) throws GeneralSecurityException {
        var derived = HkdfPrf.create(HkdfPrfKey.builder()
                .setParameters(HkdfPrfParameters.builder()
                        .setKeySizeBytes(secret.length)
                        .setHashType(HkdfPrfParameters.HashType.SHA256)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                .build());
        name = HexFormat.of().formatHex(derived.compute(utf8("ecm name"), 4));
        wrapping = DataKey.of(derived.compute(utf8("ecm wrapping"), DataKey.BYTES));
        fingerprints = HmacPrf.create(HmacPrfKey.builder()
                .setParameters(HmacPrfParameters.builder()
                        .setKeySizeBytes(DataKey.BYTES)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(
                        derived.compute(utf8("ecm fingerprints"), DataKey.BYTES), InsecureSecretKeyAccess.get()))
                .build());
    }

    /** {@return the master key with these 32 bytes} */
    static MasterKey of(byte[] secret) {
        try {
            return new MasterKey(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("these bytes can't be used as a master key", e);
        }
    }

    /** {@return a name that reveals nothing about the key: 8 hexadecimal digits} */
    String name() {
        return name;
    }

    /** {@return the key of a request, encrypted for storage} */
    WrappedKey wrap(UUID request, DataKey key) {
        return new WrappedKey(name, Base64.getEncoder().encodeToString(wrapping.seal(request, WRAPPING, key.bytes())));
    }

    /**
     * {@return the unwrapped key of a request}
     *
     * @throws TamperedData if the wrapped key was changed, or belongs to another request
     */
    DataKey unwrap(UUID request, WrappedKey key) {
        try {
            return DataKey.of(
                    wrapping.open(request, WRAPPING, Base64.getDecoder().decode(key.text())));
        } catch (IllegalArgumentException e) {
            throw new TamperedData();
        }
    }

    /** {@return 64 hexadecimal digits: the name, and 224 bits of the HMAC-SHA256 of {@code text}} */
    String fingerprint(String text) {
        try {
            return name + HexFormat.of().formatHex(fingerprints.compute(utf8(text), 28));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC isn't available", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
