package org.ecm.web.configuration;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code ECM_*} settings, and refuses what cannot be meant before anything has started. */
public final class Settings {

    private static final String EMBEDDED =
            "jdbc:hsqldb:file:%s/%s;hsqldb.tx=mvcc;hsqldb.write_delay=false;sql.syntax_pgs=true;shutdown=true";

    private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?[a-z][a-z0-9]*:");

    private final Lookup lookup;

    private Settings(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Where a setting's value comes from.
     */
    @FunctionalInterface
    public interface Lookup {

        /**
         * {@return the value; null if it is not set}
         *
         * @param name such as {@code ECM_PORT}
         */
        @Nullable
        String value(String name);
    }

    /**
     * {@return the configuration of this process, whose folder for data has been made if it keeps anything there}
     *
     * @throws WrongSetting that names the setting, its value and what is allowed
     */
    public static Configuration read() {
        var configuration = read(name -> {
            var property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
            return property != null ? property : System.getenv(name);
        });
        if (configuration.keepsFiles()) {
            make(configuration.data());
        }
        return configuration;
    }

    /**
     * {@return the configuration that the settings of {@code lookup} make}
     *
     * @param lookup finds the value of a setting
     * @throws WrongSetting that names the setting, its value and what is allowed
     */
    public static Configuration read(Lookup lookup) {
        return new Settings(lookup).configuration();
    }

    /** Only an attempt tells: some folders look as if they could be made, and cannot. */
    static void make(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new WrongSetting("ECM_DATA", data.toString(), "a folder, or one that can be made");
        }
        if (!Files.isWritable(data)) {
            throw new WrongSetting("ECM_DATA", data.toString(), "a folder that can be written to");
        }
    }

    private Configuration configuration() {
        int port = port();
        var data = path("ECM_DATA").orElse(Path.of("data")).toAbsolutePath().normalize();
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new WrongSetting("ECM_DATA", data.toString(), "a folder, or one that can be made");
        }
        if (data.toString().indexOf(';') >= 0) { // it would end the path in the address of the embedded database
            throw new WrongSetting("ECM_DATA", data.toString(), "a folder without a semicolon in its path");
        }
        var database = postgres("ECM_DB").orElseGet(() -> embedded(data, "db/ecm"));
        return new Configuration(
                port,
                data,
                database,
                folder("ECM_CONTENT"),
                folder("ECM_SAMPLE"),
                baseUrl(port),
                text("ECM_SITE_ZONE").map(Settings::zone),
                text("ECM_SITE_NAME").map(Settings::siteName),
                text("ECM_TRUSTED_PROXIES").stream()
                        .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
                        .filter(each -> !each.isEmpty())
                        .map(Settings::proxy)
                        .toList(),
                text("ECM_SECRET").map(Settings::secret),
                postgres("ECM_KEYS_DB").orElseGet(() -> database.isEmbedded() ? embedded(data, "keys/keys") : database),
                text("ECM_MASTER_KEY").map(Settings::masterKey),
                text("ECM_DESK_TOKEN").map(Settings::deskToken),
                OutgoingMailSettings.read(this::text),
                CalendarSettings.read(text("ECM_CALENDARS")));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(lookup.value(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private int port() {
        var value = text("ECM_PORT").orElse("8080");
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new WrongSetting("ECM_PORT", value, "a whole number from 0 to 65535 (0: any free port)");
        }
        return Integer.parseInt(value);
    }

    private Optional<Configuration.Database> postgres(String name) {
        return text(name + "_URL").map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new WrongSetting(name + "_URL", scheme(url) + "(not shown)", "an address jdbc:postgresql://...");
            }
            return new Configuration.Database(
                    url,
                    text(name + "_USER").orElse(""),
                    Optional.ofNullable(lookup.value(name + "_PASSWORD")).orElse(""));
        });
    }

    private static Configuration.Database embedded(Path data, String files) {
        return new Configuration.Database(EMBEDDED.formatted(data, files), "SA", "");
    }

    private Optional<Path> path(String name) {
        return text(name).map(value -> {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new WrongSetting(name, value, "a path of this machine");
            }
        });
    }

    private Optional<Path> folder(String name) {
        return path(name).map(folder -> {
            if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
                throw new WrongSetting(name, folder.toString(), "a folder that can be read");
            }
            return folder.toAbsolutePath().normalize();
        });
    }

    private URI baseUrl(int port) {
        var value = text("ECM_BASE_URL").orElse("http://localhost:" + port);
        try {
            var uri = new URI(value.replaceAll("/+$", ""));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean bare = "".equals(uri.getRawPath()) && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (web && bare && uri.getHost() != null && uri.getUserInfo() == null && uri.getPort() <= 65_535) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // refused below, like any other address that is none
        }
        throw new WrongSetting("ECM_BASE_URL", withoutSecrets(value), "http(s)://host or http(s)://host:port");
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new WrongSetting("ECM_SITE_ZONE", value, "a zone of the tz database, such as America/New_York");
        }
    }

    private static String siteName(String value) {
        if (value.length() > 120) {
            throw new WrongSetting("ECM_SITE_NAME", value.substring(0, 40) + "...", "at most 120 characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new WrongSetting("ECM_SITE_NAME", value, "one line");
        }
        return value;
    }

    private static AddressBlock proxy(String value) {
        return AddressBlock.parse(value)
                .orElseThrow(() -> new WrongSetting(
                        "ECM_TRUSTED_PROXIES", value, "addresses or blocks such as 10.0.0.0/8, between commas"));
    }

    private static String secret(String value) {
        if (value.length() < 32) {
            throw new WrongSetting("ECM_SECRET", "(not shown)", "at least 32 characters");
        }
        return value;
    }

    private static String masterKey(String value) {
        try {
            MasterKeyFile.parse(value);
            return value;
        } catch (IllegalArgumentException e) {
            throw new WrongSetting("ECM_MASTER_KEY", "(not shown)", MasterKeyFile.ALLOWED);
        }
    }

    private static String deskToken(String value) {
        if (value.length() < 24) {
            throw new WrongSetting("ECM_DESK_TOKEN", "(not shown)", "at least 24 characters");
        }
        return value;
    }

    /** The address of a database may hold user and password, each kind in its own way: neither may reach a log. */
    private static String scheme(String url) {
        var scheme = SCHEME.matcher(url);
        return scheme.lookingAt() ? scheme.group() : "";
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("(?s)//.*@", "//(not shown)@").replaceAll("(?s)\\?.*", "?(not shown)");
    }
}
