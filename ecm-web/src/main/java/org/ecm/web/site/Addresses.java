package org.ecm.web.site;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import org.ecm.core.shared.Slug;
import org.jspecify.annotations.Nullable;

/** What addresses hold, read with care: anybody may write anything into one. */
public final class Addresses {

    private static final int LAST_PAGE = 1_000_000;

    private Addresses() {}

    /**
     * {@return the slug of a path's segment}
     *
     * @param segment anything
     * @throws NotFoundException if it can be no slug: then there is nothing of that name
     */
    public static Slug slug(String segment) {
        if (!Slug.isSlug(segment)) {
            throw new NotFoundException();
        }
        return new Slug(segment);
    }

    /**
     * {@return the number of a page of a list, from 1}
     *
     * @param parameter of the query; without one it is the first
     * @throws BadRequestException if it is no number of a page
     */
    public static int pageNumber(@Nullable String parameter) {
        if (parameter == null) {
            return 1;
        }
        if (!parameter.matches("[1-9][0-9]{0,6}") || Integer.parseInt(parameter) > LAST_PAGE) {
            throw new BadRequestException();
        }
        return Integer.parseInt(parameter);
    }
}
