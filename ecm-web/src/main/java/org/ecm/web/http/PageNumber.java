package org.ecm.web.http;

/**
 * The number of a page of a long list. As a query parameter, anything else is answered 400; in a form, it's as if it weren't there.
 *
 * @param number from 1 to {@value #LAST}
 */
public record PageNumber(int number) {

    /** How many entries of a list one page shows. */
    public static final int PAGE_SIZE = 10;

    /** No list is longer. */
    static final int LAST = 1_000_000;

    /** What a parameter has if an address doesn't name a page. */
    public static final String FIRST = "1";

    /** {@return how many entries of a list come before the page, at {@value #PAGE_SIZE} each} */
    public int skip() {
        return (number - 1) * PAGE_SIZE;
    }
}
