package org.ecm.web.vault;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Updates the keys when the site starts: erased requests stay erased, and a new master key rewraps the keys. */
@Singleton
@Startup
@DependsOn("DatabaseStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class VaultStartup {

    private static final Logger LOG = Logger.getLogger(VaultStartup.class.getName());

    @Inject
    Vault vault;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public VaultStartup() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    VaultStartup(Vault vault) {
        this.vault = vault;
    }

    @PostConstruct
    void start() {
        log("vault: removed {0} keys of erased requests that a restored backup brought back", vault.forgetAgain());
        log("vault: wrapped {0} keys with the new master key", vault.rewrap());
        vault.missingMasterKeys()
                .forEach(name -> LOG.log(
                        Level.SEVERE, "vault: some requests need master key {0}, which this site does not have", name));
    }

    private static void log(String line, int count) {
        if (count > 0) {
            LOG.log(Level.INFO, line, count);
        }
    }
}
