package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator can set is in the README and in the operator's guide, and nothing else is. */
class DocumentedSettingsTest {

    /** Of {@code mvn -Prun} alone. */
    private static final String SAMPLE = "ECM_SAMPLE";

    private static final Pattern FIRST_CELL = Pattern.compile("^\\| ?`(ECM_[A-Z_]+)`", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ecm-docs/src/main/asciidoc/operator.adoc"})
    void each_setting_has_a_row_and_each_row_is_a_setting(String document) throws IOException {
        var root = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..");

        var documented = FIRST_CELL
                .matcher(Files.readString(root.resolve(document)))
                .results()
                .map(match -> match.group(1));

        assertThat(documented).containsExactlyInAnyOrderElementsOf(settings());
    }

    /** Each name that is asked for, with PostgreSQL and so with all that belongs to it. */
    private static SortedSet<String> settings() {
        var asked = new TreeSet<String>();
        Settings.read(name -> {
            asked.add(name);
            return name.endsWith("DB_URL") ? "jdbc:postgresql://localhost/ecm" : null;
        });
        asked.remove(SAMPLE);
        return asked;
    }
}
