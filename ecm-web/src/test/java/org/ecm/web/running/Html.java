package org.ecm.web.running;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a browser understands it, not as a search in its text would. */
final class Html {

    private static final Set<String> LOADING =
            Set.of("src", "srcset", "data", "poster", "background", "action", "formaction", "manifest", "ping");
    private static final Set<String> LOADING_LINKS = Set.of("stylesheet", "icon", "preload", "manifest", "preconnect");

    private final String text;
    private final Document document;

    private Html(String text) {
        this.text = text;
        try {
            document = new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW).parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static Html of(String text) {
        return new Html(text);
    }

    /** {@return the elements of a name, in the order of the page} */
    List<Element> all(String name) {
        var nodes = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** {@return the elements of a name within another, in the order of the page} */
    static List<Element> descendants(Element root, String name) {
        var nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** {@return the text of the one first-level heading; fails if there is another number of them} */
    String heading() {
        var headings = all("h1");
        if (headings.size() != 1) {
            throw new AssertionError(headings.size() + " first-level headings");
        }
        return headings.get(0).getTextContent();
    }

    /** {@return the values of an attribute, wherever it is} */
    List<String> values(String attribute) {
        return all("*").stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    /** {@return where the links of a relation lead} */
    List<String> related(String relation) {
        return all("*").stream()
                .filter(element -> element.getAttribute("rel").equals(relation))
                .map(element -> element.getAttribute("href"))
                .toList();
    }

    /** {@return every address that a browser fetches by itself or sends to} */
    List<String> loaded() {
        var loaded = new ArrayList<String>();
        LOADING.forEach(attribute -> loaded.addAll(values(attribute)));
        all("link").stream()
                .filter(link -> LOADING_LINKS.contains(link.getAttribute("rel")))
                .forEach(link -> loaded.add(link.getAttribute("href")));
        return loaded;
    }

    /** {@return how long a text is on its way} */
    static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** {@return what the Nu HTML checker says, errors and warnings; empty if nothing} */
    String findings() {
        return String.join("\n", HtmlChecker.check(text));
    }
}
