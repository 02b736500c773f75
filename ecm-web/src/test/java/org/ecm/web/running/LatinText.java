package org.ecm.web.running;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds texts with unaccented Latin letters, which no bundle has: there they would be accented. */
final class LatinText {

    /** What machines read, or what has no language: addresses, references, digests, and the codes of calendars. */
    private static final Pattern NO_LANGUAGE = Pattern.compile(
            "https?://\\S+|[\\w.+-]+@[\\w.-]+\\w|\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b|\\b[0-9a-f]{12}\\b|\\b[A-Z]{2}-[A-Z]{2}\\b"
                    + "|\\b[a-z]+-XA\\b|(?:coaching-not-therapy|ada-tester|ben-second|[Cc]oaching not therapy|[Cc]onsent|many)\\b");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Set<String> UNSHOWN = Set.of("script", "style", "template");
    private static final List<String> SHOWN_ATTRIBUTES =
            List.of("aria-label", "aria-description", "title", "alt", "placeholder", "label");

    private LatinText() {}

    /** {@return the texts and attributes of a page that are in no bundle, with the element they stand in} */
    static List<String> in(Html page, List<String> typed) {
        var found = new ArrayList<String>();
        page.all("html").forEach(root -> visit(root, typed, found));
        page.all("meta").stream()
                .filter(meta -> meta.getAttribute("name").equals("description"))
                .forEach(meta -> add("meta", meta.getAttribute("content"), typed, found));
        return found;
    }

    /** {@return a plain text, if it is in no bundle} */
    static List<String> in(String text, List<String> typed) {
        var found = new ArrayList<String>();
        text.lines().forEach(line -> add("text", line, typed, found));
        return found;
    }

    private static void visit(Node node, List<String> typed, List<String> found) {
        if (node instanceof Element element) {
            if (UNSHOWN.contains(element.getTagName())) {
                return;
            }
            SHOWN_ATTRIBUTES.forEach(
                    name -> add(element.getTagName() + " " + name, element.getAttribute(name), typed, found));
            if (element.getTagName().equals("input")
                    && element.getAttribute("type").equals("submit")) {
                add("button", element.getAttribute("value"), typed, found);
            }
        }
        if (node.getNodeType() == Node.TEXT_NODE && node.getParentNode() instanceof Element parent) {
            add(parent.getTagName().toLowerCase(Locale.ROOT), node.getNodeValue(), typed, found);
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            visit(child, typed, found);
        }
    }

    private static void add(String where, String text, List<String> typed, List<String> found) {
        var rest = text;
        for (var known : typed) {
            rest = rest.replace(known, "");
        }
        if (LATIN.matcher(NO_LANGUAGE.matcher(rest).replaceAll("")).find()) {
            found.add(where + ": " + text.strip());
        }
    }
}
