package org.ecm.core.consultation;

import java.util.List;

/** The outbox: recorded notices that aren't sent yet. Each call is atomic. */
public interface Notices {

    /**
     * {@return the notices to send, oldest first, then by id}
     *
     * @param limit the maximum number of notices
     */
    List<Notice> pending(int limit);

    /**
     * Records a notice that accompanies no change, such as a reminder.
     *
     * <p>If its id is derived from its content, recording can be repeated, also on several nodes at once: the notice is
     * recorded once, and not again after it was sent.
     *
     * @param notice a notice about a request
     * @return whether it was recorded now; false if its id was recorded before, if it has no request, or if the request
     *     is unknown or erased
     */
    boolean add(Notice notice);
}
