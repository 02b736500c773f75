package org.ecm.web.markdown;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Gives each heading of a text an id and its level in the outline. The first level belongs to the headline, and no level
 * is skipped on the way down (WCAG technique G141), whatever levels the author used.
 */
final class Outline extends AbstractVisitor {

    private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final List<Heading> found = new ArrayList<>();

    @Override
    public void visit(Document document) {
        visitChildren(document);
        var above = new ArrayDeque<Integer>(); // the levels as written, innermost first
        for (var heading : found) {
            while (!above.isEmpty() && above.getFirst() >= heading.getLevel()) {
                above.removeFirst();
            }
            above.addFirst(heading.getLevel());
            heading.setLevel(Math.min(6, above.size() + 1));
        }
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getFirstChild() == null) {
            heading.unlink(); // an empty heading has no text to link to
            return;
        }
        found.add(heading);
        ids.put(heading, unique(id(text(heading))));
    }

    Optional<String> id(Node node) {
        return Optional.ofNullable(ids.get(node));
    }

    /** {@return the sections: the non-blank headings of the highest level} */
    List<RenderedText.Heading> headings() {
        return found.stream()
                .filter(heading -> heading.getLevel() == 2)
                .map(heading -> new RenderedText.Heading(ids.getOrDefault(heading, ""), text(heading)))
                .filter(heading -> !heading.text().isBlank())
                .toList();
    }

    /** {@return an id with a prefix, which keeps an author's headings apart from the page's own ids} */
    private static String id(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.isEmpty()) {
            return "s-section"; // the heading has no Latin letters
        }
        return "s-" + (plain.length() > 60 ? plain.substring(0, 60) : plain);
    }

    private String unique(String wanted) {
        var id = wanted;
        while (!taken.add(id)) {
            id = wanted + "-" + repeated.merge(wanted, 2, (last, first) -> last + 1);
        }
        return id;
    }

    private static String text(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak part) {
                text.append(' ');
            }
        });
        return text.toString().strip();
    }
}
