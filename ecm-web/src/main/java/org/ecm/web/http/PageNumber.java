package org.ecm.web.http;

/**
 * The number of a page in a long list.
 *
 * <p>An invalid query parameter gets a 400 response; an invalid form field counts as missing.
 *
 * @param number from 1 to {@value #LAST}
 */
public record PageNumber(int number) {

    /** The number of list entries on one page. */
    public static final int PAGE_SIZE = 10;

    /** The highest page number; no list is longer. */
    static final int LAST = 1_000_000;

    /** The default of the query parameter, if an address has none. */
    public static final String FIRST = "1";

    /** {@return the number of list entries before this page, at {@value #PAGE_SIZE} per page} */
    public int skip() {
        return (number - 1) * PAGE_SIZE;
    }
}
