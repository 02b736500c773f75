package org.ecm.web.prose;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Shows images of the site's own media only; one from elsewhere would tell its host who reads, so it is a link. */
final class OwnImages extends AbstractVisitor {

    private static final Pattern OWN = Pattern.compile("(?:\\.\\./|/)?(media/[A-Za-z0-9._/-]+)");

    @Override
    public void visit(Image image) {
        visitChildren(image);
        var own = OWN.matcher(image.getDestination());
        if (own.matches() && !image.getDestination().contains("//")) {
            image.setDestination("/" + own.group(1));
            return;
        }
        var link = new Link(image.getDestination(), image.getTitle());
        for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
            link.appendChild(child);
        }
        image.insertAfter(link);
        image.unlink();
    }
}
