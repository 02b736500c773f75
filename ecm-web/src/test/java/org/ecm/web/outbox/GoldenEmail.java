package org.ecm.web.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ecm.web.mail.Email;

/**
 * Compares letters with files of what they are expected to say.
 *
 * <p>With {@code -Dletters=write} the files are written anew; read them before you commit them.
 */
final class GoldenEmail {

    private static final Path FOLDER = Path.of("src/test/resources/outbox");

    private GoldenEmail() {}

    /** Compares a letter with its file. */
    static void expect(String name, Email email) throws IOException {
        var file = FOLDER.resolve(name.toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
        var said = "From: " + email.fromName() + "\nTo: " + email.to().text() + "\nSubject: " + email.subject() + "\n\n"
                + email.text();
        if ("write".equals(System.getProperty("letters"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, said);
        }
        assertThat(said).isEqualTo(Files.readString(file, UTF_8));
        assertThat(email.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-US\">")
                .doesNotContain("src=", "@import", "url(", "<script", "<link");
    }
}
