package org.ecm.web.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The message bundles as they are in the sources. */
final class BundleFiles {

    static final Path FOLDER = Path.of("src/main/resources/messages");

    private BundleFiles() {}

    /** {@return the English bundles, by name} */
    static List<Path> english() throws IOException {
        return files().stream().filter(file -> !name(file).contains("_")).toList();
    }

    /** {@return the translated bundles, such as {@code layout_es}} */
    static List<Path> translated() throws IOException {
        return files().stream().filter(file -> name(file).contains("_")).toList();
    }

    /** {@return the name of a bundle, such as {@code layout}} */
    static String name(Path file) {
        return file.getFileName().toString().replace(".properties", "");
    }

    /** {@return keys and messages of a bundle, in the order of the file} */
    static Map<String, String> messages(Path file) throws IOException {
        var messages = new LinkedHashMap<String, String>();
        var inOrder = new Properties() {
            @Override
            public synchronized Object put(Object key, Object message) {
                return messages.put((String) key, (String) message);
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            inOrder.load(reader);
        }
        return messages;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }
}
