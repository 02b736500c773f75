package org.ecm.core.article;

/** What a visitor may know of an article or page at one moment. */
public enum Standing {
    /** Not, or not yet, published: there is nothing here. */
    UNSEEN,
    /** It can be read. */
    VISIBLE,
    /** It could be read once, and was taken back. */
    WITHDRAWN
}
