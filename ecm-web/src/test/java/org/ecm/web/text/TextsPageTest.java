package org.ecm.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes all texts into one page, {@code target/texts.html}, so that one person can read them whole. */
class TextsPageTest {

    private static final Path PAGE = Path.of("target/texts.html");

    @Test
    void all_texts_are_on_one_page() throws IOException {
        var html = new StringBuilder(
                "<!DOCTYPE html><html lang=\"en-US\"><meta charset=\"utf-8\"><title>Texts</title><style>"
                        + "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:auto;padding:1rem}"
                        + "td{padding:.2rem .5rem;vertical-align:top}code{font-size:.8rem;color:#555}</style>\n");
        int count = 0;
        for (var file : BundleFiles.english()) {
            html.append("<h1>").append(BundleFiles.name(file)).append("</h1>\n<table>\n");
            for (var text : BundleFiles.messages(file).entrySet()) {
                html.append("<tr><td>").append(escaped(text.getValue()));
                html.append("</td><td><code>").append(escaped(text.getKey())).append("</code></td></tr>\n");
                count++;
            }
            html.append("</table>\n");
        }
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, html);

        assertThat(count).isGreaterThan(100);
        assertThat(Files.readString(PAGE)).contains("Skip to content", "&lt;code&gt;{number}&lt;/code&gt;");
    }

    private static String escaped(String text) {
        var output = new StringOutput();
        Escape.htmlContent(text, output);
        return output.toString();
    }
}
