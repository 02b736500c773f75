package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.reading.Reading;
import org.ecm.core.shared.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice's own sentence of consent: a disclaimer that stands on forms by itself, and beside nothing that is read. */
class ConsentTest {

    private static final String ALONE = "consent appears on every form automatically, and can't be added elsewhere";

    @TempDir
    Path folder;

    @Test
    void needs_no_coverage() {
        var site = consenting("");

        var outcome = site.imported();

        assertThat(outcome.applied()).contains("disclaimers/consent.yaml", "articles/a.md");
        assertThat(outcome.kept()).isEmpty();
        assertThat(site.disclaimer("consent").id()).isEqualTo(ConsentTerms.CONSENT);
        assertThat(site.disclaimer("consent").wordings()).hasSize(2);
    }

    @Test
    void stands_beside_no_article_while_another_disclaimer_does() {
        var site = consenting("")
                .write(
                        "disclaimers/general.yaml",
                        "versions:\n  - {version: 1, effective: 2026-01-01, wording: G}\ncovers: [everywhere]\n");
        site.imported();
        var targets = site.targets;
        var reading = new Reading(
                targets.articles(),
                targets.pages(),
                targets.catalog(),
                targets.authors(),
                targets.disclaimers(),
                ZoneOffset.UTC);

        var statements = reading.openArticle(new Slug("a"), Optional.empty(), TestSite.NOW)
                .found()
                .orElseThrow()
                .disclaimers();

        assertThat(statements).extracting(DisclaimerText::text).containsExactly("G");
    }

    @Test
    void covers_nothing() {
        assertThat(consenting("covers: [everywhere]\n").problems())
                .containsExactly("disclaimers/consent.yaml:4: covers: " + ALONE);
        assertThat(consenting("covers: [{author: ada}]\nid: consent\n")
                        .rename("disclaimers/consent.yaml", "disclaimers/c.yaml")
                        .problems())
                .as("whatever its file is called")
                .containsExactly("disclaimers/c.yaml:4: covers: " + ALONE);
        assertThat(consenting("covers: []\n").delete("disclaimers/c.yaml").problems())
                .isEmpty();
    }

    @Test
    void is_owed_by_no_author() {
        assertThat(consenting("")
                        .write("authors/ada.yaml", "name: Ada\ndisclaimers: [consent]\n")
                        .problems())
                .containsExactly("authors/ada.yaml:2: disclaimers: " + ALONE);
    }

    private TestSite consenting(String more) {
        return TestSite.small(folder).write("disclaimers/consent.yaml", """
                        versions:
                          - {version: 1, effective: 2026-01-01, wording: You may answer me.}
                          - {version: 2, effective: 2026-02-01, wording: You may use this to answer me.}
                        """ + more);
    }
}
