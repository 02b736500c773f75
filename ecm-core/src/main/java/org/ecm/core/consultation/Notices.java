package org.ecm.core.consultation;

import java.util.List;

/** The outbox: notices that were recorded together with what they tell of, and are not sent yet. Each call is atomic. */
public interface Notices {

    /**
     * {@return what waits to be sent, oldest first, then by id}
     *
     * @param most how many to give at most
     */
    List<Notice> waiting(int most);

    /**
     * Records a notice that comes of itself, such as a reminder: nothing changes with it.
     *
     * <p>Whoever gives it an id that follows from what it tells may try again, and on several nodes at once: it is
     * recorded once, and not again after it was sent.
     *
     * @param notice of a request
     * @return whether it is recorded now; it is not if its id ever was, or if its request is unknown or erased, or if it
     *     has none
     */
    boolean add(Notice notice);
}
