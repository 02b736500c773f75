package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownWordingsTest {

    private static final String CHANGED =
            " may have been shown already, so it can't be changed or removed; add a new version";

    @TempDir
    Path folder;

    TestSite site;

    @BeforeEach
    void importOnce() {
        site = new TestSite(folder).write("disclaimers/d.yaml", """
                        versions:
                          - version: 1
                            effective: 2026-01-01T00:00:00Z
                            wording: One.
                          - version: 2
                            effective: 2026-02-01T00:00:00Z
                            wording: Two.
                          - version: 3
                            effective: 2026-12-01T00:00:00Z
                            wording: Three.
                        """);
        site.imported();
    }

    @Test
    void cannot_change() {
        site.replace("disclaimers/d.yaml", "Two.", "Too.");

        assertThat(site.problems()).containsExactly("disclaimers/d.yaml:5: versions: version 2" + CHANGED);
    }

    @Test
    void cannot_vanish() {
        site.write(
                "disclaimers/d.yaml", "versions:\n  - {version: 2, effective: 2026-02-01T00:00:00Z, wording: Two.}\n");

        assertThat(site.problems()).containsExactly("disclaimers/d.yaml:1: versions: version 1" + CHANGED);
    }

    @Test
    void cannot_change_in_a_renamed_file() {
        site.rename("disclaimers/d.yaml", "disclaimers/e.yaml");
        site.write(
                "disclaimers/e.yaml",
                "id: d\n" + site.read("disclaimers/e.yaml").replace("Two.", "Too."));

        assertThat(site.problems()).containsExactly("disclaimers/e.yaml:6: versions: version 2" + CHANGED);
    }

    @Test
    void are_followed_by_new_versions() {
        site.replace("disclaimers/d.yaml", "Three.", "Another third.");

        assertThat(site.imported().applied()).containsExactly("disclaimers/d.yaml");
    }

    @Test
    void are_told_together_with_other_problems() {
        site.replace("disclaimers/d.yaml", "Two.", "Too.").write("pages/p.md", "nothing");

        assertThat(site.problems()).hasSize(2);
    }

    @Test
    void rise_in_number_and_time() {
        site.write("disclaimers/e.yaml", """
                versions:
                  - {version: 2, effective: 2026-01-01, wording: Two.}
                  - {version: 1, effective: 2026-01-01, wording: One.}
                """);

        assertThat(site.problems())
                .containsExactly("disclaimers/e.yaml:2: versions: version 2 must have a higher number"
                        + " than version 1, and take effect after it");
    }

    @Test
    void are_needed() {
        site.write("disclaimers/e.yaml", "versions: []\n");

        assertThat(site.problems()).containsExactly("disclaimers/e.yaml:1: versions: must have at least one version");
    }
}
