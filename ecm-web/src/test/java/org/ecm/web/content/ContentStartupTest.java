package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecm.web.configuration.LogLines;
import org.ecm.web.configuration.Settings;
import org.ecm.web.configuration.StartupFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start does with the content folder. */
class ContentStartupTest {

    private static final String BROKEN = "---\nheadlin: Typo\n---\n\nText.\n";

    @TempDir
    Path data;

    @TempDir
    Path folder;

    private final List<String> transactions = new ArrayList<>();
    private TestSite site;

    @BeforeEach
    void write() {
        site = TestSite.small(folder);
    }

    @Test
    void a_site_that_has_content_goes_on_with_it_while_a_file_has_problems() {
        assertThat(start(true)).containsExactly("INFO content: 2 applied, 0 unchanged, 0 kept");
        assertThat(transactions).containsExactly("begin", "commit");
        transactions.clear();
        site.write("articles/b.md", BROKEN).replace("articles/a.md", "headline: A", "headline: Changed");

        assertThat(start(false))
                .contains("SEVERE content: articles/b.md:2: unknown key \"headlin\"; did you mean headline?")
                .endsWith("SEVERE content: import failed, problems: "
                        + site.problems().size() + " (listed above); still serving the earlier content");
        assertThat(transactions).containsExactly("begin", "rollback");
        assertThat(site.article("a").headline().text()).isEqualTo("A");
    }

    @Test
    void an_empty_site_does_not_start_without_content() {
        site.write("articles/b.md", BROKEN);

        var lines = LogLines.of(
                ContentStartup.class,
                () -> assertThatExceptionOfType(StartupFailure.class)
                        .isThrownBy(() -> content(true).start())
                        .withMessageStartingWith(
                                "content: import failed with " + site.problems().size())
                        .withMessageEndingWith("there is no earlier content to serve; fix and restart"));

        assertThat(lines)
                .hasSize(site.problems().size())
                .allMatch(line -> line.startsWith("SEVERE content: articles/b.md:"));
        assertThat(transactions).containsExactly("begin", "rollback");
    }

    private List<String> start(boolean empty) {
        return LogLines.of(ContentStartup.class, () -> content(empty).start());
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects anything here
    private ContentStartup content(boolean empty) {
        var start = new ContentStartup();
        start.articles = site.targets.articles();
        start.pages = site.targets.pages();
        start.catalog = site.targets.catalog();
        start.authors = site.targets.authors();
        start.disclaimers = site.targets.disclaimers();
        start.schedules = site.targets.schedules();
        start.meetings = site.targets.meetings();
        start.settings = site.targets.site();
        start.ledger = site.targets.ledger();
        start.changes = () -> empty ? 0 : 1;
        start.configuration = Settings.read(Map.of("ECM_DATA", data.toString(), "ECM_CONTENT", folder.toString())::get);
        start.clock = Clock.fixed(TestSite.NOW, ZoneOffset.UTC);
        start.ids = UUID::randomUUID;
        start.transaction = new Recorded();
        return start;
    }

    /** A transaction of stores in memory, which have none. */
    private final class Recorded implements UserTransaction {

        @Override
        public void begin() {
            transactions.add("begin");
        }

        @Override
        public void commit() {
            transactions.add("commit");
        }

        @Override
        public void rollback() {
            transactions.add("rollback");
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getStatus() {
            return Status.STATUS_UNKNOWN;
        }

        @Override
        public void setTransactionTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }
    }
}
