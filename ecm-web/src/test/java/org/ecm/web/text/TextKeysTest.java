package org.ecm.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that is used has a text, and every text is used. */
class TextKeysTest {

    /** Beginnings of keys that end in the name of a rule: a test of each compares them with the rules there are. */
    private static final Set<String> FAMILIES = Set.of("form.error.", "import.rule.");

    private static final Map<String, String> EXAMPLES = Map.of(
            "a.one", "One", "a.name", "Hi {name}, {count, plural, one {# one} other {# ones}}", "a.bold", "<b>x</b>");

    private final TextUses uses = new TextUses(english(), FAMILIES, sources());

    @Test
    void no_key_is_missing() {
        assertThat(uses.missing()).isEmpty();
    }

    @Test
    void no_key_is_unused() {
        assertThat(uses.unused()).isEmpty();
        assertThat(uses.unusedFamilies()).isEmpty();
    }

    @Test
    void every_call_names_the_arguments_of_its_message() {
        assertThat(uses.wrongArguments()).isEmpty();
    }

    @Test
    void no_markup_is_shown_as_text() {
        assertThat(uses.markupAsText()).isEmpty();
    }

    @Test
    void a_key_begins_with_its_bundle() throws IOException {
        for (var file : BundleFiles.english()) {
            assertThat(BundleFiles.messages(file).keySet())
                    .as(file.toString())
                    .isNotEmpty()
                    .allMatch(key -> key.matches(BundleFiles.name(file) + "(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+"));
        }
    }

    @Test
    void a_translation_has_the_keys_of_the_english_bundle() throws IOException {
        for (var file : BundleFiles.translated()) {
            var english = BundleFiles.FOLDER.resolve(BundleFiles.name(file).replaceAll("_.*", "") + ".properties");
            assertThat(BundleFiles.messages(file).keySet())
                    .as(file.toString())
                    .isEqualTo(BundleFiles.messages(english).keySet());
        }
    }

    @Test
    void a_missing_key_is_seen() {
        assertThat(using("texts.text(\"a.two\")").missing()).containsExactly("a.two");
        assertThat(using("<p title=\"${texts.text(\"a.two\")}\">").missing()).containsExactly("a.two");
        assertThat(using("\"a.rule.\" + rule").missing()).isEmpty();
        assertThat(using("\"a.rules.\" + rule").missing()).containsExactly("a.rules.");
    }

    @Test
    void an_unused_key_is_seen() {
        assertThat(using("text(\"a.one\") html(\"a.bold\")").unused()).containsExactly("a.name");
        assertThat(using("").unusedFamilies()).containsExactly("a.rule.");
    }

    @Test
    void a_wrong_argument_is_seen() {
        assertThat(using("text(\"a.name\", \"name\", of(\"x, y\", 1), \"count\", 2)")
                        .wrongArguments())
                .isEmpty();
        assertThat(using("text(\"a.name\", \"name\", name)").wrongArguments())
                .containsExactly("a.name: [count, name] but [name]");
        assertThat(using("text(\"a.one\", \"name\", name)").wrongArguments()).containsExactly("a.one: [] but [name]");
        assertThat(using("text(\"a.name\", all.toArray())").wrongArguments()).isEmpty();
    }

    @Test
    void markup_as_text_is_seen() {
        assertThat(using("html(\"a.bold\")").markupAsText()).isEmpty();
        assertThat(using("text(\"a.bold\")").markupAsText()).containsExactly("a.bold");
    }

    private static TextUses using(String source) {
        return new TextUses(EXAMPLES, Set.of("a.rule."), List.of(source));
    }

    private static Map<String, String> english() {
        var all = new TreeMap<String, String>();
        try {
            for (var file : BundleFiles.english()) {
                all.putAll(BundleFiles.messages(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static List<String> sources() {
        var sources = new ArrayList<String>();
        Stream.of("src/main/java", "src/main/jte").map(Path::of).forEach(folder -> {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    sources.add(Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return sources;
    }
}
