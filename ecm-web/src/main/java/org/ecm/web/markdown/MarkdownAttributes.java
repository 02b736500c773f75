package org.ecm.web.markdown;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Adds HTML attributes to the elements of a text: ids, table alignment and scope, and lazy loading. */
final class MarkdownAttributes implements AttributeProvider {

    private final Outline outline;

    MarkdownAttributes(Outline outline) {
        this.outline = outline;
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        outline.id(node).ifPresent(id -> attributes.put("id", id));
        if (node instanceof TableCell cell) {
            var align = attributes.remove("align"); // obsolete in HTML
            if (align != null) {
                attributes.put("class", "align-" + align);
            }
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
        }
        if (node instanceof Image) {
            attributes.put("loading", "lazy");
        }
    }
}
