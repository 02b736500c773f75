package org.ecm.web.vault;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Vaults over one store of keys, each with master keys of its own, as an operator changes them from start to start. */
final class Vaults {

    static final UUID ONE = DataKeysContract.ONE;
    static final UUID TWO = DataKeysContract.TWO;
    static final Instant NOON = DataKeysContract.NOON;

    private final DataKeys keys;

    Vaults(DataKeys keys) {
        this.keys = keys;
    }

    /** {@return the vault of a site with these master keys, the first one wrapping} */
    Vault with(int... masters) {
        return new Vault(keys, secrets(masters), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** {@return the name of a master key} */
    static String name(int master) {
        return MasterKey.of(secret(master)).name();
    }

    static List<byte[]> secrets(int... masters) {
        return IntStream.of(masters).mapToObj(Vaults::secret).toList();
    }

    private static byte[] secret(int master) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) master);
        return secret;
    }
}
