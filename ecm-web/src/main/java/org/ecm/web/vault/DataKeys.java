package org.ecm.web.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The wrapped keys, one for each request, and the ledger of the requests whose key was destroyed.
 *
 * <p>The keys are stored apart from the data that they decrypt. Each call is durable when it returns, even if a transaction
 * of its caller fails.
 */
interface DataKeys {

    /**
     * Stores a key, unless the request has one.
     *
     * @param request the request that the key belongs to
     * @param key the key to store
     * @param at when the key was made
     * @return the stored key: {@code key}, or the one that was there before
     * @throws RequestErased if the request is in the ledger
     */
    WrappedKey make(UUID request, WrappedKey key, Instant at);

    /** {@return the key of a request; empty if it never had one, or no longer has one} */
    Optional<WrappedKey> find(UUID request);

    /**
     * Destroys the key of a request and records that in the ledger, in one transaction.
     *
     * @param request the request, whether it has a key or not
     * @param at when the key is destroyed; if the request is already in the ledger, its first instant stays
     */
    void forget(UUID request, Instant at);

    /** Removes a key that decrypts nothing, without an entry in the ledger. */
    void discard(UUID request);

    /** {@return the ledger, oldest entry first} */
    List<KeyErasure> erasures();

    /**
     * Removes the keys that a restored backup has brought back although the ledger has their requests.
     *
     * @return how many keys it removed
     */
    int forgetAgain();

    /** {@return the requests whose key was made before an instant, oldest key first} */
    List<UUID> madeBefore(Instant instant);

    /** {@return the names of all master keys that wrap a stored key} */
    Set<String> masters();

    /** {@return the requests whose key is wrapped by the master key with that name} */
    List<UUID> wrappedBy(String master);

    /**
     * Replaces a stored key with the same key in a new wrapping, unless another call has replaced it already.
     *
     * @return whether {@code kept} was still stored
     */
    boolean replace(UUID request, WrappedKey kept, WrappedKey fresh);

    /** Clears the bytes of removed and replaced keys from the database files. */
    void compact();
}
