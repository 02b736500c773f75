package org.ecm.web.running;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.web.database.Ports;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;

/**
 * A data folder in which requests are kept before a server has it: tests know the links to them, as mailboxes do.
 *
 * @param folder it is made if it doesn't exist
 */
record SeededData(Path folder) {

    /** Signs the links. */
    static final String SECRET = "a-secret-that-only-the-tests-and-their-site-know-of";

    /** Keeps requests while no server has the files. */
    void keep(Consumer<ConsultationRequests> people) throws SQLException {
        var database = TestDatabase.embedded(folder);
        var keys = TestKeys.embedded(folder);
        try (var rowsOpen = database.dataSource().getConnection();
                var keysOpen = keys.getConnection()) {
            people.accept(new Ports(database, Clock.systemUTC()).requests(TestVaults.of(keys, 1)));
            if (!rowsOpen.isValid(1) || !keysOpen.isValid(1)) {
                throw new IllegalStateException("closed before it was written");
            }
        }
    }

    /** {@return the settings of a server that can open what is kept} */
    ServerSettings settings() {
        var key = new byte[32];
        Arrays.fill(key, (byte) 1); // the one that the vault of the tests knows by the number 1
        return settings(key);
    }

    /** {@return the same with another master key} */
    ServerSettings settings(byte[] masterKey) {
        return ServerSettings.complete(folder)
                .with("ECM_SECRET", SECRET)
                .with("ECM_MASTER_KEY", Base64.getEncoder().encodeToString(masterKey));
    }
}
