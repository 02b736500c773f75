package org.ecm.web.settings;

import java.util.Set;
import org.ecm.core.shared.Slug;

/** The first segments of addresses that the site keeps to itself: a plain page of that slug could never be opened. */
public final class ReservedPaths {

    private static final Set<String> SEGMENTS = Set.of(
            // what readers open
            "articles",
            "series",
            "authors",
            "topics",
            "disclaimers",
            "search",
            "consultation",
            "calendar",
            // what practitioners and operators open
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
     * {@return whether no plain page can have this slug}
     *
     * @param slug of a page
     */
    public static boolean contains(Slug slug) {
        return contains(slug.text());
    }

    /**
     * {@return whether addresses that begin with this segment are the site's own}
     *
     * @param segment the first of an address, without slashes
     */
    public static boolean contains(String segment) {
        return SEGMENTS.contains(segment);
    }
}
