package org.ecm.web.desk;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is shown.
 *
 * @param page from 1
 * @param pages how many there are, at least 1
 */
public record Stretch(int page, int pages) {

    /** The most requests on one page. */
    static final int MOST = 50;

    /** {@return the page of that number, or the nearest there is} */
    static Stretch of(@Nullable String number, int total) {
        int pages = Math.max(1, (total + MOST - 1) / MOST);
        int wanted = number != null && number.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(number) : 1;
        return new Stretch(Math.min(wanted, pages), pages);
    }

    int skip() {
        return (page - 1) * MOST;
    }
}
