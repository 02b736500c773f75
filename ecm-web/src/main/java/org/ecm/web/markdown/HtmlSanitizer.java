package org.ecm.web.markdown;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecm.web.layout.MediaPath;
import org.ecm.web.text.Texts;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Keeps the HTML that a text needs, and removes scripts, styles, forms and content from other sites. */
final class HtmlSanitizer {

    /** The ids of headings and footnotes; a footnote's name can contain any characters but spaces. */
    private static final Pattern ID = Pattern.compile("(?:s|fn|fnref)-\\S{1,120}");

    private static final Pattern LINK = Pattern.compile(
            "(?:https?:|mailto:|tel:|sms:|#|/(?![/\\\\])).*|[\\w.-]+(?:[/?#].*)?", Pattern.CASE_INSENSITIVE);
    /** The label that the footnotes library writes, in English only. */
    private static final Pattern BACK = Pattern.compile("aria-label=\"Back to reference ([\\w-]+)\"");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*+");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "em",
                    "strong",
                    "del",
                    "s",
                    "sub",
                    "sup",
                    "small",
                    "abbr",
                    "cite",
                    "q",
                    "mark",
                    "code",
                    "pre",
                    "kbd",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "a",
                    "figure",
                    "figcaption",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "section")
            .allowElements(HtmlSanitizer::image, "img")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("tel", "sms")
            .allowAttributes("id")
            .matching(ID)
            .onElements("h2", "h3", "h4", "h5", "h6", "li", "a")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src")
            .matching((element, attribute, value) ->
                    MediaPath.of(value).map(MediaPath::address).orElse(null))
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img", "a", "abbr")
            .allowAttributes("width", "height", "start")
            .matching(Pattern.compile("\\d{1,5}"))
            .onElements("img", "ol")
            .allowAttributes("loading")
            .matching(true, "lazy")
            .onElements("img")
            .allowAttributes("scope")
            .matching(true, "col", "row")
            .onElements("th")
            .allowAttributes("class")
            .matching(true, "footnote-ref", "footnotes", "align-left", "align-center", "align-right")
            .onElements("sup", "section", "th", "td")
            .allowAttributes("aria-label")
            .matching(Pattern.compile("Back to reference [\\w-]+"))
            .onElements("a")
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .toFactory();

    private HtmlSanitizer() {}

    static String clean(String html, Texts texts) {
        var clean = POLICY.sanitize(html)
                .replace(" />", ">")
                .replace("</table>", "</table></div>")
                .replace(
                        "<section class=\"footnotes\">",
                        "<section class=\"footnotes\" " + label(texts.text("reading.prose.footnotes")) + ">");
        var back = BACK.matcher(clean)
                .replaceAll(found ->
                        Matcher.quoteReplacement(label(texts.text("reading.prose.back", "number", found.group(1)))));
        // tables and code wider than the screen scroll separately, also by keyboard, so each needs its own name
        var tables = numbered(
                back,
                "table",
                "<div class=\"table\" %s><table%s>",
                number -> texts.text("reading.prose.table", "number", number));
        return numbered(tables, "pre", "<pre %s%s>", number -> texts.text("reading.prose.code", "number", number));
    }

    private static String numbered(String html, String tag, String wrapped, IntFunction<String> name) {
        var count = new AtomicInteger();
        return Pattern.compile("<" + tag + "( [^>]*)?>")
                .matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(wrapped.formatted(
                        "role=\"region\" " + label(name.apply(count.incrementAndGet())) + " tabindex=\"0\"",
                        found.group(1) == null ? "" : found.group(1))));
    }

    private static String label(String name) {
        var escaped = new StringOutput();
        Escape.htmlAttribute(name, escaped);
        return "aria-label=\"" + escaped + "\"";
    }

    /** Removes an image without a source, and marks one without a description as decoration. */
    private static @Nullable String image(String name, List<String> attributes) {
        if (!attributes.contains("src")) {
            return null;
        }
        if (!attributes.contains("alt")) {
            attributes.add("alt");
            attributes.add("");
        }
        return name;
    }
}
