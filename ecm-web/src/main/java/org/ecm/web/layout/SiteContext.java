package org.ecm.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.reading.Lookup;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Slug;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.database.StorageHealth;
import org.ecm.web.http.MovedPermanently;
import org.ecm.web.http.PageGone;
import org.ecm.web.settings.CurrentSettings;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** The site during one request: one moment and one set of settings. */
@RequestScoped
public class SiteContext {

    @Inject
    Clock clock;

    @Inject
    CurrentSettings current;

    @Inject
    Configuration configuration;

    @Inject
    Assets assets;

    @Inject
    StorageHealth storage;

    private @Nullable Instant now;
    private @Nullable SiteSettings settings;

    /** {@return the moment of this request, so that everything on a page refers to one instant} */
    public Instant now() {
        var instant = now;
        if (instant == null) {
            instant = clock.instant();
            now = instant;
        }
        return instant;
    }

    /** {@return the settings of this request} */
    public SiteSettings settings() {
        var held = settings;
        if (held == null) {
            held = current.get();
            settings = held;
        }
        return held;
    }

    /** {@return the language of the site} */
    public Language language() {
        return new Language(settings().locale().toLanguageTag());
    }

    /** {@return whether the site sends email; without a mail server, emails stay in the outbox} */
    public boolean sendsMail() {
        return configuration.mail().isPresent();
    }

    /** {@return whether the site can save new data now: the databases work, and enough disk space is free} */
    public boolean canSave() {
        return storage.problem().isEmpty();
    }

    /** {@return whether visitors can cancel, withdraw and erase now, which also works with little free disk space} */
    public boolean canCancel() {
        return storage.failure().isEmpty();
    }

    /** {@return the interface's texts} */
    public Texts texts() {
        return settings().texts();
    }

    /** {@return the formatter of dates and times, in the site's zone} */
    public DateTimeText dates() {
        return texts().dates(settings().zone());
    }

    /**
     * {@return the public address of a path}
     *
     * @param path a path that begins with a slash; any other text is returned unchanged, since it is already an absolute address
     */
    public String absolute(String path) {
        return path.startsWith("/") ? configuration.baseUrl() + path : path;
    }

    /**
     * Returns the content that a lookup found, or ends the request with a redirect or an error page.
     *
     * @param lookup the result of the lookup
     * @param path makes a path, beginning with a slash, of the slug that the content has moved to
     * @param <T> the type of the content
     * @return the content
     * @throws MovedPermanently if the content has a new slug; responds 301
     * @throws PageGone if the content was withdrawn; responds 410
     * @throws NotFoundException if nothing was found; responds 404
     */
    public <T> T orNotFound(Lookup<T> lookup, Function<Slug, String> path) {
        return lookup.fold(
                found -> found,
                to -> {
                    throw new MovedPermanently(absolute(path.apply(to)));
                },
                reason -> {
                    throw new PageGone(reason);
                },
                () -> {
                    throw new NotFoundException();
                });
    }

    /**
     * {@return the path of a script; every page must work without it}
     *
     * @param name the name of an existing asset
     */
    public String script(String name) {
        return assets.path(name);
    }

    /**
     * {@return the layout of a page}
     *
     * @param path the path of the page, with the query of its canonical address
     * @param title the page's own title; empty for the home page
     */
    public PageLayout frame(String path, Optional<String> title) {
        return new PageLayout(
                settings(),
                current.smallPrint(),
                title,
                Optional.empty(),
                absolute(path),
                path,
                Optional.empty(),
                "website",
                assets.path("ecm.css"),
                assets.path("favicon.svg"),
                true);
    }
}
