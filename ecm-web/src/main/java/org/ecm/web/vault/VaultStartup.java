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

/** Puts the keys in order when the site starts: what was erased stays so, and a new master key takes over. */
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
        tell("vault: {0} keys of erased requests had come back, and were removed", vault.forgetAgain());
        tell("vault: {0} keys were wrapped with the new master key", vault.rewrap());
        vault.missingMasterKeys()
                .forEach(name -> LOG.log(
                        Level.SEVERE,
                        "vault: some requests can only be read with master key {0}, which was not given",
                        name));
    }

    private static void tell(String line, int count) {
        if (count > 0) {
            LOG.log(Level.INFO, line, count);
        }
    }
}
