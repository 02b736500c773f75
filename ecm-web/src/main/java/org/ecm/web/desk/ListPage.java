package org.ecm.web.desk;

import org.ecm.web.http.PageNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is shown.
 *
 * @param page from 1
 * @param pages how many there are, at least 1
 */
public record ListPage(int page, int pages) {

    /** The most requests on one page. */
    static final int MOST = 50;

    /** {@return the page of that number, or the nearest there is} */
    static ListPage of(@Nullable PageNumber number, int total) {
        int pages = Math.max(1, (total + MOST - 1) / MOST);
        return new ListPage(number == null ? 1 : Math.min(number.number(), pages), pages);
    }

    int skip() {
        return (page - 1) * MOST;
    }
}
