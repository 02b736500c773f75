package org.ecm.web.vault;

import java.util.List;
import java.util.UUID;

/**
 * The master keys of this site.
 *
 * @param keys the master keys; the first one wraps, all of them unwrap
 */
record MasterKeys(List<MasterKey> keys) {

    MasterKeys {
        keys = List.copyOf(keys);
    }

    /** {@return the master keys with these secrets, of 32 bytes each} */
    static MasterKeys of(List<byte[]> secrets) {
        return new MasterKeys(secrets.stream().map(MasterKey::of).toList());
    }

    /** {@return the master key that wraps} */
    MasterKey first() {
        return keys.get(0);
    }

    /** {@return whether one of them has that name} */
    boolean know(String name) {
        return keys.stream().anyMatch(key -> key.name().equals(name));
    }

    /**
     * {@return the unwrapped key of a request}
     *
     * @throws UnknownMasterKey if none of these master keys wrapped it
     */
    DataKey unwrap(UUID request, WrappedKey key) {
        return keys.stream()
                .filter(master -> master.name().equals(key.master()))
                .findFirst()
                .orElseThrow(() -> new UnknownMasterKey(key.master()))
                .unwrap(request, key);
    }
}
