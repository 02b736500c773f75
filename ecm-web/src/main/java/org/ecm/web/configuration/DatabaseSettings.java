package org.ecm.web.configuration;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the connections of the main database and of the request keys' database.
 *
 * @param lookup finds the value of a setting
 */
record DatabaseSettings(Settings.SettingLookup lookup) {

    private static final String EMBEDDED =
            "jdbc:hsqldb:file:%s/%s;hsqldb.tx=mvcc;hsqldb.write_delay=false;sql.syntax_pgs=true;shutdown=true";

    private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?[a-z][a-z0-9]*:");

    /**
     * {@return the PostgreSQL database in the settings; empty if its URL isn't set}
     *
     * @param name the prefix of its settings, such as {@code ECM_DB}
     * @throws WrongSetting if the URL isn't a PostgreSQL one
     */
    Optional<Configuration.Database> postgres(String name) {
        var user = text(name + "_USER").orElse("");
        var password = Optional.ofNullable(lookup.value(name + "_PASSWORD")).orElse("");
        return text(name + "_URL").map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new WrongSetting(name + "_URL", scheme(url) + "(not shown)", "an address jdbc:postgresql://...");
            }
            return new Configuration.Database(url, user, password);
        });
    }

    /** {@return the embedded database with the given files in the data folder} */
    static Configuration.Database embedded(Path data, String files) {
        return new Configuration.Database(EMBEDDED.formatted(data, files), "SA", "");
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(lookup.value(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A database URL can contain a user and password in a vendor's own syntax, so only its scheme may be logged. */
    private static String scheme(String url) {
        var scheme = SCHEME.matcher(url);
        return scheme.lookingAt() ? scheme.group() : "";
    }
}
