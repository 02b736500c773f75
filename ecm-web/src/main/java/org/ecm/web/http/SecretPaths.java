package org.ecm.web.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Addresses that are keys themselves: whoever has one may come in. They are told to nobody: they stand in no log, and no
 * browser passes them on.
 */
public final class SecretPaths {

    private static final List<String> PREFIXES = List.of("/consultation/manage/", "/calendar/");

    /** What could be a key, wherever it stands: long, and no slug, which has small letters, digits and hyphens only. */
    private static final Pattern KEY = Pattern.compile("(?=[^/]{40})[^/]*[^a-z0-9/-][^/]*");

    private SecretPaths() {}

    /**
     * {@return whether a path is such an address, or would be}
     *
     * @param path of this site, beginning with a slash
     */
    public static boolean contains(String path) {
        return PREFIXES.stream().anyMatch(path::startsWith);
    }

    /**
     * {@return a path as a log may have it}
     *
     * @param path anything that was asked for
     */
    public static String concealed(String path) {
        return KEY.matcher(path).replaceAll("(concealed)");
    }
}
