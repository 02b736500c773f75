package org.ecm.web.layout;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.ecm.web.http.PageNumber;
import org.ecm.web.text.Texts;

/**
 * Where a reader is in a long list.
 *
 * @param path of the list
 * @param number of this page, from 1
 * @param last how many pages there are, at least 1
 */
public record Pagination(String path, int number, int last) {

    /** How many entries a page has. */
    public static final int SIZE = PageNumber.PAGE_SIZE;

    /**
     * {@return the place of a page in a list}
     *
     * @param path of the list
     * @param page the page of the list
     * @param total how many entries the list has
     * @throws NotFoundException if the list is not that long
     */
    public static Pagination of(String path, PageNumber page, int total) {
        int last = Math.max(1, (total + SIZE - 1) / SIZE);
        if (page.number() > last) {
            throw new NotFoundException();
        }
        return new Pagination(path, page.number(), last);
    }

    /** {@return the address of this page} */
    public String here() {
        return page(number);
    }

    /** {@return the address of the page with newer entries; empty on the first} */
    public Optional<String> newer() {
        return number > 1 ? Optional.of(page(number - 1)) : Optional.empty();
    }

    /** {@return the address of the page with older entries; empty on the last} */
    public Optional<String> older() {
        return number < last ? Optional.of(page(number + 1)) : Optional.empty();
    }

    /**
     * {@return the title of this page: each page of a list has its own}
     *
     * @param heading of the list
     * @param texts of the interface
     */
    public String titled(String heading, Texts texts) {
        return number == 1 ? heading : texts.text("layout.page-title", "title", heading, "number", number);
    }

    private String page(int wanted) {
        return wanted == 1 ? path : path + "?page=" + wanted;
    }
}
