package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.util.List;
import java.util.Optional;
import org.ecm.web.layout.PageLayout;

/**
 * The requests of a shelf; of each only what is not personal, so that looking at the list is not looking at anybody.
 *
 * @param frame what stands around it
 * @param ways to the other pages
 * @param shelf which requests
 * @param next the next meeting, where it is not in the list itself
 * @param groups of this page
 * @param total how many lie on the shelf
 * @param stretch which page it is
 */
public record RequestListPage(
        PageLayout frame,
        DeskNavigation ways,
        Inbox shelf,
        Optional<RequestLine> next,
        List<RequestSection> groups,
        int total,
        ListPage stretch) {

    /** Takes a copy. */
    public RequestListPage {
        groups = List.copyOf(groups);
    }

    /** {@return what is said where nothing is} */
    public DeskMessage nothing() {
        return switch (shelf) {
            case OPEN -> text("desk.list.no-requests");
            case MEETINGS -> text("desk.list.no-meetings");
            case CLOSED, SPAM, ERASED -> text("desk.list.empty");
        };
    }
}
