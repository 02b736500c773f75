package org.ecm.web.database;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The scripts of a folder in {@code db} as files.
 *
 * @param name of the folder
 */
record MigrationScripts(String name) {

    static final MigrationScripts OF_THE_SITE = new MigrationScripts("migration");
    static final MigrationScripts OF_KEYS = new MigrationScripts("keys");

    List<Path> all() throws IOException {
        try (var files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    String read(String script) throws IOException {
        return Files.readString(folder().resolve(script));
    }

    private Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Migrations.class.getResource("/db/" + name), "no migrations")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
