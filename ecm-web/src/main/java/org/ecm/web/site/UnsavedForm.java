package org.ecm.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

    /** What people write themselves; the rest is choices and what the site put there. */
    private static final Map<String, String> LABELS = Map.of(
            "name", "Your name",
            "email", "Email",
            "phone", "Phone",
            "times", "Times that work for you",
            "whereabouts", "Where you'll be",
            "message", "What you wrote",
            "text", "Your note");

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

        /** {@return what stands above it, if its sender wrote it; empty if it isn't shown} */
        public Optional<String> label() {
            return Optional.ofNullable(LABELS.get(name)).filter(label -> !value.isBlank());
        }

        /** Keeps what was written to itself. */
        @Override
        public String toString() {
            return "SentField[redacted]";
        }
    }

    /** {@return the form that a request brought; empty if it brought none, or one that isn't shown again} */
    static Optional<UnsavedForm> of(HttpServletRequest request) {
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
