package org.ecm.web.database;

import org.hsqldb.DatabaseURL;
import org.hsqldb.persist.HsqlDatabaseProperties;
import org.hsqldb.persist.HsqlProperties;

/** HSQLDB connection properties that run a hook right before HSQLDB opens the files of a database. */
final class DatabaseOpenHook extends HsqlProperties {

    private final Runnable opening;
    private boolean told;

    DatabaseOpenHook(String url, Runnable opening) {
        super(DatabaseURL.parseURL(url, true, false).getProperties());
        this.opening = opening;
    }

    /** Runs the hook when HSQLDB asks for the encryption key: after it has chosen its file access, and before it reads a file. */
    @Override
    public String getProperty(String key) {
        if (HsqlDatabaseProperties.url_crypt_key.equals(key) && !told) {
            told = true;
            opening.run();
        }
        return super.getProperty(key);
    }
}
