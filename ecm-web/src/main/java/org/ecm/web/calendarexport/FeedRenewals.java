package org.ecm.web.calendarexport;

import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.StaleRevision;

/** Counts how often the private calendar feed of each practitioner was given a new address. */
interface FeedRenewals {

    /** {@return the number of renewals of a practitioner's feed; 0 if it was never renewed} */
    int of(AuthorId practitioner);

    /**
     * Counts another renewal.
     *
     * @throws StaleRevision if another transaction counted one at the same time; nothing is saved
     */
    void add(AuthorId practitioner);
}
