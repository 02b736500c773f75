package org.ecm.web.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.ecm.core.consultation.RequestState;
import org.jspecify.annotations.Nullable;

/** Which requests are looked at together. */
public enum Shelf {
    /** Somebody waits. */
    OPEN("Waiting"),
    /** It is over, and still kept. */
    CLOSED("Over"),
    /** It is none. */
    SPAM("Spam"),
    /** Only the record is left. */
    ERASED("Erased");

    private final String label;

    Shelf(String label) {
        this.label = label;
    }

    /** {@return the shelf of that name; the open one for any other} */
    static Shelf of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(shelf -> shelf.key().equals(name))
                .findFirst()
                .orElse(OPEN);
    }

    /** {@return its name in a form} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return its name on the page} */
    public String label() {
        return label;
    }

    /** {@return the states of what lies there} */
    Set<RequestState> states() {
        return switch (this) {
            case OPEN -> RequestState.OPEN;
            case CLOSED -> RequestState.CLOSED;
            case SPAM -> Set.of(RequestState.SPAM);
            case ERASED -> Set.of(RequestState.ERASED);
        };
    }
}
