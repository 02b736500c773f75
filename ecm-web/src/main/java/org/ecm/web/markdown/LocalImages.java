package org.ecm.web.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.ecm.web.layout.MediaPath;

/** Shows only the site's own media; other images become links, because loading one would reveal the reader to its host. */
final class LocalImages extends AbstractVisitor {

    @Override
    public void visit(Image image) {
        visitChildren(image);
        MediaPath.of(image.getDestination())
                .ifPresentOrElse(own -> image.setDestination(own.address()), () -> becomeLink(image));
    }

    private static void becomeLink(Image image) {
        var link = new Link(image.getDestination(), image.getTitle());
        for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
            if (isInLink(image)) {
                image.insertBefore(child); // links can't be nested, so only the text stays
            } else {
                link.appendChild(child);
            }
        }
        if (link.getFirstChild() != null) {
            image.insertAfter(link);
        }
        image.unlink();
    }

    private static boolean isInLink(Node node) {
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
