package org.ecm.web.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownVulnerabilitiesTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void list_a_component() throws IOException {
        Files.writeString(folder.resolve("bill.json"), """
                {"components": [{"group": "org.example", "name": "parser", "version": "2.5"}]}
                """);
        Files.writeString(folder.resolve("accepted.txt"), "# none\n");
        Files.createDirectories(folder.resolve("maven/org.example/parser"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(,2.6)", "[2.0,2.6)", "[2.5]", "[3.0,3.1),[2.0,2.6)", "[1.0,1.9]||[2.5,2.5]", "(,2.6", "unclear"
            })
    void finds_an_advisory_whose_range_has_the_version_or_is_unclear(String range) throws IOException {
        publish(range);

        assertThat(check()).isEqualTo(KnownVulnerabilities.FOUND);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains(
                        "CVE-2026-1 org.example:parser:2.5 It parses too much",
                        "1 components, 1 known vulnerabilities, 1 of them not accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(,2.5)", "(2.5,3.0)", "[2.5.1]", "[3.0,3.1),[1.0,2.5)"})
    void ignores_an_advisory_for_other_versions(String range) throws IOException {
        publish(range);

        assertThat(check()).isEqualTo(KnownVulnerabilities.NONE);
    }

    @Test
    void accepts_an_advisory_for_the_named_component_alone() throws IOException {
        publish("(,2.6)");

        Files.writeString(folder.resolve("accepted.txt"), "CVE-2026-1 org.example:printer never parses\n");
        assertThat(check()).isEqualTo(KnownVulnerabilities.FOUND);

        Files.writeString(folder.resolve("accepted.txt"), "CVE-2026-1 org.example:parser reads our own files\n");
        assertThat(check()).isEqualTo(KnownVulnerabilities.NONE);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("(accepted: reads our own files)");
    }

    @Test
    void requires_a_reason_to_accept() throws IOException {
        Files.writeString(folder.resolve("accepted.txt"), "CVE-2026-1 org.example:parser\n");

        assertThatIllegalArgumentException().isThrownBy(this::check);
    }

    @Test
    void says_that_there_is_no_database() throws IOException {
        assertThat(check(folder.resolve("maven"))).isEqualTo(KnownVulnerabilities.NO_DATABASE);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("-Decm.advisories=");
    }

    private void publish(String range) throws IOException {
        Files.writeString(folder.resolve("maven/org.example/parser/CVE-2026-1.yml"), """
                identifier: "CVE-2026-1"
                title: "It parses
                  too much"
                affected_range: "%s"
                """.formatted(range));
    }

    private int check() throws IOException {
        return check(folder);
    }

    private int check(Path database) throws IOException {
        return KnownVulnerabilities.check(
                folder.resolve("bill.json"),
                database,
                folder.resolve("accepted.txt"),
                new PrintStream(output, true, StandardCharsets.UTF_8));
    }
}
