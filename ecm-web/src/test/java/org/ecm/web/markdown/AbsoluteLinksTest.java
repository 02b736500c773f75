package org.ecm.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsoluteLinksTest {

    private static final URI PAGE = URI.create("https://practice.example/articles/sleep");

    private static String elsewhere(String markdown) {
        return Rendered.prose(markdown).elsewhere(PAGE).html();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", textBlock = """
            [a](/about)                        => https://practice.example/about
            [a](/)                             => https://practice.example/
            [a](/contact?topic=a&b=c#form)     => https://practice.example/contact?topic&#61;a&amp;b&#61;c#form
            [a](rest)                          => https://practice.example/articles/rest
            [a](rest?part=2)                   => https://practice.example/articles/rest?part&#61;2
            [a](./rest#s-end)                  => https://practice.example/articles/rest#s-end
            [a](../series/sleep)               => https://practice.example/series/sleep
            [a](/caf%C3%A9)                    => https://practice.example/caf%C3%A9
            [a](/a&b)                          => https://practice.example/a&amp;b
            [a](</a|b>)                        => https://practice.example/a|b
            [a](#s-end)                        => https://practice.example/articles/sleep#s-end
            [a](https://other.example/x?y=/z)  => https://other.example/x?y&#61;/z
            [a](HTTPS://OTHER.example/)        => HTTPS://OTHER.example/
            [a](mailto:mara@practice.example)  => mailto:mara&#64;practice.example
            [a](tel:+12125550100)              => tel:&#43;12125550100
            <https://other.example/>           => https://other.example/
            """)
    void a_link_leads_where_it_leads_on_the_page(String markdown, String address) {
        assertThat(elsewhere(markdown)).contains("<a href=\"" + address + "\"");
    }

    @ParameterizedTest
    @CsvSource({"media/a b.png", "../media/a b.png", "/media/a b.png"})
    void an_image_is_the_one_of_the_page(String written) {
        assertThat(elsewhere("![A picture](<" + written + ">)"))
                .contains("src=\"https://practice.example/media/a%20b.png\"");
    }

    @Test
    void a_footnote_leads_to_it_on_the_page_and_back() {
        assertThat(elsewhere("Text[^1].\n\n[^1]: Note."))
                .contains(
                        "href=\"https://practice.example/articles/sleep#fn-1\"",
                        "href=\"https://practice.example/articles/sleep#fnref-1\"");
    }

    @Test
    void words_that_look_like_a_link_stay_words() {
        var markdown =
                "Write ` href=\"/about\"` or  src=\"/x\" into it, \"href=\"/y\".\n\n<p title=\" href=&quot;/z&quot;\">x</p>";

        assertThat(elsewhere(markdown)).isEqualTo(Rendered.prose(markdown).html());
    }

    @Test
    void no_address_is_left_relative() {
        var html = elsewhere("""
                ## A heading
                [a](/b "c") <a href="d">e</a> <a href='/f' title="g">h</a> [i](# "j") ![k](media/l.png "m")
                <img alt="n" src="../media/o.png" width="10">
                | t | [u](v) |
                |---|--------|
                | w | x[^y]  |

                [^y]: [z](/1)
                """);

        assertThat(Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(html).results())
                .hasSizeGreaterThan(9)
                .allMatch(address -> address.group(1).startsWith("https://practice.example/"));
    }
}
