package org.ecm.web.protection;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What looks as if no person had filled in a form. A person may look so, too: it is never the last word. */
public enum BotSuspicion {

    /** Something stands in the field that nobody sees. */
    HONEYPOT,

    /** It was sent before anybody could have read it. */
    TOO_SOON,

    /** Its sender has asked for so much already that somebody looks at it first. */
    BEYOND_LIMIT;

    /** How long a person takes at the least. */
    static final Duration PERSON = Duration.ofSeconds(3);

    /**
     * {@return what is suspicious, if anything}
     *
     * @param unseen what stands in the field that nobody sees; null if the form came back without it
     * @param age of the form's token
     * @param beyondLimit whether its sender has asked for so much already that somebody looks at it first
     */
    public static Optional<BotSuspicion> of(@Nullable String unseen, Duration age, boolean beyondLimit) {
        if (unseen != null && !unseen.isBlank()) {
            return Optional.of(HONEYPOT);
        }
        if (age.compareTo(PERSON) < 0) {
            return Optional.of(TOO_SOON);
        }
        return beyondLimit ? Optional.of(BEYOND_LIMIT) : Optional.empty();
    }
}
