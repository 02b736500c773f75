package org.ecm.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecm.web.text.Texts;

/**
 * A form that the site received but couldn't save, so that the visitor can see it and send it again.
 *
 * @param path the path that the visitor sent it to
 * @param fields all fields, in the order of the form
 */
public record UnsavedForm(String path, List<SentField> fields) {

    /** The request attribute with the body. */
    static final String BODY = "org.ecm.web.site.body";

    private static final String TYPE = "application/x-www-form-urlencoded";

    /** The field of the desk password; a form with a password isn't shown again. */
    private static final String PASSWORD = "token";

    /** Takes a copy. */
    public UnsavedForm {
        fields = List.copyOf(fields);
    }

    /**
     * One field of the form.
     *
     * @param name the name of the field
     * @param value the value that the visitor sent
     */
    public record SentField(String name, String value) {

        /**
         * {@return the label of a field that the visitor wrote in; empty for blank fields, choices and the site's own fields}
         *
         * @param texts the interface texts
         */
        public Optional<String> label(Texts texts) {
            return value.isBlank() ? Optional.empty() : key().map(texts::text);
        }

        private Optional<String> key() {
            return switch (name) {
                case "name" -> Optional.of("errors.unsaved.name");
                case "email" -> Optional.of("errors.unsaved.address");
                case "phone" -> Optional.of("errors.unsaved.phone");
                case "times" -> Optional.of("errors.unsaved.times");
                case "whereabouts" -> Optional.of("errors.unsaved.whereabouts");
                case "message" -> Optional.of("errors.unsaved.message");
                case "text" -> Optional.of("errors.unsaved.note");
                default -> Optional.empty();
            };
        }

        /** Hides the visitor's text, so that no log shows it. */
        @Override
        public String toString() {
            return "SentField[redacted]";
        }
    }

    /** {@return the form in a request; empty if it has none, or one that isn't shown again} */
    public static Optional<UnsavedForm> of(HttpServletRequest request) {
        boolean isForm = "POST".equals(request.getMethod())
                && Objects.toString(request.getContentType(), "").startsWith(TYPE);
        return isForm && request.getAttribute(BODY) instanceof byte[] body
                ? of(request.getRequestURI(), new String(body, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    static Optional<UnsavedForm> of(String path, String body) {
        var fields = new ArrayList<SentField>();
        for (var pair : body.split("&", -1)) {
            var parts = pair.split("=", 2);
            try {
                fields.add(new SentField(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : ""));
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // no browser sends malformed encoding
            }
        }
        return fields.stream().anyMatch(field -> field.name().equals(PASSWORD))
                ? Optional.empty()
                : Optional.of(new UnsavedForm(path, fields));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Hides the form, so that no log shows it. */
    @Override
    public String toString() {
        return "UnsavedForm[redacted]";
    }
}
