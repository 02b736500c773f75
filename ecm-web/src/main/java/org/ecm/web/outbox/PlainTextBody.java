package org.ecm.web.outbox;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A letter's HTML as plain text of at most 72 columns, so that both always say the same.
 *
 * <p>It knows what the letters' templates use, which are well-formed XML: paragraphs, headings, lists, and terms with what
 * is said of them. A link that stands alone is its words and, in a line of its own, its address.
 */
final class PlainTextBody {

    private static final int COLUMNS = 72;

    private final List<String> blocks = new ArrayList<>();

    private PlainTextBody() {}

    /**
     * {@return the text}
     *
     * @throws IllegalArgumentException if it is no well-formed XML; its message tells nothing of it
     */
    static String of(String html) {
        var text = new PlainTextBody();
        text.addAll(body(html));
        return String.join("\n\n", text.blocks) + "\n";
    }

    private static Element body(String html) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // it would print
            return (Element) builder.parse(new InputSource(new StringReader(html)))
                    .getElementsByTagName("body")
                    .item(0);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("a letter that is no XML");
        }
    }

    private void addAll(Element parent) {
        for (var child : elements(parent)) {
            switch (child.getTagName()) {
                case "p", "h2" -> add(paragraph(child));
                case "ul", "ol" -> add(list(child));
                case "dl" -> add(terms(child));
                default -> addAll(child);
            }
        }
    }

    private void add(String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }

    private static String paragraph(Element paragraph) {
        var links = elements(paragraph);
        if (links.size() == 1
                && links.get(0).getAttribute("href").startsWith("http")
                && words(paragraph).equals(words(links.get(0)))) {
            return wrapped("", words(paragraph) + ":", "") + "\n" + links.get(0).getAttribute("href");
        }
        return wrapped("", words(paragraph), "");
    }

    private static String list(Element list) {
        return String.join(
                "\n",
                elements(list).stream()
                        .map(item -> wrapped("- ", words(item), "  "))
                        .toList());
    }

    private static String terms(Element terms) {
        var lines = new ArrayList<String>();
        var term = "";
        for (var child : elements(terms)) {
            if (child.getTagName().equals("dt")) {
                term = words(child) + ": ";
            } else {
                lines.add(wrapped(term, words(child), "  "));
                term = "  ";
            }
        }
        return String.join("\n", lines);
    }

    private static String words(Node node) {
        return node.getTextContent().strip().replaceAll("[ \\t\\r\\n]+", " ");
    }

    /** Breaks lines between words; a word that is longer than a line, such as an address, has one for itself. */
    private static String wrapped(String first, String words, String indent) {
        var text = new StringBuilder(first);
        int column = first.length();
        boolean begun = false;
        for (var word : words.split(" ", -1)) {
            int length = word.codePointCount(0, word.length());
            if (begun && column + 1 + length > COLUMNS) {
                text.append('\n').append(indent);
                column = indent.length();
            } else if (begun) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += length;
            begun = true;
        }
        return text.toString();
    }

    private static List<Element> elements(Element parent) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
