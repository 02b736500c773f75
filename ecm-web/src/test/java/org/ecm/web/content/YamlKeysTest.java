package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlKeysTest {

    @TempDir
    Path folder;

    @Test
    void an_unknown_key_is_named_and_the_nearest_known_one_suggested() {
        assertThat(site("title: T", "articels: []"))
                .containsExactly("series/s.yaml:2: unknown key \"articels\"; did you mean articles?");
        assertThat(site("title: T", "articles: []", "colour: red"))
                .containsExactly("series/s.yaml:3: unknown key \"colour\"");
        assertThat(site("title: T", "articles: []", "formerSlugs: [x]"))
                .as("only articles and pages have former slugs in their files")
                .containsExactly("series/s.yaml:3: unknown key \"formerSlugs\"");
    }

    @Test
    void a_merge_key_is_unknown_too() {
        assertThat(site("title: T", "articles: []", "<<: {description: D}"))
                .containsExactly("series/s.yaml:3: unknown key \"<<\"");
    }

    @Test
    void a_key_that_is_there_twice_is_a_problem() {
        assertThat(site("title: T", "articles: []", "title: U"))
                .containsExactly("series/s.yaml:3: title: is repeated; it's already on line 1");
    }

    @Test
    void a_key_without_a_value_is_a_problem() {
        assertThat(site("title: T", "description:", "articles: []"))
                .containsExactly("series/s.yaml:2: description: has no value; leave the key out or give it one");
        assertThat(site("title: \"\"", "articles: []"))
                .containsExactly("series/s.yaml:1: title: is blank; leave the key out or give it a value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: [a]          | articles: []  | 1: title: must be text
            title: {a: b}       | articles: []  | 1: title: must be text
            title: !!binary aGk=| articles: []  | 1: title: must be text
            title: T            | articles: a   | 2: articles: must be a list, such as [a, b]
            title: T            | articles: [[a]] | 2: articles: must be text
            title: T            | articles: [A b] | 2: articles: "A b" must be lowercase letters a-z and digits in groups joined by single hyphens
            title: T            | {articles     | 3: is not YAML here: could not find expected ':'
            """)
    void a_value_of_the_wrong_form_is_a_problem(String first, String second, String expected) {
        assertThat(site(first, second)).anyMatch(problem -> problem.equals("series/s.yaml:" + expected));
    }

    @Test
    void a_number_is_text_where_text_is_wanted() {
        var site = new TestSite(folder).write("series/s.yaml", "title: 1984\narticles: []\n");
        site.imported();

        assertThat(site.series("s").title()).isEqualTo("1984");
    }

    @Test
    void a_file_that_is_no_mapping_is_a_problem() {
        assertThat(site("- a")).containsExactly("series/s.yaml:1: must be keys with values, such as key: value");
        assertThat(site("")).containsExactly("series/s.yaml:1: has no keys");
        assertThat(site("# nothing but a comment")).containsExactly("series/s.yaml:1: has no keys");
    }

    @Test
    void two_documents_in_a_file_are_a_problem() {
        assertThat(site("title: T", "articles: []", "---", "title: U"))
                .singleElement()
                .asString()
                .startsWith("series/s.yaml:3: is not YAML here: ");
    }

    @Test
    void an_anchor_stands_for_its_value() {
        var site = new TestSite(folder).write("series/s.yaml", "title: &t T\ndescription: *t\narticles: []\n");
        site.imported();

        assertThat(site.series("s").description()).contains("T");
    }

    @Test
    void aliases_that_multiply_are_refused() {
        var lines = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            lines.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(site(lines.toString()))
                .singleElement()
                .asString()
                .startsWith("series/s.yaml:1: is not YAML: Number of aliases");
    }

    @Test
    void a_value_that_contains_itself_is_refused() {
        assertThat(site("title: &t [*t]", "articles: []")).containsExactly("series/s.yaml:1: title: must be text");
        assertThat(site("&r", "title: T", "articles: []", "description: *r"))
                .singleElement()
                .asString()
                .contains("description: must be text");
    }

    @Test
    void what_is_nested_too_deeply_is_refused() {
        assertThat(site("title: T", "articles: " + "[".repeat(100_000)))
                .containsExactly("series/s.yaml:2: is nested too deeply");
    }

    private List<String> site(String... lines) {
        return new TestSite(folder)
                .write("series/s.yaml", String.join("\n", lines) + "\n")
                .problems();
    }
}
