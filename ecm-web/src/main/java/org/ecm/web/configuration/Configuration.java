package org.ecm.web.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The operator's settings, each from the environment ({@code ECM_PORT}) or a system property ({@code ecm.port}).
 *
 * <p>System properties override the environment. {@link Settings#read} creates the configuration and reports wrong settings.
 *
 * @param port the port that the runnable jar listens on; 0 means any free port
 * @param data the folder of the embedded database and of generated secrets and keys
 * @param database the main database
 * @param content the folder to publish at startup
 * @param sample the folder to publish at startup if the database is empty
 * @param baseUrl the beginning of every page's public address, without a trailing slash
 * @param hstsSubdomains whether browsers must use https on all subdomains too
 * @param siteZone overrides the time zone of the site settings
 * @param siteName overrides the name in the site settings
 * @param trustedProxies the proxies whose forwarded headers the site trusts
 * @param secret the secret that a site's nodes share; if empty, the site generates one and keeps it in {@code data}
 * @param keys the database of the wrapped request keys, which can be the main one
 * @param masterKey the master keys that wrap the request keys; if empty, the site generates one and keeps it in {@code data}
 * @param deskToken the token that opens the desk; if empty, the desk is closed
 * @param mail how the site sends email; if empty, it sends none
 * @param calendars the external calendars of practitioners
 * @param leastFreeSpace the bytes that must be free on the disk of {@code data} before the site saves anything; 0 for no limit
 */
public record Configuration(
        int port,
        Path data,
        Database database,
        Optional<Path> content,
        Optional<Path> sample,
        URI baseUrl,
        boolean hstsSubdomains,
        Optional<ZoneId> siteZone,
        Optional<String> siteName,
        List<AddressBlock> trustedProxies,
        Optional<String> secret,
        Database keys,
        Optional<String> masterKey,
        Optional<String> deskToken,
        Optional<OutgoingMail> mail,
        List<SubscribedCalendar> calendars,
        long leastFreeSpace) {

    /** {@return whether visitors reach the site over https} */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** {@return whether the site stores files in {@code data}} */
    boolean keepsFiles() {
        return database.isEmbedded() || keys.isEmbedded() || secret.isEmpty() || masterKey.isEmpty();
    }

    /** Omits the secret, the master key, the desk token, the mail settings and the calendars. */
    @Override
    public String toString() {
        return "Configuration[port=" + port + ", data=" + data + ", baseUrl=" + baseUrl + "]";
    }

    /**
     * A database connection.
     *
     * @param url the JDBC URL
     * @param user the database user
     * @param password the user's password
     */
    public record Database(String url, String user, String password) {

        /** {@return whether this is the embedded database, whose files only one process can use} */
        public boolean isEmbedded() {
            return url.startsWith("jdbc:hsqldb:");
        }

        /** Omits the user and password, and the URL because it can contain them. */
        @Override
        public String toString() {
            return isEmbedded() ? "Database[embedded]" : "Database[PostgreSQL]";
        }
    }
}
