package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the bytes of a file become text, and the text front matter and body. */
class TextFilesTest {

    @TempDir
    Path folder;

    @Test
    void line_ends_of_windows_and_a_byte_order_mark_are_tolerated() {
        var site = TestSite.small(folder);
        site.write("articles/a.md", "\uFEFF" + site.read("articles/a.md").replace("\n", "\r\n"));
        site.write("authors/ada.yaml", "\uFEFFname: Ada Example\r\nbio: B\r\n");
        site.imported();

        assertThat(site.article("a").headline()).hasToString("A");
        assertThat(site.article("a").body().markdown()).isEqualTo("Text of A.");
        assertThat(site.author("ada").bio()).contains("B");
    }

    @Test
    void lines_are_counted_alike_whatever_ends_them() {
        var site = TestSite.small(folder);
        for (var end : new String[] {"\n", "\r\n", "\r"}) {
            site.write(
                    "articles/a.md",
                    TestSite.article("A", "author: ada", "color: x").replace("\n", end));
            assertThat(site.problems()).containsExactly("articles/a.md:4: unknown key \"color\"");
        }
    }

    @Test
    void what_is_not_utf_8_is_a_problem_with_its_line() {
        for (var end : new String[] {"\n", "\r\n", "\r"}) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(("name: Ada" + end + "bio: caf").getBytes(StandardCharsets.US_ASCII));
            bytes.write(0xE9);
            bytes.writeBytes((end + "title: T" + end).getBytes(StandardCharsets.US_ASCII));
            var site = TestSite.small(folder).write("authors/ada.yaml", bytes.toByteArray());

            assertThat(site.problems())
                    .containsExactly("authors/ada.yaml:2: is not UTF-8: save the file in that encoding");
        }
    }

    @Test
    void a_character_cut_off_at_the_end_is_not_utf_8() {
        var site = TestSite.small(folder)
                .write("authors/ada.yaml", new byte[] {'n', 'a', 'm', 'e', ':', ' ', 'A', (byte) 0xC3});

        assertThat(site.problems()).containsExactly("authors/ada.yaml:1: is not UTF-8: save the file in that encoding");
    }

    @Test
    void control_characters_are_a_problem() {
        var site = TestSite.small(folder).replace("articles/a.md", "Text of A.", "One.\n\nT\u0000o.");

        assertThat(site.problems()).containsExactly("articles/a.md:9: contains the control character U+0000");
    }

    @Test
    void front_matter_must_begin_and_end() {
        var site = TestSite.small(folder)
                .write("articles/b.md", "Text.\n")
                .write("articles/c.md", "---\nheadline: C\nauthor: ada\n\nText.\n")
                .write("articles/d.md", "");

        assertThat(site.problems())
                .containsExactly(
                        "articles/b.md:1: must begin with a line --- and the keys of its front matter",
                        "articles/c.md:1: has front matter without a closing line ---",
                        "articles/d.md:1: must begin with a line --- and the keys of its front matter");
    }

    @Test
    void a_body_must_not_be_empty() {
        var site = TestSite.small(folder).replace("articles/a.md", "\nText of A.\n", "\n  \n");

        assertThat(site.problems()).containsExactly("articles/a.md:6: has no text after its front matter");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 10_000})
    void a_body_must_not_be_nested_without_measure(int depth) {
        var site = TestSite.small(folder)
                .replace("articles/a.md", "Text of A.", "Text.\n\n" + "![".repeat(depth) + "x" + "](/)".repeat(depth));

        assertThat(site.problems())
                .filteredOn(problem -> !problem.contains("the image / is not in media/"))
                .singleElement()
                .asString()
                .matches("articles/a.md:[679]: has text that is nested too deeply");
    }

    @Test
    void a_body_may_begin_with_code() {
        var site = TestSite.small(folder).replace("articles/a.md", "Text of A.", "\n    code\n    more\n\nText.");
        site.imported();

        assertThat(site.article("a").body().markdown()).isEqualTo("    code\n    more\n\nText.");
    }

    @Test
    void a_line_in_the_body_may_look_like_a_fence() {
        var site = TestSite.small(folder).replace("articles/a.md", "Text of A.", "One.\n\n---\n\nTwo.");
        site.imported();

        assertThat(site.article("a").body().markdown()).isEqualTo("One.\n\n---\n\nTwo.");
    }

    @Test
    void a_file_that_is_not_named_after_a_slug_needs_one() {
        var site = TestSite.small(folder).write("articles/My Text.md", TestSite.article("B", "author: ada"));
        assertThat(site.problems())
                .containsExactly("articles/My Text.md: needs the key slug, because its name isn't a slug");

        site.replace("articles/My Text.md", "author: ada", "author: ada\nslug: my-text");
        assertThat(site.problems()).isEmpty();
    }
}
