package org.ecm.core.shared;

/**
 * Thrown when a slug belongs, or once belonged, to other content of the same kind; nothing was saved.
 *
 * <p>A slug never gets a second owner, so that old links always lead to the original content.
 */
public final class SlugTaken extends RuntimeException {

    private final transient Slug slug;

    /** @param slug the slug in question */
    public SlugTaken(Slug slug) {
        super("slug " + slug + " belongs to other content");
        this.slug = slug;
    }

    /** {@return the slug in question} */
    public Slug slug() {
        return slug;
    }
}
