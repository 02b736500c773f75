package org.ecm.web.markdown;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the relative addresses in a rendered text with absolute ones.
 *
 * <p>A feed reader shows a text outside its page, and most feed readers ignore {@code xml:base} (RFC 4287, section 2). So paths,
 * and {@code #} links to headings and footnotes, become absolute.
 */
final class AbsoluteLinks {

    /** The only attributes with addresses that the sanitizer allows; it leaves no {@code "} in a value or in text. */
    private static final Pattern ADDRESS = Pattern.compile("(?<= )(href|src)=\"([^\"]*)\"");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private AbsoluteLinks() {}

    /**
     * Makes the addresses in a text absolute.
     *
     * @param html the sanitized HTML
     * @param page the address of the page that shows the text, without a query or fragment
     * @return the same text with absolute addresses
     */
    static String of(String html, URI page) {
        return ADDRESS.matcher(html)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + "=\"" + absolute(found.group(2), page) + "\""));
    }

    /** Leaves entities unchanged, because none of them is a character that decides whether an address is relative. */
    private static String absolute(String address, URI page) {
        if (SCHEME.matcher(address).matches()) {
            return address;
        }
        if (address.startsWith("#") || address.isEmpty()) {
            return page + address;
        }
        return resolved(address, page).orElseGet(() -> page.resolve("./") + address);
    }

    private static Optional<String> resolved(String address, URI page) {
        int end = address.replaceFirst("[?#&].*", "").length(); // URI can't parse an entity in a path
        try {
            return Optional.of(page.resolve(address.substring(0, end)) + address.substring(end));
        } catch (IllegalArgumentException e) {
            return address.startsWith("/") ? Optional.of(page.resolve("/") + address.substring(1)) : Optional.empty();
        }
    }
}
