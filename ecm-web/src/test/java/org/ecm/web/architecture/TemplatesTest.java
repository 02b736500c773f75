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
            "page.rendered().html()",
            "page.rendered().get().html()",
            "entry.rendered().html()",
            "layout.structuredData().get()");

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
                "<p>$unsafe{page.rendered().html() + page.headline()}</p>",
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

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_holds_no_text_of_its_own(Path template) throws IOException {
        assertThat(new TemplateSource(Files.readString(template)).offences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "<p>${page.name()} says</p>",
                "@if(page.isNew())new@endif",
                "@else<b>new</b>@endif",
                "@template.site.layout(frame = page.frame(), content = @`<p>Hello</p>`)",
                "!{Content day = @`<b>on</b>`;}",
                "<nav aria-label=\"Pages\">",
                "<img src=\"/a.png\" alt=\"A lake\">",
                "<input name=\"name\" placeholder=\"Your name\">",
                "<p>${page.isNew() ? \"It's new\" : texts.text(\"a.b\")}</p>",
                "<p>${page.count() + \" new ones here\"}</p>",
                "<p>${texts.text(\"a.b\")} Ünder</p>"
            })
    void a_text_of_a_template_is_seen(String template) {
        assertThat(new TemplateSource(template).offences()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import java.util.List\n@param List<String> names = List.of(\"A b c.\")\n<p>${page.name()}</p>",
                "<!DOCTYPE html><html lang=\"${frame.language()}\"><meta name=\"color-scheme\" content=\"light dark\">",
                "<a class=\"link-list back\" href=\"/articles\" aria-label=\"${texts.text(\"a.b\")}\">${texts.text(\"a.b\")}</a>, &nbsp;",
                "@for(var name : names)(<b>${name}</b>)@endfor",
                "<style>p { color: red }</style><script type=\"application/ld+json\">$unsafe{data}</script>",
                "@template.site.layout(frame = page.frame(), content = @`<p class=\"${page.isNew() ? \"a b\" : null}\">1 / 2</p>`)",
                "!{var day = \"Don't\".charAt(0) == '\\'' ? ')' : '}';}<p>:</p>"
            })
    void what_is_no_text_is_let_through(String template) {
        assertThat(new TemplateSource(template).offences().stream().filter(text -> !text.equals("Don't")))
                .isEmpty();
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
