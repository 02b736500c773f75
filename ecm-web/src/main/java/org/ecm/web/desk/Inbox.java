package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.ecm.core.consultation.RequestState;
import org.jspecify.annotations.Nullable;

/** Which requests are looked at together. */
public enum Inbox {
    /** Somebody waits for an answer. */
    OPEN(DeskNavigation.NavigationLink.WAITING),
    /** A meeting is agreed. */
    MEETINGS(DeskNavigation.NavigationLink.MEETINGS),
    /** It is over, and still kept. */
    CLOSED(DeskNavigation.NavigationLink.OVER),
    /** It is none. */
    SPAM(DeskNavigation.NavigationLink.SPAM),
    /** Only the record is left. */
    ERASED(DeskNavigation.NavigationLink.ERASED);

    private final DeskNavigation.NavigationLink link;

    Inbox(DeskNavigation.NavigationLink link) {
        this.link = link;
    }

    /** {@return the shelf of that name; the open one for any other} */
    static Inbox of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(inbox -> inbox.key().equals(name))
                .findFirst()
                .orElse(OPEN);
    }

    /** {@return its name in a form} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return its name on the page} */
    public DeskMessage label() {
        return switch (this) {
            case OPEN -> text("desk.list.waiting");
            case MEETINGS -> text("desk.list.meetings");
            case CLOSED -> text("desk.list.closed");
            case SPAM -> text("desk.list.spam");
            case ERASED -> text("desk.list.erased");
        };
    }

    /** {@return which page of the desk it is} */
    DeskNavigation.NavigationLink place() {
        return link;
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
