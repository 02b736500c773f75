package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.util.List;
import java.util.Optional;
import org.ecm.web.layout.PageLayout;

/**
 * The requests of a shelf; of each only what is not personal, so that looking at the list is not looking at anybody.
 *
 * @param layout what stands around it
 * @param navigation to the other pages
 * @param inbox which requests
 * @param next the next meeting, where it is not in the list itself
 * @param sections of this page
 * @param total how many lie on the shelf
 * @param page which page it is
 */
public record RequestListPage(
        PageLayout layout,
        DeskNavigation navigation,
        Inbox inbox,
        Optional<RequestLine> next,
        List<RequestSection> sections,
        int total,
        ListPage page) {

    /** Takes a copy. */
    public RequestListPage {
        sections = List.copyOf(sections);
    }

    /** {@return what is said where nothing is} */
    public DeskMessage nothing() {
        return switch (inbox) {
            case OPEN -> text("desk.list.no-requests");
            case MEETINGS -> text("desk.list.no-meetings");
            case CLOSED, SPAM, ERASED -> text("desk.list.empty");
        };
    }
}
