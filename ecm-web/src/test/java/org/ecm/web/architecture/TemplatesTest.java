package org.ecm.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template escapes all it shows, and has nothing that acts, but for what is named here. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** Prose comes from the sanitiser; structured data escapes what ends a script. */
    private static final Set<String> HARMLESS = Set.of(
            "page.prose().html()", "page.prose().get().html()", "entry.prose().html()", "frame.structuredData().get()");

    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{([^}]*)}?");

    /** Letters have no such headers, and no stylesheet of the site: their frame brings its own. */
    private static final Path LETTERS = TEMPLATES.resolve("outbox/layout.jte");

    /** What the policy of the site's headers would block: a page that has it does not do what it says. */
    private static final Pattern ACTS = Pattern.compile(
            "<script(?! type=\"application/ld\\+json\">| src=\"\\$\\{(?:page\\.)?script(?:\\(\\))?}\" defer></script>)|<style|\\s(?:on[a-z]+|style)\\s*=|javascript:");

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_keeps_the_rule(Path template) throws IOException {
        assertThat(offences(Files.readString(template)))
                .isEqualTo(template.equals(LETTERS) ? List.of("<style") : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>$unsafe{page.headline()}</p>",
                "<p>$unsafe{page.prose().html() + page.headline()}</p>",
                "<p>$unsafe{",
                "<script>go()</script>",
                "<SCRIPT src=\"/x.js\">",
                "<script src=\"${page.script()}\" defer>go()</script>",
                "<style>p {}</style>",
                "<p style=\"color: red\">",
                "<a href=\"#\"\nonclick = \"go()\">",
                "<a href=\"javascript:go()\">"
            })
    void the_rule_fails_where_it_is_offended_against(String template) {
        assertThat(offences(template)).hasSize(1);
    }

    @Test
    void all_templates_are_seen() throws IOException {
        assertThat(templates()).hasSizeGreaterThan(10).contains(TEMPLATES.resolve("article/article.jte"));
    }

    static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> offences(String template) {
        return Stream.concat(
                        UNSAFE.matcher(template)
                                .results()
                                .map(found -> found.group(1))
                                .filter(shown -> !HARMLESS.contains(shown)),
                        ACTS.matcher(template.toLowerCase(Locale.ROOT))
                                .results()
                                .map(found -> found.group()))
                .toList();
    }
}
