package org.ecm.web.settings;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;

/** Where the site's settings are kept, together with everything they ever were. Each call is atomic. */
public interface SiteSettingsHistory {

    /**
     * Records settings, and keeps what they supersede.
     *
     * @param settings from now on
     * @param drawnFrom the revision the change was based on; {@link Revision#NONE} for the first
     * @return the same at their new revision
     * @throws StaleRevision if somebody saved meanwhile; nothing is kept
     */
    Recorded save(SiteSettings settings, Revision drawnFrom);

    /** {@return the latest settings; empty if none were ever saved} */
    Optional<Recorded> latest();

    /**
     * {@return the settings as they were recorded at a moment; empty if not known}
     *
     * @param instant in the future, it means the latest
     */
    Optional<Recorded> asOf(Instant instant);

    /**
     * Settings at a revision.
     *
     * @param settings what they are
     * @param revision how often they were saved
     */
    record Recorded(SiteSettings settings, Revision revision) {}
}
