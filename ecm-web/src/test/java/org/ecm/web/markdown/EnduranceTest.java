package org.ecm.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text, however absurd, keeps a page from being answered: neither for long nor for want of stack. */
class EnduranceTest {

    private static final Duration GENEROUS = Duration.ofSeconds(30);

    static Stream<Arguments> absurdTexts() {
        int many = 100_000;
        return Stream.of(
                arguments("quotes in quotes", ">".repeat(20_000) + "a"),
                arguments("lists in lists, in one line", "- ".repeat(5_000) + "a"),
                arguments("lists in lists", lists(600)),
                arguments("brackets", "[".repeat(many)),
                arguments("brackets that close", "[".repeat(many) + "]".repeat(many)),
                arguments("links in links", "[a](".repeat(many)),
                arguments("images in images", "![".repeat(10_000) + "x" + "](media/a.png)".repeat(10_000)),
                arguments("asterisks", "*".repeat(many)),
                arguments("underscores", "_".repeat(many) + "a"),
                arguments("emphasis in emphasis", "*".repeat(many) + "a" + "*".repeat(many)),
                arguments("emphasis in emphasis, otherwise", "_".repeat(many) + "a" + "_".repeat(many)),
                arguments("emphasis that overlaps", "*a **b _c ".repeat(20_000)),
                arguments("backticks", ticks(800)),
                arguments("elements in elements", "<sup>".repeat(many)),
                arguments("tables in tables", "<table><tr><td>".repeat(20_000)),
                arguments("comments in comments", "<!--".repeat(many)),
                arguments("headings of one name", "# a\n".repeat(40_000)),
                arguments("footnotes", "a[^1] ".repeat(10_000) + "\n\n[^1]: b"),
                arguments("footnotes in footnotes", "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]"),
                arguments("a language without an end", "<p lang=\"en" + "-a".repeat(many) + "\">a</p>"),
                arguments("a path without an end", "![a](" + "./".repeat(many) + "media/a.png)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("absurdTexts")
    void renders(String name, String markdown) {
        var html = assertTimeoutPreemptively(GENEROUS, () -> Rendered.html(markdown), name);

        assertThat(html).as(name).isNotNull();
    }

    @Test
    void what_is_nested_too_deep_is_shown_as_it_was_written() {
        var html = Rendered.html("*".repeat(100_000) + "a <b>" + "*".repeat(100_000));

        assertThat(html).startsWith("<pre role=\"region\"").contains("**a &lt;b&gt;**");
    }

    private static String lists(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(level -> "  ".repeat(level) + "- a\n")
                .collect(Collectors.joining());
    }

    private static String ticks(int limit) {
        return IntStream.rangeClosed(1, limit).mapToObj("`"::repeat).collect(Collectors.joining(" "));
    }
}
