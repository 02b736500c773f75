package org.ecm.web.settings;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;

/** Stores the site's settings with all their earlier versions. Each call is atomic. */
public interface SiteSettingsHistory {

    /**
     * Records settings, and keeps the previous ones.
     *
     * @param settings the new settings
     * @param expectedRevision the revision that the change is based on; {@link Revision#NONE} for the first settings
     * @return the settings at their new revision
     * @throws StaleRevision if another save came first; nothing is recorded
     */
    Recorded save(SiteSettings settings, Revision expectedRevision);

    /** {@return the latest settings; empty if none were ever saved} */
    Optional<Recorded> latest();

    /**
     * {@return the settings that were in effect at an instant; empty if none were recorded by then}
     *
     * @param instant the instant; one in the future means the latest settings
     */
    Optional<Recorded> asOf(Instant instant);

    /**
     * Settings at a revision.
     *
     * @param settings the settings
     * @param revision the number of saves so far
     */
    record Recorded(SiteSettings settings, Revision revision) {}
}
