package org.ecm.core.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the README shows the tested code, and that the links in the README and the guides work. */
class ReadmeTest {

    /** The folder of this module, no matter where the build was started. */
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private static final Pattern FENCED_JAVA =
            Pattern.compile("^```java\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern FIVE_LINES = Pattern.compile(
            "^ *// tag::five-lines\\[\\]\n(.*?)^ *// end::five-lines\\[\\]$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void the_five_lines_are_the_tested_ones() throws IOException {
        var shown = only(FENCED_JAVA, MODULE.resolve("../README.md"));
        var tested = only(FIVE_LINES, MODULE.resolve("src/test/java/org/ecm/core/tutorial/FiveLinesTest.java"));

        assertThat(shown).isEqualTo(tested.stripTrailing().stripIndent() + "\n");
        assertThat(shown.lines()).hasSize(5);
    }

    @Test
    void links_lead_to_existing_files() throws IOException {
        var root = MODULE.resolve("..").normalize();
        assertThat(deadLinks(root.resolve("README.md"), Pattern.compile("(?<!!)\\[[^]]*]\\(([^)#:]+)\\)")))
                .isEmpty();
        try (var guides = Files.walk(root.resolve("ecm-docs/src/main/asciidoc"))) {
            assertThat(guides.filter(file -> file.toString().endsWith(".adoc")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(deadLinks(file, Pattern.compile("xref:([^\\[#]+)")))
                            .isEmpty());
        }
    }

    private static List<String> deadLinks(Path file, Pattern link) throws IOException {
        return link.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .filter(target -> !Files.exists(file.resolveSibling(target)))
                .toList();
    }

    private static String only(Pattern region, Path file) throws IOException {
        var found = region.matcher(Files.readString(file).replace("\r\n", "\n"))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(found).as("regions %s in %s", region, file).hasSize(1);
        return found.get(0);
    }
}
