package org.ecm.web.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of an embedded database, as whoever finds the disk can read them.
 *
 * @param folder where they are, at any depth
 */
public record DataFiles(Path folder) {

    /** {@return the files in which a text of ASCII stands, as characters of one byte or of two} */
    public List<Path> with(String text) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), ISO_8859_1);
                if (content.contains(text) || content.replace("\0", "").contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
