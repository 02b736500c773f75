package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecm.core.shared.InvalidValue;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    /** The parts of the core that a content folder can break a rule of. */
    private static final List<String> PACKAGES =
            List.of("article", "author", "availability", "disclaimer", "publishing", "retention", "series", "shared");

    private static final Pattern RULE = Pattern.compile("\"([a-z][a-z-]*\\.[a-z][a-z-]*)\"");

    private static final String PREFIX = "import.rule.";

    /** Text that somebody typed. */
    private static final Pattern WRITTEN = Pattern.compile("TextInput\\.lines?\\(\\w+, \"([a-z-]+)\"");

    /** A number, or a duration. */
    private static final Pattern WITHIN = Pattern.compile("requireWithin\\(\\w+, ([\\w.]+), [\\w.]+, \"([a-z-]+)\"");

    @Test
    void every_rule_has_one_and_every_one_has_a_rule() throws IOException {
        var rules = new TreeSet<String>();
        for (var name : PACKAGES) {
            try (var files = Files.list(Path.of("../ecm-core/src/main/java/org/ecm/core", name))) {
                for (var file : files.toList()) {
                    rules(Files.readString(file)).forEach(rules::add);
                }
            }
        }

        assertThat(rules)
                .contains("slug.blank", "credential-code.blank", "publishing.unknown-author")
                .contains("meeting-address.too-long", "step.not-whole-minutes", "horizon.out-of-range")
                .doesNotContain("horizon.not-whole-minutes");
        assertThat(ResourceBundle.getBundle("messages.import", Locale.ROOT).keySet().stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .map(key -> key.substring(PREFIX.length())))
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    /** {@return the rules that a class has as they are, and those that it has others put together} */
    private static Stream<String> rules(String source) {
        return Stream.of(
                        found(RULE, source, match -> Stream.of(match.group(1))),
                        found(
                                WRITTEN,
                                source,
                                match -> Stream.of("blank", "too-long", "control-character")
                                        .map(end -> match.group(1) + "." + end)),
                        found(
                                WITHIN,
                                source,
                                match -> Stream.of("out-of-range", "not-whole-minutes")
                                        .limit(match.group(1).matches("[0-9]+") ? 1 : 2)
                                        .map(end -> match.group(2) + "." + end)))
                .flatMap(Function.identity());
    }

    private static Stream<String> found(Pattern pattern, String source, Function<MatchResult, Stream<String>> rules) {
        return pattern.matcher(source).results().flatMap(rules);
    }

    @Test
    void a_value_stands_in_its_sentence() {
        assertThat(ProblemText.of(new InvalidValue("headline.too-long", 200)))
                .isEqualTo("must not be longer than 200 characters");
        assertThat(ProblemText.of(new InvalidValue("slug.malformed", "It's {0}\nhere")))
                .startsWith("\"It's {0} here\" must be ");
    }

    @Test
    void a_rule_without_a_sentence_is_named() {
        assertThat(ProblemText.of(new InvalidValue("some.rule"))).isEqualTo("breaks the rule some.rule");
    }
}
