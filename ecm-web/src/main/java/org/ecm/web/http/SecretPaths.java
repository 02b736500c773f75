package org.ecm.web.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognizes secret addresses, which grant access to anyone who has them.
 *
 * <p>They don't appear in logs, and browsers don't pass them on.
 */
public final class SecretPaths {

    private static final List<String> PREFIXES = List.of("/consultation/manage/", "/calendar/");

    /** A path segment that could be a key: at least 40 characters, not all of them lowercase letters, digits and hyphens. */
    private static final Pattern KEY = Pattern.compile("(?=[^/]{40})[^/]*[^a-z0-9/-][^/]*");

    private SecretPaths() {}

    /**
     * {@return whether a path has the form of a secret address}
     *
     * @param path a path of this site, beginning with a slash
     */
    public static boolean contains(String path) {
        return PREFIXES.stream().anyMatch(path::startsWith);
    }

    /**
     * {@return a path for logs, with possible keys replaced}
     *
     * @param path any requested path
     */
    public static String concealed(String path) {
        return KEY.matcher(path).replaceAll("(concealed)");
    }
}
