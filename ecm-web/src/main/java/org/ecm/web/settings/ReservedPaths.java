package org.ecm.web.settings;

import java.util.Set;
import org.ecm.core.shared.Slug;

/** The first path segments that the site reserves: a plain page with such a slug could never be opened. */
public final class ReservedPaths {

    private static final Set<String> SEGMENTS = Set.of(
            // for readers
            "articles",
            "series",
            "authors",
            "topics",
            "disclaimers",
            "search",
            "consultation",
            "calendar",
            // for practitioners and operators
            "desk",
            "login",
            "logout",
            "health",
            "metrics",
            "openapi",
            "api",
            // files
            "assets",
            "media",
            "feed",
            "feed.xml",
            "sitemap.xml",
            "robots.txt",
            "favicon.ico",
            "favicon.svg",
            "apple-touch-icon.png",
            "manifest.webmanifest",
            "security.txt",
            ".well-known");

    private ReservedPaths() {}

    /**
     * {@return whether a slug is reserved, so that no plain page can have it}
     *
     * @param slug the slug of a page
     */
    public static boolean contains(Slug slug) {
        return contains(slug.text());
    }

    /**
     * {@return whether the site reserves addresses that begin with this segment}
     *
     * @param segment the first segment of a path, without slashes
     */
    public static boolean contains(String segment) {
        return SEGMENTS.contains(segment);
    }
}
