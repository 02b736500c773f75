package org.ecm.web.disclaimer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.Wording;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.text.DateTimeText;

/**
 * The page of a disclaimer, with every wording that was ever current.
 *
 * @param layout what stands around it
 * @param heading what it is called
 * @param versions newest first
 * @param dates how dates are written
 */
public record DisclaimerPage(PageLayout layout, String heading, List<Version> versions, DateTimeText dates) {

    /** Takes a copy. */
    public DisclaimerPage {
        versions = List.copyOf(versions);
    }

    /**
     * A wording with the time it was current.
     *
     * @param wording what it says
     * @param until when the next one took its place; empty for the one current
     */
    public record Version(Wording wording, Optional<Instant> until) {}
}
