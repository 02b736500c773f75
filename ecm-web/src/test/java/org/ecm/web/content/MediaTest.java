package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ecm.web.layout.MediaPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001a\n....',                    PNG",
        "'\u00ff\u00d8\u00ff\u00e0....',                 JPEG",
        "GIF89a....,                                     GIF",
        "RIFF1234WEBPVP8 ....,                           WEBP",
        "1234ftypavif1234mif1,                           AVIF",
        "1234ftypmif11234avif,                           AVIF",
    })
    void an_image_is_known_by_its_first_bytes(String bytes, ImageType type) {
        assertThat(ImageType.of(bytes.getBytes(StandardCharsets.ISO_8859_1))).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"<svg/>", "1234ftypheic1234mif1", "RIFF1234WAVEfmt ", "GIF88a", "''"})
    void anything_else_is_none(String bytes) {
        assertThat(ImageType.of(bytes.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void images_are_listed_by_path() {
        RichFolder.in(folder).write("media/b.png", RichFolder.PNG).write("media/x.txt", "x");

        var media = MediaFolder.of(folder);
        assertThat(media.files())
                .containsExactly(
                        new MediaFile(new MediaPath("media/b.png"), ImageType.PNG),
                        new MediaFile(new MediaPath("media/portraits/ada.png"), ImageType.PNG));
        assertThat(media.find(new MediaPath("media/b.png"))).isPresent();
        assertThat(media.find(new MediaPath("media/x.txt"))).isEmpty();
    }

    @Test
    void svg_and_what_is_no_image_are_problems() {
        var site = TestSite.small(folder).write("media/a.svg", "<svg/>").write("media/b.png", "<svg/>");

        assertThat(site.problems())
                .containsExactly(
                        "media/a.svg: is SVG, which can carry scripts: save it as PNG or WebP",
                        "media/b.png: isn't a PNG, JPEG, GIF, WebP or AVIF image");
    }

    @Test
    void an_image_that_is_not_there_is_a_problem_with_the_line_in_the_body() {
        var site = TestSite.small(folder)
                .write("media/ada.png", RichFolder.PNG)
                .replace("articles/a.md", "Text of A.", """
                        ![Ada](media/ada.png) ![Ada](../media/ada.png) ![Ada](/media/ada.png "Ada")

                        Some text
                        and ![Ada](media/adda.png), [her picture](media/none.png)

                        > ![x][ref]
                        > ![y](https://example.org/y.png) ![z](ada.png)

                        `![code](media/code.png)`

                        [ref]: media/ref.png""");

        assertThat(site.problems())
                .containsExactly(
                        "articles/a.md:10: there is no image media/adda.png; did you mean media/ada.png?",
                        "articles/a.md:10: there is no image media/none.png",
                        "articles/a.md:12: there is no image media/ref.png",
                        "articles/a.md:13: the image ada.png is not in media/; write media/<file>");
    }

    @Test
    void a_page_is_held_to_the_same() {
        var site = TestSite.small(folder).write("pages/p.md", "---\ntitle: P\n---\n![x](media/x.png)\n");

        assertThat(site.problems()).containsExactly("pages/p.md:4: there is no image media/x.png");
    }
}
