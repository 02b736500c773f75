package org.ecm.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.markdown.Rendered.html;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The basics of CommonMark 0.31, with what its specification says of each. */
class CommonMarkTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            text                    => <p>text</p>
            a *b* _c_ **d** __e__   => <p>a <em>b</em> <em>c</em> <strong>d</strong> <strong>e</strong></p>
            snake_case_name         => <p>snake_case_name</p>
            `a < b`                 => <p><code>a &lt; b</code></p>
            \\*not\\*               => <p>*not*</p>
            a & b &copy; &lt;       => <p>a &amp; b © &lt;</p>
            > quoted                => <blockquote>\\n<p>quoted</p>\\n</blockquote>
            - a\\n- b               => <ul><li>a</li><li>b</li></ul>
            3. a\\n4. b             => <ol start="3"><li>a</li><li>b</li></ol>
            a  \\nb                 => <p>a<br>\\nb</p>
            ***                     => <hr>
            ## A                    => <h2 id="s-a">A</h2>
            [a](/b "c")             => <p><a href="/b" title="c">a</a></p>
            [a]\\n\\n[a]: /b        => <p><a href="/b">a</a></p>
            <https://a.example>     => <p><a href="https://a.example">https://a.example</a></p>
            """)
    void renders(String markdown, String html) {
        assertThat(html(markdown.replace("\\n", "\n"))).isEqualTo(html.replace("\\n", "\n"));
    }

    @Test
    void letters_of_every_script_stay_as_they_are() {
        assertThat(html("\ud83d\ude00")).isEqualTo("<p>&#x1f600;</p>");
        assertThat(html("Zo\u00eb cafe\u0301 \u05e9\u05dc\u05d5\u05dd \u5fc3"))
                .isEqualTo("<p>Zo\u00eb cafe\u0301 \u05e9\u05dc\u05d5\u05dd \u5fc3</p>");
    }

    @Test
    void templates_of_other_languages_mean_nothing() {
        assertThat(html("${7*7} @if(true) {% x %} <%= 1 %>")).contains("${7*7}").doesNotContain("<%");
    }

    @Test
    void code_can_be_reached_and_scrolled_by_keyboard() {
        assertThat(html("```\nx < y\n```"))
                .isEqualTo("<pre role=\"region\" aria-label=\"Code 1\" tabindex=\"0\"><code>x &lt; y\n</code></pre>");
    }

    @Test
    void each_block_of_code_has_a_name_of_its_own() {
        assertThat(html("```java\na\n```\n\nb\n\n    c\n\n<pre lang=\"de\">d</pre>"))
                .containsSubsequence("aria-label=\"Code 1\"", "aria-label=\"Code 2\"", "aria-label=\"Code 3\"")
                .doesNotContain("java")
                .contains("<pre role=\"region\" aria-label=\"Code 3\" tabindex=\"0\" lang=\"de\">");
    }
}
