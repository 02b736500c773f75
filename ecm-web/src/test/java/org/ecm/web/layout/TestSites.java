package org.ecm.web.layout;

import java.time.Clock;
import org.ecm.web.settings.CurrentSettings;
import org.ecm.web.settings.SiteSettings;

/** Sites as one request sees them, for tests of other rooms, which have no container. */
public final class TestSites {

    private TestSites() {}

    /**
     * {@return a site; it has no assets and sends no mail}
     *
     * @param clock tells the moment of the request
     * @param settings what holds then
     */
    @SuppressWarnings("UnnecessaryAssignment")
    public static SiteContext at(Clock clock, SiteSettings settings) {
        var site = new SiteContext();
        site.clock = clock;
        site.current = new CurrentSettings() {
            @Override
            public SiteSettings get() {
                return settings;
            }
        };
        return site;
    }
}
