package org.ecm.core.consultation;

import java.util.List;

/** The outbox: notices that were recorded together with what they tell of, and are not sent yet. */
public interface Notices {

    /**
     * {@return what waits to be sent, oldest first, then by id}
     *
     * @param most how many to give at most
     */
    List<Notice> waiting(int most);
}
