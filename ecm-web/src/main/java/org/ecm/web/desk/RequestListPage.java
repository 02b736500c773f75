package org.ecm.web.desk;

import java.util.List;
import java.util.Optional;
import org.ecm.web.site.Frame;

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
        Frame frame, Ways ways, Shelf shelf, Optional<Line> next, List<Group> groups, int total, Stretch stretch) {

    /** Takes a copy. */
    public RequestListPage {
        groups = List.copyOf(groups);
    }

    /** {@return what is said where nothing is} */
    public String nothing() {
        return switch (shelf) {
            case OPEN -> "Nobody waits for an answer.";
            case MEETINGS -> "No meeting is agreed.";
            case CLOSED, SPAM, ERASED -> "Nothing lies here.";
        };
    }
}
