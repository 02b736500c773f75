package org.ecm.web.database;

import org.hsqldb.DatabaseURL;
import org.hsqldb.persist.HsqlDatabaseProperties;
import org.hsqldb.persist.HsqlProperties;

/** The properties of an address of JDBC, which tell when HSQLDB has begun to open the files. */
final class DatabaseOpenHook extends HsqlProperties {

    private final Runnable opening;
    private boolean told;

    DatabaseOpenHook(String url, Runnable opening) {
        super(DatabaseURL.parseURL(url, true, false).getProperties());
        this.opening = opening;
    }

    /** The key of encrypted files is what HSQLDB asks for between choosing how to reach its files and reading them. */
    @Override
    public String getProperty(String key) {
        if (HsqlDatabaseProperties.url_crypt_key.equals(key) && !told) {
            told = true;
            opening.run();
        }
        return super.getProperty(key);
    }
}
