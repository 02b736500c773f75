package org.ecm.core.article;

/** What visitors can see of an article or page at one moment. */
public enum Visibility {
    /** It isn't published, or not yet: for visitors it doesn't exist. */
    UNSEEN,
    /** Readers can see it. */
    VISIBLE,
    /** It was visible once and is unpublished now. */
    WITHDRAWN
}
