package org.ecm.web.layout;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.ecm.web.http.PageNumber;
import org.ecm.web.text.Texts;

/**
 * The position of a page in a long list.
 *
 * @param path the path of the list
 * @param number the number of this page, from 1
 * @param last the number of pages, at least 1
 */
public record Pagination(String path, int number, int last) {

    /** The number of entries on a full page. */
    public static final int SIZE = PageNumber.PAGE_SIZE;

    /**
     * {@return the position of a page in a list}
     *
     * @param path the path of the list
     * @param page the number of the page
     * @param total the number of entries in the list
     * @throws NotFoundException if the list has no such page
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
     * {@return the title of this page, with its number from the second page on}
     *
     * @param heading the title of the list
     * @param texts the interface texts
     */
    public String titled(String heading, Texts texts) {
        return number == 1 ? heading : texts.text("layout.page-title", "title", heading, "number", number);
    }

    private String page(int wanted) {
        return wanted == 1 ? path : path + "?page=" + wanted;
    }
}
