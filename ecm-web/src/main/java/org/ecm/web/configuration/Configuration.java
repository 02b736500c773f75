package org.ecm.web.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The settings that an operator gives, each by environment ({@code ECM_PORT}) or system property ({@code ecm.port}).
 *
 * <p>A system property beats the environment. {@link Settings#read} makes one, and names whatever it refuses.
 *
 * @param port where the runnable jar listens; 0 means any free port
 * @param data the folder of the embedded database and of what is made once
 * @param database what keeps the rows
 * @param content a folder to publish at start
 * @param sample a folder to publish at start if the database is empty
 * @param baseUrl what the public address of every page begins with, without a slash at its end
 * @param hstsSubdomains whether browsers are told to stay with https on every subdomain as well
 * @param siteZone beats the zone of the site's own settings
 * @param siteName beats the name of the site's own settings
 * @param trustedProxies whose forwarded headers are believed
 * @param secret what the nodes of a site share; empty means that one is made and kept in {@code data}
 * @param keys what keeps the wrapped keys of requests, apart from the rows
 * @param masterKey what wraps them; empty means that one is made and kept in {@code data}
 * @param deskToken what opens the desk; empty means that nothing does
 * @param mail how email leaves; empty means that none does
 * @param calendars which take practitioners' time
 * @param leastFreeSpace how many bytes of the disk of {@code data} must be free for anything to be saved; 0 for no limit
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

    /** {@return whether visitors reach the site by https} */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** {@return whether the site keeps anything in {@code data}} */
    boolean keepsFiles() {
        return database.isEmbedded() || keys.isEmbedded() || secret.isEmpty() || masterKey.isEmpty();
    }

    /** Keeps the secret, the master key, the token, the mail and the calendars to itself. */
    @Override
    public String toString() {
        return "Configuration[port=" + port + ", data=" + data + ", baseUrl=" + baseUrl + "]";
    }

    /**
     * What keeps the rows.
     *
     * @param url of JDBC
     * @param user who connects
     * @param password of that user
     */
    public record Database(String url, String user, String password) {

        /** {@return whether it is the embedded one, whose files one process owns} */
        public boolean isEmbedded() {
            return url.startsWith("jdbc:hsqldb:");
        }

        /** Keeps user and password to itself; an address may hold them too. */
        @Override
        public String toString() {
            return isEmbedded() ? "Database[embedded]" : "Database[PostgreSQL]";
        }
    }
}
