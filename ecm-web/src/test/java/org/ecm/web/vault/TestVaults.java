package org.ecm.web.vault;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** Vaults over databases of keys, for tests of other rooms; each with master keys that nobody else has. */
public final class TestVaults {

    private TestVaults() {}

    /**
     * {@return the vault of a site}
     *
     * @param keys a migrated database
     * @param masters numbers of its master keys; the first one wraps
     */
    public static Vault of(DataSource keys, int... masters) {
        return of(keys, Clock.fixed(Vaults.NOON, ZoneOffset.UTC), masters);
    }

    /**
     * {@return the vault of a site}
     *
     * @param keys a migrated database
     * @param clock tells when a key was made
     * @param masters numbers of its master keys; the first one wraps
     */
    public static Vault of(DataSource keys, Clock clock, int... masters) {
        return new Vault(new JdbcDataKeys(keys), Vaults.secrets(masters), clock);
    }

    /**
     * {@return the vault of a site with one master key}
     *
     * @param keys a migrated database
     * @param masterKey 32 bytes
     */
    public static Vault withMasterKey(DataSource keys, byte[] masterKey) {
        return new Vault(new JdbcDataKeys(keys), List.of(masterKey), Clock.fixed(Vaults.NOON, ZoneOffset.UTC));
    }
}
