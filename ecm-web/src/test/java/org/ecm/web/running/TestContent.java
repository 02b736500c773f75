package org.ecm.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content folder of the test site: what lies in {@code src/test/content}, and enough articles to turn pages. */
final class TestContent {

    /** How many articles there are beside those of the folder. */
    static final int MANY = 25;

    private TestContent() {}

    static Path folder() {
        try {
            var folder = Files.createTempDirectory("ecm-content");
            var source = Path.of("src/test/content").toAbsolutePath();
            try (var files = Files.walk(source)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var target = folder.resolve(source.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
            for (int i = 1; i <= MANY; i++) {
                Files.writeString(folder.resolve("articles/number-" + i + ".md"), article(i));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String article(int i) {
        return """
                ---
                headline: "Number %d"
                author: ada-tester
                published: 2025-06-%02dT09:00:00Z
                services: [coaching]
                topics: [many]
                ---

                One of many.
                """.formatted(i, i);
    }
}
