package org.ecm.web.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The wrapped keys, one a request, and the ledger of the requests whose key was destroyed.
 *
 * <p>They are kept apart from what they open. Each call is durable when it returns, whatever becomes of a transaction
 * that its caller may be in.
 */
interface DataKeys {

    /**
     * Keeps a key, if the request has none.
     *
     * @param request whose key it is
     * @param key the one to keep
     * @param at when it was made
     * @return the one that is kept now: {@code key}, or the one that was there before
     * @throws RequestErased if the ledger has the request
     */
    WrappedKey make(UUID request, WrappedKey key, Instant at);

    /** {@return the key of a request; empty if it never had one, or has none any more} */
    Optional<WrappedKey> find(UUID request);

    /**
     * Destroys the key of a request and writes that into the ledger, both or neither.
     *
     * @param request whose key it is, or would be
     * @param at when; if the ledger has the request already, its first instant stays
     */
    void forget(UUID request, Instant at);

    /** Removes a key that opens nothing; the ledger does not hear of it. */
    void discard(UUID request);

    /** {@return the ledger, the earliest first} */
    List<KeyErasure> erasures();

    /** {@return how many keys it removed that the ledger has, which a copy put back has brought back} */
    int forgetAgain();

    /** {@return the requests whose key was made before an instant, the earliest first} */
    List<UUID> madeBefore(Instant instant);

    /** {@return the names of all master keys that have wrapped something here} */
    Set<String> masters();

    /** {@return the requests whose key was wrapped by the master key of that name} */
    List<UUID> wrappedBy(String master);

    /**
     * Puts a newly wrapped key in the place of another.
     *
     * @return whether {@code kept} was still there
     */
    boolean replace(UUID request, WrappedKey kept, WrappedKey fresh);

    /** Leaves no bytes behind, in any file, of what was removed or replaced. */
    void compact();
}
