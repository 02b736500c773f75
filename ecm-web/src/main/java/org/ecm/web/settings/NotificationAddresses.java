package org.ecm.web.settings;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecm.core.shared.Slug;

/**
 * The email addresses at which the practice is notified of requests and meetings: one for all, or one per practitioner.
 *
 * @param everyone the address for practitioners without their own
 * @param own the practitioners' own addresses, by the author's slug
 */
public record NotificationAddresses(Optional<String> everyone, SortedMap<Slug, String> own) {

    /** The initial value, without addresses: notifications go to the site's contact address. */
    public static final NotificationAddresses INITIAL = new NotificationAddresses(Optional.empty(), new TreeMap<>());

    /** Takes a copy. */
    public NotificationAddresses {
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    }

    /**
     * {@return one address for all practitioners}
     *
     * @param address the email address
     */
    public static NotificationAddresses at(String address) {
        return new NotificationAddresses(Optional.of(address), new TreeMap<>());
    }

    /**
     * {@return the address for a practitioner; empty if none is set}
     *
     * @param practitioner the slug of the author
     */
    public Optional<String> addressOf(Slug practitioner) {
        return Optional.ofNullable(own.get(practitioner)).or(() -> everyone);
    }

    /** Hides the addresses, so that no log shows them. */
    @Override
    public String toString() {
        return "Notify[redacted]";
    }
}
