package org.ecm.web.prose;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the links and images of a rendered text lead to the same place wherever it's read.
 *
 * <p>A feed's reader shows a text far from its page, and most readers ignore {@code xml:base} (RFC 4287, section 2), so
 * whatever is relative to the page is written out: paths, and {@code #} links to headings and footnotes.
 */
final class AbsoluteLinks {

    /** What the sanitizer lets through: the only attributes with addresses, and no {@code "} in a value, nor in any text. */
    private static final Pattern ADDRESS = Pattern.compile("(?<= )(href|src)=\"([^\"]*)\"");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private AbsoluteLinks() {}

    /**
     * Writes out the addresses of a text.
     *
     * @param html as the sanitizer leaves it
     * @param page where the text is shown, without a query or fragment
     * @return the same text with absolute addresses
     */
    static String of(String html, URI page) {
        return ADDRESS.matcher(html)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + "=\"" + absolute(found.group(2), page) + "\""));
    }

    /** Entities stay as they are: none of them stands for a character that decides where an address begins. */
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
        int end = address.replaceFirst("[?#&].*", "").length(); // an entity is not part of a path that URI could read
        try {
            return Optional.of(page.resolve(address.substring(0, end)) + address.substring(end));
        } catch (IllegalArgumentException e) {
            return address.startsWith("/") ? Optional.of(page.resolve("/") + address.substring(1)) : Optional.empty();
        }
    }
}
