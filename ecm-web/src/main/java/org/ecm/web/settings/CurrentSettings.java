package org.ecm.web.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecm.core.article.Pages;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.database.SiteChanges;
import org.jspecify.annotations.Nullable;

/**
 * Provides the current settings of this node: the saved ones, overridden by the environment.
 *
 * <p>This class reloads them after the site changes, and checks for changes at most four times a second. If the database
 * doesn't respond, the last known settings stay in effect, so that even an error page has the site's navigation.
 */
@ApplicationScoped
public class CurrentSettings {

    private static final Logger LOG = Logger.getLogger(CurrentSettings.class.getName());
    private static final long PAUSE = 250_000_000L;

    @Inject
    SiteSettingsHistory history;

    @Inject
    SiteChanges changes;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @Inject
    Configuration configuration;

    private volatile @Nullable Known known;
    private volatile boolean failing;

    /** {@return the current settings} */
    public SiteSettings get() {
        var before = known;
        if (before != null && System.nanoTime() - before.readAt < PAUSE) {
            return before.settings;
        }
        var after = renewed(before);
        known = after;
        return after.settings;
    }

    /** {@return the footer links of every page} */
    public List<SiteSettings.Link> smallPrint() {
        get();
        var held = known;
        return held == null ? List.of() : held.smallPrint;
    }

    private Known renewed(@Nullable Known before) {
        try {
            var read = read(before);
            failing = false;
            return read;
        } catch (RuntimeException e) {
            if (!failing) { // log the failure once, because this runs four times a second
                LOG.log(
                        Level.WARNING,
                        "can''t read settings; still using the last known ones: {0}",
                        e.getClass().getName());
            }
            failing = true;
            return before != null
                    ? new Known(before.settings, before.smallPrint, before.change, System.nanoTime())
                    : new Known(SiteSettings.INITIAL.under(configuration), List.of(), -1, System.nanoTime());
        }
    }

    private Known read(@Nullable Known before) {
        long change = changes.latest();
        var settings = before != null && before.change == change
                ? before.settings
                : history.latest()
                        .map(SiteSettingsHistory.Recorded::settings)
                        .orElse(SiteSettings.INITIAL)
                        .under(configuration);
        return new Known(settings, FooterLinks.of(pages, clock.instant()), change, System.nanoTime());
    }

    private record Known(SiteSettings settings, List<SiteSettings.Link> smallPrint, long change, long readAt) {}
}
