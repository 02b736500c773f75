package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBordersTest {

    private static final String KNOWN = " isn't recognized; a content folder contains"
            + " articles/, pages/, series/, authors/, disclaimers/, schedules/, meetings/, media/, site.yaml";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void unknown_files_and_folders_are_named() {
        var site = TestSite.small(folder)
                .write("notes.txt", "x")
                .write("drafts/a.md", "x")
                .write("site.yml", "x")
                .write("articles/b.txt", "x")
                .write("articles/2026/c.md", "x")
                .write("series/s.yml", "x");

        assertThat(site.problems())
                .containsExactly(
                        "articles/2026: isn't recognized; articles contains files articles/<slug>.md",
                        "articles/b.txt: isn't recognized; articles contains files articles/<slug>.md",
                        "drafts:" + KNOWN,
                        "notes.txt:" + KNOWN,
                        "series/s.yml: isn't recognized; series contains files series/<slug>.yaml",
                        "site.yml:" + KNOWN);
    }

    @Test
    void hidden_files_and_readmes_are_left_aside() {
        var site = TestSite.small(folder)
                .write(".git/config", "x")
                .write("README", "x")
                .write("Readme.txt", "x")
                .write("articles/README.md", "x")
                .write("articles/.a.md.swp", "x")
                .write("media/.DS_Store", "x");

        assertThat(site.problems()).isEmpty();
    }

    @Test
    void a_link_that_leads_out_is_refused() throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), TestSite.article("S", "author: ada"));
        var site = TestSite.small(folder);
        link("articles/s.md", elsewhere.resolve("secret.md"));
        link("pages", elsewhere);
        link("series", folder.resolve("nowhere"));

        assertThat(site.problems())
                .containsExactly(
                        "articles/s.md: is a link to a place outside the folder",
                        "pages: is a link to a place outside the folder",
                        "series: is a broken or circular link");
    }

    @Test
    void a_link_within_the_folder_is_followed() {
        var site = TestSite.small(folder).write(".data/b.md", TestSite.article("B", "author: ada"));
        link("articles/b.md", Path.of("..", ".data", "b.md"));

        assertThat(site.imported().applied()).contains("articles/b.md");
    }

    @Test
    void a_file_beyond_two_megabytes_is_refused() {
        var site = TestSite.small(folder).write("articles/b.md", new byte[ConfinedFolder.MAX_BYTES + 1]);

        assertThat(site.problems()).containsExactly("articles/b.md: is larger than 2 MB");
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem() {
        assertThat(new TestSite(folder.resolve("none")).problems())
                .containsExactly(".: isn't a folder that can be read");
    }

    private void link(String path, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(path), target);
        } catch (IOException | UnsupportedOperationException e) {
            assumeThat(e).as("links can be made here").isNull();
        }
    }
}
