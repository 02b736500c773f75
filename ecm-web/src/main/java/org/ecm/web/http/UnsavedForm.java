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
 * A form as it arrived, so that it can be shown and sent again when nothing could be done with it.
 *
 * @param path where it was sent
 * @param fields all of them, in the order of the form
 */
public record UnsavedForm(String path, List<SentField> fields) {

    /** The attribute of a request that has its body. */
    static final String BODY = "org.ecm.web.site.body";

    private static final String TYPE = "application/x-www-form-urlencoded";

    /** The password of the desk: it is typed anew. */
    private static final String PASSWORD = "token";

    /** Takes a copy. */
    public UnsavedForm {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param name its name
     * @param value what was sent in it
     */
    public record SentField(String name, String value) {

        /**
         * {@return the label of what its sender wrote; empty for choices, and for what the site put there}
         *
         * @param texts of the interface
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

        /** Keeps what was written to itself. */
        @Override
        public String toString() {
            return "SentField[redacted]";
        }
    }

    /** {@return the form that a request brought; empty if it brought none, or one that isn't shown again} */
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
                return Optional.empty(); // no browser sends that
            }
        }
        return fields.stream().anyMatch(field -> field.name().equals(PASSWORD))
                ? Optional.empty()
                : Optional.of(new UnsavedForm(path, fields));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Keeps everything to itself. */
    @Override
    public String toString() {
        return "UnsavedForm[redacted]";
    }
}
