package org.ecm.web.calendarexport;

import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.StaleRevision;

/** Where it is kept how often the private calendar of each practitioner was given another address. */
interface FeedRenewals {

    /** {@return how often, from 0} */
    int of(AuthorId practitioner);

    /**
     * Counts one more.
     *
     * @throws StaleRevision if somebody else counted the first one at the same time; nothing is kept
     */
    void add(AuthorId practitioner);
}
