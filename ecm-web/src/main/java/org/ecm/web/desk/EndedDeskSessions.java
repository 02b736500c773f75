package org.ecm.web.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * Remembers the sessions that practitioners ended by signing out, for all nodes and across restarts.
 *
 * <p>A session starts when a practitioner signs in, and all passes that follow from that share its id. Each call is atomic.
 */
interface EndedDeskSessions {

    /**
     * Returns whether a session was ended.
     *
     * @param session its random id
     */
    boolean contains(UUID session);

    /**
     * Ends a session; ending it again changes nothing.
     *
     * @param session its random id, of which only a digest is stored
     * @param keptUntil when the last of its passes has expired, and the record may be deleted
     */
    void add(UUID session, Instant keptUntil);

    /**
     * Deletes the records that are no longer needed.
     *
     * @param now the present moment; records whose time is up by then are deleted
     */
    void deleteExpired(Instant now);
}
