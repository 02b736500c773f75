package org.ecm.web.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.ecm.web.mail.MailServer;

/**
 * Settings of a server that a test starts.
 *
 * @param values by their names, such as {@code ECM_DATA}
 */
record ServerSettings(Map<String, String> values) {

    /** {@return those of a site that holds nothing but its data folder} */
    static ServerSettings bare(Path data) {
        return new ServerSettings(Map.of("ECM_DATA", data.toString()));
    }

    /** {@return those of a site that imports the content of the tests} */
    static ServerSettings withContent(Path data) {
        return bare(data).content(TestContent.folder());
    }

    /** {@return those of a site with content and a desk, where each visitor of a test has an address of their own} */
    static ServerSettings complete(Path data) {
        return withContent(data).desk().behindProxy();
    }

    /** {@return the same with another setting} */
    ServerSettings with(String name, String value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new ServerSettings(Map.copyOf(more));
    }

    /** {@return the same with content from a folder} */
    ServerSettings content(Path folder) {
        return with("ECM_CONTENT", folder.toString());
    }

    /** {@return the same with a desk, which {@link DeskVisit#TOKEN} opens} */
    ServerSettings desk() {
        return with("ECM_DESK_TOKEN", DeskVisit.TOKEN);
    }

    /** {@return the same, believing the addresses that tests write into {@code X-Forwarded-For}} */
    ServerSettings behindProxy() {
        return with("ECM_TRUSTED_PROXIES", "127.0.0.1,::1");
    }

    /** {@return the same with a mail server} */
    ServerSettings mail(MailServer mail) {
        return mail(mail.port());
    }

    /** {@return the same with a mail server on a port of this machine, if one listens there} */
    ServerSettings mail(int port) {
        return with("ECM_SMTP_URL", "smtp+plain://127.0.0.1:" + port).with("ECM_MAIL_FROM", "practice@ecm.example");
    }

    /** {@return the same on PostgreSQL} */
    ServerSettings on(EmbeddedPostgres postgres) {
        return onPostgres("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres");
    }

    /** {@return the same on PostgreSQL at a JDBC address} */
    ServerSettings onPostgres(String url, String password) {
        return with("ECM_DB_URL", url).with("ECM_DB_USER", "postgres").with("ECM_DB_PASSWORD", password);
    }

    /** {@return the same with the keys that all nodes of a site share} */
    ServerSettings node() {
        return with("ECM_SECRET", "a secret that the nodes share, long enough for them")
                .with("ECM_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    }

    /**
     * Starts the runnable jar on a free port.
     *
     * @param name of its log below {@code target}
     */
    ServerProcess start(String name) {
        return ServerProcess.start(name, values);
    }
}
