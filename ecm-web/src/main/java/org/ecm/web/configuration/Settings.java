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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the {@code ECM_*} settings, and refuses invalid ones before anything starts. */
public final class Settings {

    private final SettingLookup lookup;
    private final SettingProblems problems = new SettingProblems();

    private Settings(SettingLookup lookup) {
        this.lookup = lookup;
    }

    /** The source of settings' values. */
    @FunctionalInterface
    public interface SettingLookup {

        /**
         * {@return the value; null if it isn't set}
         *
         * @param name such as {@code ECM_PORT}
         */
        @Nullable
        String value(String name);
    }

    /**
     * {@return the configuration of this process; its data folder exists if the site stores files there}
     *
     * @throws WrongSetting with each wrong setting, its value and the allowed values
     */
    public static Configuration read() {
        var configuration = read(name -> {
            var property = System.getProperty(property(name));
            return property != null ? property : System.getenv(name);
        });
        if (configuration.keepsFiles()) {
            make(configuration.data());
        }
        return configuration;
    }

    /**
     * {@return the configuration from the settings of {@code lookup}}
     *
     * @param lookup finds the value of a setting
     * @throws WrongSetting with each wrong setting, its value and the allowed values
     */
    public static Configuration read(SettingLookup lookup) {
        return new Settings(lookup).configuration();
    }

    /** {@return the JVM's folder for temporary files} */
    public static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** {@return the names of all settings, such as {@code ECM_PORT}} */
    static Set<String> names() {
        var asked = new TreeSet<String>();
        read(name -> {
            asked.add(name);
            return null;
        });
        return asked;
    }

    /** {@return the system property that corresponds to an environment variable} */
    static String property(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Creates the data folder right away, because only an attempt shows whether it can be created. */
    static void make(Path data) {
        try {
            OwnerOnlyFiles.createFolder(data);
        } catch (IOException e) {
            throw new WrongSetting("ECM_DATA", data.toString(), "a folder, or a path where one can be created");
        }
        if (!Files.isWritable(data)) {
            throw new WrongSetting("ECM_DATA", data.toString(), "a folder that can be written to");
        }
    }

    private Configuration configuration() {
        int port = problems.read(this::port, 0);
        var data = problems.read(this::data, Path.of(""));
        var databases = new DatabaseSettings(lookup);
        var database =
                optional(() -> databases.postgres("ECM_DB")).orElseGet(() -> DatabaseSettings.embedded(data, "db/ecm"));
        var configuration = new Configuration(
                port,
                data,
                database,
                optional(() -> folder("ECM_CONTENT")),
                optional(() -> folder("ECM_SAMPLE")),
                problems.read(() -> baseUrl(port), URI.create("")),
                problems.read(() -> flag("ECM_HSTS_SUBDOMAINS"), false),
                optional(() -> text("ECM_SITE_ZONE").map(Settings::zone)),
                optional(() -> text("ECM_SITE_NAME").map(Settings::siteName)),
                problems.read(this::trustedProxies, List.of()),
                optional(() -> text("ECM_SECRET").map(Settings::secret)),
                optional(() -> databases.postgres("ECM_KEYS_DB"))
                        .orElseGet(
                                () -> database.isEmbedded() ? DatabaseSettings.embedded(data, "keys/keys") : database),
                optional(() -> text("ECM_MASTER_KEY").map(Settings::masterKey)),
                optional(() -> text("ECM_DESK_TOKEN").map(Settings::deskToken)),
                OutgoingMailSettings.read(this::text, problems),
                problems.read(() -> CalendarSettings.read(text("ECM_CALENDARS")), List.of()),
                problems.read(this::leastFreeSpace, 0L));
        problems.refuse();
        return configuration;
    }

    private <T> Optional<T> optional(Supplier<Optional<T>> setting) {
        return problems.read(setting, Optional.empty());
    }

    private Path data() {
        var data = path("ECM_DATA").orElse(Path.of("data")).toAbsolutePath().normalize();
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new WrongSetting("ECM_DATA", data.toString(), "a folder, or a path where one can be created");
        }
        if (data.toString().indexOf(';') >= 0) { // it would end the path in the embedded database's URL
            throw new WrongSetting("ECM_DATA", data.toString(), "a folder without a semicolon in its path");
        }
        return data;
    }

    private List<AddressBlock> trustedProxies() {
        return text("ECM_TRUSTED_PROXIES").stream()
                .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
                .filter(each -> !each.isEmpty())
                .map(Settings::proxy)
                .toList();
    }

    private long leastFreeSpace() {
        var value = text("ECM_MIN_FREE_MB").orElse("64");
        if (!value.matches("\\d{1,7}")) {
            throw new WrongSetting(
                    "ECM_MIN_FREE_MB", value, "a whole number of megabytes from 0 to 9999999 (0: no limit)");
        }
        return Long.parseLong(value) * 1024 * 1024;
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

    private boolean flag(String name) {
        var value = text(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new WrongSetting(name, value, "true or false");
        }
        return value.equals("true");
    }

    private Optional<Path> path(String name) {
        return text(name).map(value -> {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw new WrongSetting(name, value, "a valid path on this machine");
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
            // refused below, like any other invalid address
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
                        "ECM_TRUSTED_PROXIES", value, "addresses or blocks such as 10.0.0.0/8, separated by commas"));
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

    private static String withoutSecrets(String url) {
        return url.replaceAll("(?s)//.*@", "//(not shown)@").replaceAll("(?s)\\?.*", "?(not shown)");
    }
}
