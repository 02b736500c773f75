package org.ecm.web.running;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** The content folder of the test site: what lies in {@code src/test/content}, and enough articles to turn pages. */
final class TestContent {

    /** How many articles there are beside those of the folder. */
    static final int MANY = 25;

    private static final int WORDS_OF_A_SECTION = 300;

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
            Files.writeString(folder.resolve("articles/long.md"), longArticle());
            picture(folder.resolve("media/square.png"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As long as the longest that are read in one go, of words that compress no better than others. */
    private static String longArticle() {
        var random = new Random(2026);
        var text = new StringBuilder("""
                ---
                headline: "As Long as Any That Is Read Here"
                author: ada-tester
                published: 2025-12-18T09:00:00Z
                services: [coaching]
                description: "What a long text is about, in one sentence."
                ---
                """);
        for (int section = 1; section <= 6; section++) {
            text.append("\n## Section ").append(section).append("\n\n");
            for (int word = 1; word <= WORDS_OF_A_SECTION; word++) {
                random.ints(2 + random.nextInt(8), 'a', 'z' + 1).forEach(text::appendCodePoint);
                text.append(word % 60 == 0 ? ".\n\n" : " ");
            }
        }
        return text.append("\n").toString();
    }

    private static void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
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
