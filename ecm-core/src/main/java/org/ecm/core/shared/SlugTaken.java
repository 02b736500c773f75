package org.ecm.core.shared;

/**
 * The slug belongs, or once belonged, to something else of its kind; nothing was saved.
 *
 * <p>A slug is never given to a second owner, so that an old link can always lead to what it meant.
 */
public final class SlugTaken extends RuntimeException {

    private final transient Slug slug;

    /** @param slug the slug that has another owner */
    public SlugTaken(Slug slug) {
        super("slug " + slug + " belongs to something else");
        this.slug = slug;
    }

    /** {@return the slug that has another owner} */
    public Slug slug() {
        return slug;
    }
}
