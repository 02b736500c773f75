package org.ecm.web.desk;

import java.util.List;
import java.util.Optional;

/**
 * Requests that stand together in a list.
 *
 * @param heading such as a day; empty if all of the list are together
 * @param lines in their order
 */
public record RequestSection(Optional<String> heading, List<RequestLine> lines) {

    /** Takes a copy. */
    public RequestSection {
        lines = List.copyOf(lines);
    }
}
