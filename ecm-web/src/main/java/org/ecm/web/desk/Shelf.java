package org.ecm.web.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.ecm.core.consultation.RequestState;
import org.jspecify.annotations.Nullable;

/** Which requests are looked at together. */
public enum Shelf {
    /** Somebody waits for an answer. */
    OPEN("Waiting", Ways.Place.WAITING),
    /** A meeting is agreed. */
    MEETINGS("Meetings", Ways.Place.MEETINGS),
    /** It is over, and still kept. */
    CLOSED("Over", Ways.Place.OVER),
    /** It is none. */
    SPAM("Spam", Ways.Place.SPAM),
    /** Only the record is left. */
    ERASED("Erased", Ways.Place.ERASED);

    private final String label;
    private final Ways.Place place;

    Shelf(String label, Ways.Place place) {
        this.label = label;
        this.place = place;
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

    /** {@return which page of the desk it is} */
    Ways.Place place() {
        return place;
    }

    /** {@return the states of what lies there} */
    Set<RequestState> states() {
        return switch (this) {
            case OPEN -> Set.of(RequestState.RECEIVED);
            case MEETINGS -> Set.of(RequestState.BOOKED);
            case CLOSED -> RequestState.CLOSED;
            case SPAM -> Set.of(RequestState.SPAM);
            case ERASED -> Set.of(RequestState.ERASED);
        };
    }
}
