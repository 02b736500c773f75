package org.ecm.web.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The scripts of {@code db/migration} as files. */
final class MigrationScripts {

    private MigrationScripts() {}

    static List<Path> all() throws IOException {
        try (var files = Files.list(folder())) {
            return files.sorted().toList();
        }
    }

    static String read(String name) throws IOException {
        return Files.readString(folder().resolve(name));
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Migrations.class.getResource("/db/migration"), "no migrations")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
