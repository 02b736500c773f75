package org.ecm.web.settings;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecm.core.shared.Slug;

/**
 * Where a practice is told of its requests and meetings: at one address, or at an own one of each practitioner.
 *
 * @param everyone the address of whoever has no own one
 * @param own addresses by the author's slug
 */
public record NotificationAddresses(Optional<String> everyone, SortedMap<Slug, String> own) {

    /** What holds until a practice says otherwise: no address but those that the site has for its visitors. */
    public static final NotificationAddresses INITIAL = new NotificationAddresses(Optional.empty(), new TreeMap<>());

    /** Takes a copy. */
    public NotificationAddresses {
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    }

    /**
     * {@return one address for all}
     *
     * @param address of somebody who tells the others
     */
    public static NotificationAddresses at(String address) {
        return new NotificationAddresses(Optional.of(address), new TreeMap<>());
    }

    /**
     * {@return where somebody is told; empty if nothing is said of them}
     *
     * @param practitioner the slug that the author has
     */
    public Optional<String> addressOf(Slug practitioner) {
        return Optional.ofNullable(own.get(practitioner)).or(() -> everyone);
    }

    /** Keeps the addresses to itself. */
    @Override
    public String toString() {
        return "Notify[redacted]";
    }
}
