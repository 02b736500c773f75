package org.ecm.web.site;

/**
 * The number of a page of a long list. As a query parameter, anything else is answered 400; in a form, it's as if it weren't there.
 *
 * @param number from 1 to {@value #LAST}
 */
public record PageNumber(int number) {

    /** No list is longer. */
    static final int LAST = 1_000_000;

    /** What a parameter has if an address doesn't name a page. */
    public static final String FIRST = "1";

    /** {@return how many entries of a list come before the page, at {@link Pagination#SIZE} each} */
    public int skip() {
        return (number - 1) * Pagination.SIZE;
    }
}
