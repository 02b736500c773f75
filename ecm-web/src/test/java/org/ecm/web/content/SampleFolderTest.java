package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The folder that a new site starts with. */
class SampleFolderTest {

    private final TestSite site = new TestSite(Path.of("src/main/sample"));

    @Test
    void has_no_problems_and_publishes_all_it_holds() {
        assertThat(site.problems()).isEmpty();

        var again = site.imported();
        assertThat(again.applied()).isEmpty();
        assertThat(again.kept()).isEmpty();
        assertThat(again.unchanged()).contains("site.yaml").hasSizeGreaterThan(10);
    }
}
